"""Official prose from a seed, with a chosen share of sentences that put burdens on villages."""

WHO = """县农业农村局 县水利局 县财政局 镇人民政府 街道办事处 县自然资源局 县教育体育局 县卫生健康局 县交通运输局
县文化和旅游局 县林业局 县气象局 供水公司 项目施工单位 合作社 种植大户 家庭农场 卫生院 中心小学 护林员 驾驶员
监理单位 农机服务队 技术指导员 各成员单位 县电力公司 物业服务企业 客运公司 养殖场 粮食收储企业 村民委员会 居民""".split()
WHEN = """今年以来 上半年 入汛之后 春耕期间 截至10月底 三年来 按照年度计划 根据县政府常务会议安排 结合当地实际
在充分调研的基础上 会议之后 依照合同约定 在专家指导下 按照因地制宜的思路 从3月起 第三季度 汛期结束前 按轻重缓急""".split()
HOW = """稳步 有序 及时 扎实 逐步 全面 认真 分批 同步 持续 科学 依法 统筹 主动 深入 重点""".split()
DID = """推进 完成 改善 实施 开展 优化 修复 更新 扩建 维护 完善 巩固 组织 建设 疏浚 改造 升级 养护 评估 试种""".split()
WHAT = """高标准农田三千六百亩 灌溉渠道12.7公里 老旧供水管网 农村公路安全护栏 小型水库除险加固 学校操场和食堂
乡镇卫生院发热门诊 病虫害绿色防控 粮食产后烘干设施 林区防火隔离带 公共文化场馆免费开放 冷链物流仓库 河道清淤疏浚
优质水稻新品种示范 茶园低产改造 农产品检验检测室 灾后道路抢通 街巷照明线路 危旧桥梁 中小学近视筛查 图书馆数字资源
候车亭和停靠点 果蔬大棚 农业保险理赔 土壤墒情监测站 湿地植被恢复 集贸市场雨棚 农机作业补贴兑付 种子质量抽检""".split()
THEN = """受益群众达到1.2万人 有效缓解了用水紧张 亩均增产约一成 得到群众普遍好评 运行情况总体平稳 为来年生产打下基础
资金使用较为规范 质量符合设计标准 尚有少量尾工 预计年底前通过验收 运输时间缩短近半 出苗率超过九成 节约资金46万元
水质达到三类标准 未发生安全事故 档案资料齐备 价格保持稳定 技术路线逐渐成熟 客流量恢复到往年水平 病害发生率明显下降""".split()
BURDEN = """各村（社区）须于月底前挂牌成立综合服务站，标牌费用由村级自行解决。
申请人应当提交村民委员会出具的亲属关系证明和家庭财产证明。
每个村全年完成招商引资到位资金200万元，纳入年终考核。
村（社区）是违法建设拆除的责任主体，逾期未拆的实行一票否决。
各社区须成立工作领导小组和专班，名单报街道备案。
自即日起由各村（社区）承接该项巡查任务，所需经费从办公经费中列支。
办理补贴须由社区居委会开具健在证明并加盖公章。
对拒不承接的社区予以通报并扣5分。""".splitlines()
RELIEF = """任何单位不得要求村（社区）出具无犯罪记录证明。
村委会不再开具死亡证明，由医疗机构出具。
取消与村（社区）签订的责任书，不再实行一票否决。
未经准入的事项，村（社区）有权拒绝承接。
亲属关系证明由公安派出所核实后出具。
各部门不得要求社区挂牌成立工作站。""".splitlines()


class Prose:
    """Sentences and paragraphs; `density` is the share of sentences with rule terms."""

    def __init__(self, random, density):
        self.random = random
        self.density = density

    def sentence(self):
        pick = self.random.choice
        if self.random.random() < self.density:
            return pick(BURDEN) if self.random.random() < 0.5 else pick(RELIEF)
        parts = [pick(WHEN), "，", pick(WHO), pick(HOW), pick(DID), pick(WHAT)]
        if self.random.random() < 0.5:
            parts += ["、", pick(WHAT)]
        parts += ["，", pick(THEN), "。"]
        return "".join(parts)

    def paragraph(self, low=2, high=7):
        return "".join(self.sentence() for _ in range(self.random.randint(low, high)))

    def title(self):
        pick = self.random.choice
        return "关于" + pick(HOW) + pick(DID) + pick(WHAT) + pick(["的通知", "的实施方案", "的意见", "办事指南", "情况的报告"])
