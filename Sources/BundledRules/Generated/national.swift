// Generated from Rules/ by Scripts/embed-rules.sh: change the rules, not this file.
// swift-format-ignore-file

extension BundledRules {
  static let national: [BundledRuleFile] = [
    BundledRuleFile(
      path: "national/admission.rules",
      text: #"""
package national

use core

// 职责准入：要进村（社区）、乡镇的新事项，先批准，权、人、钱跟着来，有期限，能退出，能拒绝。

terms 部门职责事项 = "巡查" "检查" "排查" "监测" "监管" "登记" "采集" "核查" "审核" "初审" "受理" "执法" "处置" "整治" "随访" "检测" "摸底" "普查登记" "录入" "发放" "代办" "管理" "维护" "收缴" "调查" "统计" "巡检" "巡护" "巡逻" "监督" "办理" "公示" "归档" "备案" "安检" "清洗" "回收" "养护" "鉴定" "评估" "审批" "核准" "验收" "催缴" "抄表" "测绘" "建档" "填报" "报送" "核实" "查验" "看护" "值守"
terms 交出动作 = "改由" "交由" "转由" "移交" "下放" "下沉" "交给" "转交" "划归" "划转" "委托" "延伸到" "延伸至" "转移" "分流" "移到" "调整由" "调整为由" "交予" "转给" "推给" "落到"
    not "委托书" "受委托" "委托代理" "移交线索" "移交派出所" "移交司法" "转移群众" "转移人员" "转移支付" "转移安置"
terms 接办动作 = "承接" "承担" "负责" "办理" "实施" "行使" "管理" "代办" "完成" "接管" "开展" "执行" "受理" "审核" "落实" "组织" "接手" "承办" "具体做" "登记" "检查" "巡查" "核查" "采集" "录入" "排查"
    not "承担全部责任" "承担责任" "承担主体责任" "承担相应责任" "承担直接责任" "承担法律责任" "承担费用" "承担首要责任" "承担属地责任" "承担连带责任" "负责人" "党组织" "村级组织" "自治组织" "组织生活" "组织部" "组织法"
terms 新增词 = "日起" "月起" "年起" "季度起" "学期起" "今后" "自即日" "新增" "首次" "以后" "下一步由" "不再由我局" "我局不再" "县局不再" "市局不再" "区局不再" "我委不再" "我办不再" "我中心不再" "不再受理" "不再派员" "不再负责" "不再办理"
    not "之日起" "受理之日" "2020年起步"
terms 其他承办 = + 市场主体 "公司" "机构" "大队" "办公室" "中心" "企业" "局" "所" "施工单位" "第三方"
    not "所在" "所辖" "所属" "局部" "中心城区" "党群服务中心" "所需" "所有" "各乡镇所"

// 把部门的事改由村（社区）办：移交；承接；从某日起由村里办；替部门办；纳入网格。
phrase 交村承接
    = (部门职责事项 | "工作" | "任务" | "职责" | "事项" | "业务") ..40 交出动作 ..20 without 其他承办 村级组织
    | 新增词 ..60 (部门职责事项 | "工作" | "任务" | "职责" | "事项") ..30 "由" ..20 without 其他承办 村级组织 ..14 接办动作
    | 新增词 ..30 ("由" | "请") ..6 村级组织 ..14 接办动作 ..30 (部门职责事项 | "工作" | "任务" | "职责" | "事项")
    | 村级组织 ..8 ("承接" | "接管" | "接手" | "承办" | "代办" | "代为") ..30 (部门职责事项 | "工作" | "任务" | "职责" | "事项" | "业务" | "年报")
    | "由" ..20 without 其他承办 村级组织 ..8 ("承接" | "接管" | "接手" | "承办")
    | 村级组织 ..10 ("代我局" | "代本局" | "替我局" | "代部门" | "代我中心" | "代我办" | "代我委" | "代县局" | "代区局")
    | ("纳入" | "列入" | "编入" | "并入") ..8 ("网格事项" | "网格任务" | "网格巡查" | "网格员职责" | "网格员工作" | "村级工作职责" | "社区工作职责" | "村（社区）职责" | "村（社区）工作" | "社区日常工作" | "村级日常工作")
    | ("由" | "请") ..8 村级组织 ..10 "代" + ("我局" | "本局" | "我委" | "我办" | "我中心")
// 一张职责调整表：原来谁办，以后谁办。
record 职责调整 {
    原承办 header "原承办" | "原承担" | "原责任" | "调整前" | "原实施" | "现承办" | "交出" | "移交单位" | "下放单位" element "from" | "@from" | "oldunit" | "@oldunit"
    新承办 header "调整后" | "承接单位" | "承接主体" | "接收单位" | "新承办" | "承接" | "拟承接" | "下放至" | "移交至" element "to" | "@to" | "newunit" | "@newunit" | "receiver" | "@receiver" | "undertaker" | "@undertaker"
    依据 header "依据" | "批准" | "文号" element "basis" | "@basis" | "approval" | "@approval"
    调整事项 header "事项" | "职责" | "工作" | "任务" | "内容" element "matter" | "@matter" | "item" | "@item" | "task" | "@task" | "duty" | "@duty" | "name" | "@name"
    recognise when has 新承办 and has 调整事项
}

phrase 村级协助 = (村级组织 | 乡镇) ..12 ("协助" | "配合" | "帮助" | "陪同" | "提供名单" | "上报线索" | "反映" | "报告")
    | ("协助" | "配合") ..10 村级组织
terms 村级本职 = "村务公开" "村规民约" "村民会议" "村民代表会议" "人民调解" "调解" "居民公约" "三资" "财务公开" "换届选举" "红白理事会" "集体资产" "自治章程" "村集体经济" "居务公开" "村民自治" "村庄公益"

rule ADMIT-01 warning "新增村（社区）事项未经准入" {
    basis 民发2015-136 "第一部分"
    basis 厅字2022-28
    each sentence
        when imposes 交村承接
        unless mentions 准入依据 | 县级统一部署 | 村级协助 | 投诉举报
        unless cites law
        unless record mentions law
        unless record mentions 准入依据
        unless document mentions 准入批准文
        unless issuer level <= village
        unless mentions 村级本职
        unless mentions 应急
        unless title mentions "准入" | "履行职责" | "履职"
    each sentence
        when mentions 先办后批
        unless mentions 应急 | 县级统一部署
        unless title mentions "准入" and context banned
    each 准入申请
        when 结论 mentions 先办后批
    each 职责调整
        when 调整事项 is present and 新承办 mentions 村级组织
        unless 原承办 mentions 村级组织
        unless 依据 cites law
        unless record mentions 准入依据 | 县级统一部署
        unless title mentions "准入" | "收回"
        unless context banned
    message "交给村（社区）的事项没有写明准入批准：{quote}"
    advise  "先按职责准入程序报批，写明批准机关和文号；或者改由本部门承担"
    violates "从7月1日起，老旧小区电梯的日常巡查改由社区承接。"
    violates "自下月起，流动摊贩登记工作移交各社区负责办理。"
    complies "经县联席会议批准准入，独居老人探访由社区承接，经费由县民政局拨付。"
    complies "任何部门不得把巡查工作交由社区承担。"
    violates "二次供水水箱清洗监管从9月起下沉到各村（社区），由网格员录入系统。"
    violates "请各村代我局填报林地巡护记录。"
    violates "此项任务先由社区承接，准入手续后补。"
    complies "该项巡查改由县水利局实施，社区协助提供名单。"
    complies "原由社区承担的巡查，即日起由我局收回。"
    complies "该项目由一家建筑公司承接，社区配合做好居民解释。"
    note "看不到县里的会议纪要；批准情况写在别的文件里的，请人工核对。"
}
phrase 先办后批
    = ("先由" | "先行" | "暂由" | "先") ..16 村级组织 ..14 ("承接" | "布置" | "实施" | "办理" | "开展" | "执行" | "承担" | "干") ..24 ("后补" | "再补" | "补办" | "补报" | "补批" | "另行补" | "后报" | "补齐")
    | 村级组织 ..8 ("先" | "暂") ..8 ("承接" | "实施" | "办理" | "开展" | "执行" | "承担") ..24 ("后补" | "再补" | "补办" | "补报" | "补批" | "另行补" | "后报" | "补齐")
    | ("准入手续" | "准入程序" | "准入审批") ..6 ("后补" | "随后" | "后续补" | "事后" | "另行补" | "以后再" | "补办" | "补报")
terms 准入批准文 = "准入批复" "准入号" "准入编号" "批准准入" "经联席会议批准" "同意准入" "准入批准文号"

// 申请表、批次表。
record 准入申请 {
    期限 header "期限" | "起止" | "时限" | "时间" | "周期" element "period" | "@period" | "term" | "@term" | "duration" | "@duration" | "qixian" | "@qixian" | "validity" | "@validity" | "timeframe" | "shixian" | "@shixian" | "limit" | "@limit"
    工作量 header "工作量" | "任务量" | "频次" element "workload" | "@workload" | "gongzuoliang" | "@gongzuoliang" | "volume" | "@volume" | "frequency" | "@frequency"
    经费 header "经费" | "资金" | "费用" element "funds" | "@funds" | "budget" | "@budget" | "funding" | "@funding" | "fund" | "@fund" | "jingfei" | "@jingfei" | "money" | "@money" | "cost" | "@cost" | "finance" | "@finance"
    退出 header "退出" | "撤销" | "终止" element "exit" | "@exit" | "exitcondition" | "@exitcondition" | "tuichu" | "@tuichu" | "withdrawal" | "@withdrawal" | "termination" | "@termination"
    结论 header "结论" | "处理意见" | "结果" | "意见" | "审批意见" | "审批结果" | "审核意见" | "处理结果" | "审查意见" | "联席会议意见" element "result" | "@result" | "decision" | "@decision" | "conclusion" | "@conclusion" | "review" | "jielun" | "@jielun" | "opinion" | "@opinion" | "status" | "@status"
    依据 header "依据" | "政策依据" | "法律" element "basis" | "@basis" | "yiju" | "@yiju" | "legalbasis" | "@legalbasis" | "authority" | "@authority"
    事项 header "事项名称" | "事项" | "工作事项" | "工作内容" | "项目名称" | "拟准入" element "matter" | "@matter" | "item" | "@item" | "task" | "@task" | "name" | "@name" | "title" | "@title" | "shixiang" | "@shixiang" | "subject" | "mingcheng" | "@mingcheng"
    recognise when has 经费 and (has 期限 or has 工作量) and (title mentions "准入" or caption mentions "准入" or heading mentions "准入" or has 退出)
}
terms 弱期限 = "长期" "情况而定" "情况确定" "常态化" "按需" "视情" "视实际情况" "根据需要" "不限" "常年" "随时" "持续开展" "无固定期限" "永久" "待定" "另行通知" "视工作需要" "长期坚持" "根据工作需要" "不定期" "无期限" "不设期限" "持续推进" "按上级要求" "视进度" "视情况" "直至完成" "未定" "不确定"
terms 弱经费 = "自筹" "自行解决" "统筹解决" "自行安排" "视财力" "视情况" "视情" "由各村" "由社区" "由村" "无经费" "无需经费" "不安排" "从办公经费" "待定" "协调解决" "内部调剂" "自行承担" "自理" "自行筹措" "自行消化" "自行列支" "村级承担" "社区承担" "从村级" "村集体" "争取" "另行研究" "另行协商" "不另" "不涉及" "统筹使用" "酌情" "适当" "未落实" "挤出" "自主解决"
    not "自筹资金不得" "适当补助标准"
terms 弱工作量 = "视实际情况" "情况而定" "情况确定" "视情" "按需" "不限" "据实" "根据需要" "不定" "待定" "视工作需要" "随时" "视情况" "以实际为准" "若干" "不等" "按实际" "无法估计" "不固定" "根据实际"
terms 弱依据 = "工作需要" "惯例" "领导要求" "上级要求" "实际需要" "会议精神" "工作惯例" "领导批示" "口头" "上级安排" "上级部署" "有关文件" "相关文件" "有关规定" "相关规定" "有关要求" "领导交办"
terms 不退出 = "不退出" "不设退出" "无退出" "长期有效" "不设期限" "无期限" "永久" "不予退出" "无需退出" "不设退出机制" "持续实施" "不终止" "长期" "不考虑退出" "不适用" "待定" "另行通知" "视情" "不撤销" "未设"
terms 空话 = "无" "暂无" "没有" "/" "-" "——" "否" "不填" "略" "空"
terms 未准入 = "不予准入" "不予批准" "不同意" "退回" "不予受理" "驳回" "未通过" "撤回" "不准入" "不予列入" "不通过" "未批准" "否决" "暂缓" "rejected" "reject"

// 不在表里、写成“期限：长期”的申请。
phrase 空泛要件 = ("期限" | "起止时间" | "实施时间" | "时限") ..4 弱期限 | ("经费保障" | "经费来源" | "所需经费" | "经费") ..6 弱经费 | ("工作量" | "任务量") ..4 弱工作量
rule ADMIT-02 error "准入申请缺要件，或者写得空泛" {
    basis 准入制度通例
    basis 民发2015-136 "第一部分"
    each 准入申请
        when 期限 mentions 弱期限 or 期限 is 空话 or (期限 is missing and has 期限 and 事项 is present)
        unless 结论 mentions 未准入
    each 准入申请
        when 经费 mentions 弱经费 or 经费 is 空话 or (经费 is missing and has 经费 and 事项 is present)
        unless 结论 mentions 未准入
        unless 经费 mentions "财政" | "拨付" | "部门预算" | "已列支" | "我局" | "每村" | "每件" | "每人" | "每户" | number 元
    each 准入申请
        when 工作量 mentions 弱工作量 or 工作量 is 空话
        unless 结论 mentions 未准入
    each 准入申请
        when 依据 mentions 弱依据 or 依据 is 空话
        unless 依据 cites law
        unless 结论 mentions 未准入
    each sentence
        when mentions 空泛要件
        unless mentions "不得" | "应当" | "不准" | "视为" | "按未填写" | "退回" | "不予"
        unless not (title mentions "准入" and kind is 申请表)
    each 表单栏
        when 填写 mentions 弱期限 and 栏名 mentions "期限" | "起止" | "时限" | "实施时间" and (title mentions "准入" or caption mentions "准入" or heading mentions "准入")
    each 表单栏
        when (填写 mentions 弱经费 or 填写 is 空话) and 栏名 mentions "经费" | "资金" and (title mentions "准入" or caption mentions "准入" or heading mentions "准入")
        unless 填写 mentions "财政" | "拨付" | "部门预算" | number 元
    each 表单栏
        when (填写 mentions 弱工作量 or 填写 is 空话) and 栏名 mentions "工作量" | "任务量" and (title mentions "准入" or caption mentions "准入" or heading mentions "准入")
    each 表单栏
        when (填写 mentions 弱依据 or 填写 is 空话) and 栏名 mentions "依据" and (title mentions "准入" or caption mentions "准入" or heading mentions "准入")
        unless 填写 cites law
    message "准入申请“{事项}”的期限、经费、工作量或者依据没有写实：{quote}"
    advise  "写明起止日期、工作量、经费来源和标准、法律政策依据，再报批"
    violates """
        <application form="村（社区）工作事项准入申请"><matter>需求摸底</matter><period>长期</period><funds>由村自筹</funds><exit>不设退出</exit></application>
        """
    complies """
        <application form="村（社区）工作事项准入申请"><matter>需求摸底</matter><period>2026-03-01至2026-12-31</period><funds>县财政拨付8万元</funds><exit>完成后终止</exit></application>
        """
    violates """
        <h2>某县村（社区）工作事项准入申请表</h2><table><tr><td>事项名称</td><td>沿街商户信息采集</td></tr>
        <tr><td>起止期限</td><td>2026年3月1日至6月30日</td></tr><tr><td>工作量</td><td>视情况而定</td></tr><tr><td>经费保障</td><td>县财政每户补助5元</td></tr></table>
        """
    complies """
        <h2>某县村（社区）工作事项准入申请表</h2><table><tr><td>事项名称</td><td></td></tr>
        <tr><td>起止期限</td><td></td></tr><tr><td>工作量</td><td></td></tr><tr><td>经费保障</td><td></td></tr></table>
        """
    complies "期限栏不得填写“长期”，经费栏不得填写“自筹”。"
    note "必填项取各地办法的合集，当地表格少一栏不算缺；空白样表不报。"
}

terms 不给保障 = "不另拨经费" "不另行安排经费" "不安排经费" "不增加经费" "不增派人员" "不增加编制" "编制和经费不作调整" "不作调整" "不另增" "不配备人员" "不另安排" "内部挖潜" "自行调剂" "现有人员中调剂" "在现有" "不予补助" "不增加人员" "不增编" "不另付" "不拨付经费" "不另配" "不列经费" "经费不变" "人员不变" "不下达经费" "不随之划转" "不划转" "不追加" "无专项经费" "不另支付报酬" "不核拨" "不另行配备" "不配套" "不安排专项" "不再安排专项" "不再安排经费" "不再拨付" "不予安排" "不安排工作经费" "不另行拨付" "不单独安排" "不予配备" "不增配" "不作划转" "不予划转" "不调剂编制" "仍由我局保留" "由我局保留" "不再另行" "自行消化" "不另行增加" "不增加人手" "不新增人员" "不新增编制"
terms 自行解决词 = "自行解决" "自行承担" "自行安排" "自行筹措" "自行负担" "自行列支" "自筹" "自理" "自行保障" "自行统筹" "统筹解决"
phrase 只给事
    = (村级组织 | 乡镇 | "经费" | "编制" | "人员" | "人手" | "装备" | "资金") ..30 不给保障
    | 不给保障 ..10 ("经费" | "人员" | "编制" | "装备" | "报酬" | "资金")
    | ("经费" | "费用" | "人员" | "人手" | "资金" | "编制" | "装备") ..16 乡镇 ..6 自行解决词
terms 禁止词 = "不得" "严禁" "禁止" "不准" "防止" "杜绝" "避免" "不允许" "纠正" "不应" "不能" "坚决不" "有权" "可以不"
phrase 禁止只给事 = 禁止词 ..40 只给事
terms 交接词 = "承接" "承担" "下放" "移交" "交由" "改由" "转由" "行使" "下沉" "交给" "委托" "纳入" "代办" "负责" "办理" "实施"
rule ADMIT-03 error "交办事项，权、人、钱没有跟着来" {
    basis 准入制度通例
    basis 内编2019-12
    each sentence
        when mentions 只给事
        unless mentions 禁止只给事
        unless not document mentions 交接词
        unless mentions "同步下达" | "同步划转" | "同步下放" | "一并划转" | "一并下放"
        unless context banned
        unless context reported
        unless kind is 通报 | 总结 | 讲话 | 解读 | 报道
        unless title mentions "准入"
    message "事项交下去了，经费、人员没有一并落实：{quote}"
    advise  "按权随责走、费随事转，写明经费数额、拨付时间和人员安排；落实不了的不交办"
    violates "相关职责下放乡镇行使，编制和经费不作调整。"
    violates "巡查任务由社区在现有网格员中调剂承担，我局不另拨经费、不增派人员。"
    violates "执法事项移交后，所需经费由各乡镇自行解决。"
    complies "该事项委托两镇办理，经费20万元同步下达。"
    complies "部门交办事项，不得只交任务、不给经费。"
    note "只看写明不给的；什么都没写的，由准入审查把关。"
}

terms 拒接词 = "拒绝" "拒不承接" "拒绝承接" "拒绝接收" "不承接" "推诿" "不配合" "不予配合" "拒收" "退回" "推托" "推脱" "不接收" "不接受" "拒不接收" "拒不接受" "拒不" "拒接" "不愿承接" "未承接" "不落实" "顶着不办"
terms 未准入理由 = "未列入清单" "未准入" "未经准入" "无准入手续" "没有准入" "不在清单" "清单外" "不属于清单" "没有列入清单" "清单以外" "未办理准入" "没有准入手续" "准入手续不全" "非清单事项" "未纳入清单" "清单上没有"
terms 交办物 = "任务" "事项" "承接" "工作" "交办" "安排" "布置" "准入" "清单"
terms 处罚词 = "扣分" "扣" "通报" "约谈" "问责" "批评" "追责" "取消评优" "不得评优" "取消评先" "不得参加评先" "扣减" "评为不合格" "降一个等次" "降等" "降低等次" "不予评优" "挂钩" "一票否决" "处分" "警示" "记入" "下浮" "不合格" "基本称职"
    not "扣除" "扣押" "扣留"
terms 不担责的人 = + 市场主体 + 个人
phrase 拒绝被罚
    = (村级组织 | 乡镇) ..20 ("不得" | "不准" | "不许" | "严禁" | "不能") ..30 拒接词 ..14 without 不担责的人 交办物
    | (村级组织 | 乡镇) ..20 ("不得" | "不准" | "不许" | "严禁" | "不能") ..16 (未准入理由 | 交办物) ..20 拒接词
    | 未准入理由 ..12 ("为由" | "为借口" | "为理由" | "就") ..20 拒接词 ..30 without 不担责的人 处罚词
    | (村级组织 | 乡镇) ..16 拒接词 ..30 without 不担责的人 处罚词
    | (村级组织 | 乡镇) ..20 ("无条件" | "照单全收" | "全部无条件") ..8 ("承接" | "接收")
    | 拒接词 ..16 without 不担责的人 ("的村" | "的社区" | "的乡镇" | "的街道" | 村级组织) ..24 处罚词
    | 未准入理由 ..12 ("为由" | "为借口" | "为理由") ..12 拒接词 ..12 (村级组织 | "的村" | "的社区") ..24 处罚词
terms 已准入词 = "法定职责" "法定义务" "依法应当" "清单内" "已准入" "经准入" "已经准入" "批准准入" "应急" "抢险"
    not "未经准入" "没有经准入" "不经准入"
terms 拒绝无责 = "有权拒绝" "可以拒绝" "不得因" "不因" "不能因" "不应因" "任何单位不得" "任何部门" "不得扣分" "各部门不得" "任何单位和个人不得" "不承担责任" "不追究" "不受影响" "不予扣分" "不扣分" "不通报"
rule ADMIT-04 error "拒绝未经准入的事项要受罚" {
    basis 准入制度通例
    each sentence
        when mentions 拒绝被罚
        unless mentions 已准入词
        unless mentions 拒绝无责
        unless context banned
        unless context reported
        unless kind is 通报 | 总结 | 讲话 | 解读 | 报道
    message "村（社区）拒绝未经准入的事项，不应受罚：{quote}"
    advise  "写明未经准入的事项可以拒绝，不扣分、不通报"
    violates "社区不得以未列入清单为由拒绝承接，拒绝的通报批评。"
    violates "对拒绝承接的社区扣5分并通报。"
    violates "凡以未准入为由推托的，一律约谈社区主要负责人，拒不承接任务的村年终降一个等次。"
    complies "对未经准入的事项，村（社区）有权拒绝，任何单位不得因其拒绝而扣分。"
    complies "无正当理由不履行法定职责的，依法处理。"
    complies "社区对拒不整改的商户，报市场监管部门处理。"
    note "已经准入的事项和法定职责不能拒绝，不报。"
}

terms 本事项词 = "本项工作" "该事项" "本事项" "此项工作" "该项工作" "本任务" "上述事项" "本项任务" "此项任务" "该项任务" "上述工作" "以上事项" "该工作" "本工作" "此事项" "准入事项" "本次准入" "各项任务" "上述任务"
phrase 没有退出
    = 本事项词 ..12 ("长期有效" | "长期坚持" | "不设退出" | "不设期限" | "不退出" | "长期执行" | "长期开展" | "长期实施" | "常年实施" | "常年开展" | "不设截止" | "无截止" | "不设终止" | "无限期" | "永久" | "一直")
    | 本事项词 ..12 ("为常态工作" | "为长期工作" | "作为长期任务" | "作为常态工作" | "常态化实施" | "常态化开展")
    | ("不设" | "没有" | "无" | "不设置" | "不明确" | "不规定" | "不限定") ..2 ("退出" | "终止" | "截止" | "结束" | "完成") ..2 ("时间" | "机制" | "条件" | "期限" | "日期" | "程序" | "时限")
rule ADMIT-05 warning "准入事项没有期限，不能退出" {
    basis 准入制度通例
    each sentence
        when mentions 没有退出
        unless mentions 禁止词
        unless mentions "办法" | "制度" | "章程" | "规定" | "协议"
        unless context banned
        unless context reported
        unless kind is 通报 | 总结 | 讲话 | 解读 | 报道
    each 准入申请
        when 退出 mentions 不退出 or 退出 is 空话 or (退出 is missing and has 退出 and 事项 is present)
        unless 结论 mentions 未准入
    message "事项不设退出：{quote}"
    advise  "写明起止日期、年度评估和退出条件"
    violates "本项工作长期坚持，不设退出时间。"
    violates "该项任务常年实施。"
    violates """
        <批次 标题="准入事项批次"><事项 事项="登记" 期限="2026-01-01至2026-12-31" 经费="每件50元" 退出="不退出" 结论="同意"/></批次>
        """
    complies "准入事项每年评估一次，群众不认可的撤销准入。"
    complies "本办法有效期五年。"
    complies "准入申请不得不设退出时间。"
}

phrase 职责下放乡镇
    = (部门职责事项 | "职责" | "事项" | "处罚" | "处罚权" | "许可" | "权限") ..30 (交出动作 | "由") ..10 without 其他承办 乡镇 ..14 接办动作
    | (部门职责事项 | "职责" | "事项" | "工作" | "业务" | "处罚权" | "许可" | "权限") ..30 交出动作 ..10 without 其他承办 乡镇
    | 交出动作 ..6 乡镇
    | 乡镇 ..8 ("承接" | "接管" | "接手") ..30 (部门职责事项 | "职责" | "事项" | "权限" | "业务")
    | 乡镇 ..8 ("继续承担" | "继续负责" | "仍然承担" | "继续实施")
phrase 本局自办 = ("由我局" | "由县局" | "由市局" | "由区局" | "由本局" | "仍由我" | "由我委" | "由我办") ..3 ("负责" | "承担" | "实施" | "办理" | "直接" | "组织" | "统一")
phrase 县级发文 = "人民政府" | "县委" | "区委" | "市委"
rule ADMIT-06 warning "部门自行把职责放到乡镇（街道）" {
    basis 内编2019-12
    basis 减负若干规定
    each sentence
        when imposes 职责下放乡镇
        unless mentions 县级统一部署 | 准入依据 | 中央省级 | 村级协助 | 投诉举报
        unless cites law
        unless record mentions law
        unless mentions "我局收回" | "收回" | 本局自办
        unless issuer level <= township
        unless issuer mentions 县级发文
        unless title mentions "履行职责" | "履职" | "清单" | "赋权" | "县委" | "人民政府关于"
        unless mentions 应急
        unless not mentions 新增词 | 交出动作 | "承接" | "继续承担" | "继续负责" | "接管" | "接手"
    each 职责调整
        when 调整事项 is present and 新承办 mentions 乡镇
        unless 原承办 mentions 乡镇
        unless 依据 cites law
        unless record mentions 准入依据 | 县级统一部署 | 中央省级
        unless issuer mentions 县级发文
        unless title mentions "履行职责" | "履职" | "赋权" | "收回" | "人民政府关于"
        unless context banned
    message "部门自行把职责交给乡镇（街道）：{quote}"
    advise  "确需下放的，报县（区）委、政府研究，经职责准入联席会议审核，经费、人员一并下放"
    violates """
        某县住房和城乡建设局关于调整办理方式的通知

        2025年8月12日

        维修资金使用申请的初审，自9月1日起交由各乡镇（街道）办理。
        """
    violates """
        某县城市管理局关于户外广告管理的通知

        2025年8月12日

        小型户外广告设置的核准工作下放至各乡镇，我局不再受理。
        """
    complies "经县委、县政府批准，维修资金审核下放三个试点镇，经费同步下达。"
    complies "任何部门不得自行把审核职责转给乡镇。"
    complies "维修资金审核由我局负责，乡镇协助公示。"
    note "内乡县的制度只作参照；法律法规直接规定由乡镇承担的不报，法律名称要写在同一句。"
}

"""#),
    BundledRuleFile(
      path: "national/certificates.rules",
      text: #"""
package national

use core

// 出证：要求村（社区）开证明。谁出具决定是否违规，证明叫什么名字只决定属于哪一条。

terms 出证动作 = "出具" "开具" "开立" "开" "签发" "签署" "签章" "盖章" "加盖" "盖印" "签字" "签名" "提供" "写" "证明" "证实" "认定" "作证" "证明人" "公章" "印章" "盖好章" "审核盖章" "出证" "鉴定" "作出说明" "出一份" "出个" "打个" "打一份"
    not "开展" "开始" "开放" "公开" "开发" "开工" "开通" "开会" "展开" "召开" "离开" "开设" "开户" "开支" "开学" "开办" "开拓" "开车" "开机" "证明材料" "证明信" "证明事项" "填写" "写明" "描写" "提供服务" "提供场地" "提供便利" "提供咨询" "提供帮助" "提供保障" "提供名单" "提供岗位" "身份证明" "关系证明" "情况证明" "状况证明" "记录证明"

terms 证明通称 = "证明" "证明材料" "证明信" "证明函" "介绍信" "情况说明" "书面说明" "盖章说明" "书面材料" "书面证明" "说明材料" "佐证材料" "鉴定意见" "证实材料" "情况说明书" "鉴定材料" "鉴定表" "现实表现材料" "确认书" "确认意见"
    "书面意见" "同意意见" "意见书" "同意书" "说明函" "证明书" "证明文件" "证明表" "证明单" "推荐函" "推荐信" "条子" "便条" "字据" "品行鉴定" "表现鉴定" "思想鉴定" "现实鉴定" "盖章材料" "签章材料"
    not "证明事项" "公证证明" "证明人" "医学证明" "诊断证明" "离职证明" "完税证明" "纳税证明" "收入证明编号" "证明责任" "免疫证明" "火化证明" "出生医学证明" "死亡医学证明" "居民死亡医学证明" "报案证明" "结婚证明" "存款证明" "在读证明" "学历证明" "工作证明" "资质证明" "合格证明" "检疫证明" "检查证明"

catalog 不应出具的证明 from 民发2020-20 "附件第一批" {
    1 "亲属关系证明" also "亲属证明" "直系亲属关系" "近亲属关系" "亲属关系" "家庭关系证明" "家庭成员关系" "亲子关系" "父子关系" "母子关系" "父母与子女的" "夫妻关系证明" "夫妻关系" "监护关系证明" "抚养关系证明" "赡养关系" "同户关系" "户主与" "血缘关系"
        { alternative "户口簿、结婚证、出生医学证明；户口簿不能反映的由公安派出所核实" }
    2 "居民身份信息证明" also "身份信息证明" "居民身份证明" "身份证明" "户籍证明" "同一人证明" "为同一人" "系同一人" "同一身份" "曾用名证明" "姓名更改证明" "姓名不一致" "户籍信息证明" "身份情况证明"
        not "身份证明文件" "法定身份证明" "有效身份证明"
        { alternative "居民身份证、户口簿、护照" }
    3 "户口登记项目内容变更申请证明" also "户口变更证明" "户口登记项目" "户口迁移证明" "户口更正证明" "出生日期更正证明" "民族变更证明" "户口项目变更" "变更更正证明" "落户证明"
        { alternative "由公安派出所办理" }
    4 "居民养犬证明" also "养犬证明" "养犬条件" "养犬登记证明" "同意养犬" "犬只饲养证明" "养犬情况" "饲养犬只的证明"
        { alternative "动物诊疗机构出具的免疫证明" }
    5 "无犯罪记录证明" also "无犯罪证明" "无犯罪记录" "无违法犯罪记录" "无违法犯罪" "未受过刑事处罚" "无刑事犯罪" "无前科" "违法犯罪记录证明" "无不良记录" "现实表现证明" "品行证明" "遵纪守法证明" "无吸毒记录" "未受刑事处罚" "有无犯罪记录"
        { alternative "由公安机关开具，或由用人部门直接查询" }
    6 "社区戒毒社区康复人员情况证明" also "社区戒毒情况" "戒毒表现证明" "戒毒康复情况" "戒毒证明" "社区康复证明" "社区戒毒社区康复" "社区康复人员"
        { alternative "乡镇（街道）或者公安机关的材料" }
    7 "人员失踪证明" also "失踪证明" "下落不明证明" "走失证明" "下落不明" "失联证明" "离家出走证明"
        { alternative "公安机关报案回执、人民法院宣告失踪的判决" }
    8 "婚姻状况证明" also "婚姻证明" "婚姻关系证明" "婚姻状况说明" "婚姻状况" "婚姻情况证明" "婚姻情况" "单身证明" "未婚证明" "离异证明" "丧偶证明" "未再婚证明" "无婚姻登记" "婚史证明" "单身情况"
        { alternative "结婚证、离婚证，或者由婚姻登记机关核查、本人承诺" }
    9 "出生证明" also "出生情况证明" "出生时间" "出生地证明" "出生情况" "出生地的" "非医院出生" "家庭接生"
        not "出生证明编号"
        { alternative "医疗保健机构签发的出生医学证明" }
    10 "健在证明" also "健在" "尚健在" "在世" "生存证明" "生存认证" "生存状况" "在世证明" "仍在世" "活着的证明" "未死亡证明" "领取养老金资格证明" "待遇资格认证证明" "年审证明"
        { alternative "部门间数据比对，或者本人自助认证" }
    11 "死亡证明" also "死亡情况证明" "死亡情况" "非正常死亡证明" "正常死亡证明" "去世证明" "亡故证明" "死亡原因证明" "死亡证明材料" "殡葬证明" "非医学性死亡证明" "已去世的证明" "家中亡故" "死亡时间"
        not "居民死亡医学证明" "死亡医学证明" "死亡医学证明书"
        { alternative "医疗卫生机构签发的死亡医学证明，非正常死亡的由公安机关办理" }
    12 "疾病状况证明" also "疾病证明" "病情证明" "患病证明" "健康状况证明" "健康证明" "丧失劳动能力证明" "无劳动能力证明" "重病证明" "患病情况" "疾病状况" "身体状况证明" "精神状况证明"
        not "疾病诊断证明" "健康检查证明"
        { alternative "医疗机构的诊断材料" }
    13 "残疾状况证明" also "残疾证明" "残疾等级证明" "残疾情况证明" "残疾状况" "伤残证明"
        { alternative "残疾人证" }
    14 "婚育状况证明" also "婚育证明" "生育状况证明" "生育证明" "计划生育证明" "计生证明" "未婚未育证明" "独生子女证明" "无子女证明" "婚育情况" "生育情况证明" "婚育状况" "计划生育情况" "未育证明" "子女情况证明"
        { alternative "本人承诺，或者由卫生健康部门核查" }
    15 "居民就业状况证明" also "就业状况证明" "失业证明" "无业证明" "待业证明" "未就业证明" "灵活就业证明" "务工证明" "就业证明" "无工作单位证明" "未就业情况" "就业状况" "无固定工作" "无固定职业" "无工作证明" "无业情况" "失业情况" "外出务工证明" "返乡务工" "无稳定就业"
        { alternative "就业失业登记和社会保险记录，由人社部门查询" }
    16 "居民个人档案证明" also "个人档案证明" "档案证明" "档案保管证明" "档案存放证明" "政审证明" "无档案证明"
        { alternative "由档案保管机构或者用人单位提供" }
    17 "居民财产证明" also "财产证明" "财产状况证明" "财产状况说明" "家庭财产" "财产状况" "房产证明" "无房证明" "住房情况证明" "资产证明" "无住房证明" "房屋权属证明" "收入证明" "收入情况证明" "家庭收入证明" "经济收入证明" "家庭资产" "存款情况" "无车证明" "住房状况证明" "自有住房证明" "家庭经济状况证明" "无固定收入" "无收入证明" "房屋产权证明"
        { alternative "不动产登记机构查询，或者由民政部门核对家庭经济状况" }
    18 "遗产继承权证明" also "继承权证明" "继承人证明" "继承关系证明" "遗产继承权公证证明" "遗产继承" "继承权" "唯一继承人" "第一顺序继承人" "法定继承人" "放弃继承证明" "继承人身份" "合法继承人"
        not "继承权公证书" "继承公证"
        { alternative "公证机构办理，或者由人民法院确认" }
    19 "市场主体住所证明" also "住所证明" "经营场所证明" "场地使用证明" "经营场所（住所）" "住所（经营场所）" "经营场地证明" "住改商" "营业场所证明" "场所使用证明" "住所使用证明" "生产场地证明" "注册地址证明" "经营场所使用" "场地证明" "经营地址证明" "办公场所证明" "场所证明" "营业用房证明"
        { alternative "申请人的产权或者租赁材料，实行申报承诺的由申请人承诺" }
    20 "证件遗失证明" also "遗失证明" "丢失证明" "挂失证明" "遗失经过" "遗失情况" "丢失情况" "遗失说明" "缴费票据遗失" "证件丢失" "存折遗失" "身份证遗失" "丢失经过" "损毁证明" "补办证明"
        { alternative "由发证机关补办，本人声明或者承诺" }
}

// 依法可以由村（居）委会出具的，不算索要。
terms 法定村级证明 = "收养人" "收养登记" "委托收养" "收养证明" "抚养教育能力" "收养能力" "抚养能力" "担任监护人" "指定监护" "监护人的指定" "监护人资格" "诉讼代理" "推荐诉讼" "选民登记" "选民资格" "见义勇为" "木材来源" "发展党员" "入党" "党员报到" "村民会议" "村民代表会议" "合作社成员" "自产自销" "维修资金" "遗产管理人" "死亡申报" "申报单"

// 谁来出具决定是否违规：公安、医院、公证、法院、主管部门出具的不算。
terms 其他出证主体 = + 公安机关 + 医疗机构 + 司法公证 + 登记机构 + 学校
    "用人单位" "工作单位" "所在单位" "单位出具" "单位盖章" "残联" "民政局" "民政部门" "人社部门" "乡镇人民政府" "街道办事处" "镇政府" "镇人民政府" "乡政府" "乡镇政府" "街道办" "物业" "开发商" "银行" "保险公司" "社区民警" "社区卫生服务中心" "社区医院" "卫生院" "接生" "殡仪馆" "税务" "电力公司" "发证机关" "县级以上" "本人承诺" "书面承诺" "村医" "村卫生室" "户籍警"
    not "无工作单位" "没有工作单位" "无用人单位" "无单位" "银行存款" "银行账户" "银行卡" "银行流水" "银行贷款"
phrase 他人出证 = 其他出证主体 ..10 出证动作 | ("、" | "，" | "；" | "或" | "和" | "及") + 其他出证主体

// 村（社区）在前：由村委会出具……；同别的单位一起：村委会和派出所共同出具……；
// 证明在前：……由村委会出具；只写名字：村委会亲属关系证明。
phrase 村级出清单证明
    = 村级组织 ..24 without 其他出证主体 出证动作 ..30 without 他人出证 不应出具的证明
    | 村级组织 + ("、" | "和" | "及" | "与" | "以及" | "或" | "或者" | "并") ..12 出证动作 ..30 without 他人出证 不应出具的证明
    | 不应出具的证明 ..24 without 其他出证主体 村级组织 ..12 without 其他出证主体 出证动作
    | 村级组织 ..4 without 其他出证主体 不应出具的证明
    | 出证动作 ..4 不应出具的证明 ..8 without 其他出证主体 村级组织

phrase 村级出一般证明
    = 村级组织 ..24 without 其他出证主体 出证动作 ..30 without 他人出证 证明通称
    | 村级组织 + ("、" | "和" | "及" | "与" | "以及" | "或" | "或者" | "并") ..12 出证动作 ..30 without 他人出证 证明通称
    | 证明通称 ..12 without 其他出证主体 村级组织 ..12 without 其他出证主体 出证动作
    | 村级组织 ..8 without 其他出证主体 证明通称
    | 出证动作 ..4 证明通称 ..8 without 其他出证主体 村级组织
    | 村级组织 ..24 without 其他出证主体 ("出函" | "证实" | "作证" | "出证" | "开条" | "写条" | "写张条" | "打条")
    | ("找" | "到" | "去" | "回") ..4 村级组织 ..10 ("开" | "打") ..6 证明通称

// 群众自己来要的，村（社区）怎么答复；碰到索要的怎么投诉：都不是索要。
phrase 答复群众 = ("要求" | "请求" | "提出" | "申请") ..8 出证动作 ..30 ("告知" | "引导" | "解释" | "指引" | "说明理由" | "耐心")
terms 依清单办 = "清单内" "清单列明" "清单载明" "清单规定的" "列入清单" "保留清单" "保留的证明" "依法应当出具" "依法出具"
    not "未列入清单"
terms 移出状态 = "取消" "移出" "删除" "不再" "删去" "停用" "免提交" "免予提交" "作废" "废止" "不需要" "无需" "数据共享核验" "自行核查" "改为承诺" "告知承诺"

// 万能章：表上的意见栏、盖章栏。
terms 村级签章 = "盖章" "签章" "加盖公章" "加盖印章" "盖公章" "签字盖章" "签署意见" "审核意见" "签字确认" "盖章确认" "签章确认" "情况属实" "加盖" "签名盖章" "初审意见" "核实意见" "签具意见" "审核签字" "出具意见" "签意见" "盖印"
    not "盖章后的复印件"
phrase 村级盖章
    = 村级组织 ..20 without 其他出证主体 村级签章
    | 村级组织 + ("、" | "和" | "及" | "与" | "以及" | "并" | "→" | "-") ..16 ("逐级" | "两级" | "三级" | "分别" | "均" | "共同" | "签字" | "审核") ..6 村级签章
    | 村级签章 ..6 without ("的" | "后" | "交" | "报" | "送" | "并" | "，") 村级组织
// 表上只写“村（居）委会意见”的一栏。
phrase 村级意见栏 = 村级组织 + ("意见" | "审核意见" | "推荐意见" | "初审意见" | "审查意见" | "核实意见" | "签署意见" | "盖章")
// 村里自己的用章、依法的评议：不是证明。
terms 村级用章 = "财务" "凭证" "入账" "报销" "票据" "合同" "协议" "印章管理" "用章" "印章使用" "会议记录" "选票" "选举" "候选人" "推荐" "公示" "民主评议" "宅基地" "承包" "集体资产" "村规民约" "救灾" "救助对象" "受灾" "特困" "低保"

record 材料 {
    名称 header "材料名称" | "材料" | "证明名称" | "证明事项" | "要件" | "资料名称" | "证件" | "项目名称" | "提交资料" | "资料" | "名称" | "事项名称"
         element "name" | "@name" | "title" | "@title" | "材料名称" | "materialname" | "@materialname" | "material" | "@material" | "doc" | "@doc" | "document" | "cailiao" | "@cailiao" | "mingcheng" | "@mingcheng" | "cailiaomingcheng" | "@cailiaomingcheng" | "docname" | "@docname" | "certificate" | "@certificate" | "label" | "@label" | "certname" | "@certname" | "certificatename" | "proof" | "proofname" | "zhengming" | "zhengmingmingcheng" | "item" | "@item"
    出具单位 header "出具单位" | "由谁出具" | "开具单位" | "出具机关" | "开具主体" | "出具主体" | "从哪里来" | "来源" | "出具部门" | "出具" | "提供单位" | "开具" | "办理单位" | "签发"
         element "issuer" | "@issuer" | "issuedBy" | "@issuedBy" | "from" | "source" | "provider" | "@from" | "@source" | "@provider" | "kaiju" | "@kaiju" | "chuju" | "@chuju" | "authority" | "@authority" | "kaijudanwei" | "@kaijudanwei" | "chujudanwei" | "@chujudanwei" | "issuingunit" | "@issuingunit" | "issuingbody" | "@issuingbody" | "issueorg" | "@issueorg" | "issuerorg" | "org" | "@org" | "issuingorg" | "@issuingorg" | "unit" | "@unit" | "by" | "@by" | "laiyuan" | "@laiyuan"
    要求 header "要求" | "备注" | "说明" | "依据" | "份数" element "note" | "@note" | "remark" | "basis" | "@basis" | "requirement"
    依据 header "设定依据" | "法律依据" | "依据" element "basis" | "@basis" | "legalBasis"
    状态 header "状态" | "处理意见" | "清理意见" | "是否保留" element "status" | "@status"
    recognise when has 名称 and has 出具单位
}

// 名字在一格，谁来盖章写在“要求”“备注”一格。
record 材料要求 {
    名称 header "材料名称" | "材料" | "证明名称" | "证明事项" | "要件" | "资料名称" | "资料" | "证件" element "name" | "@name" | "materialname" | "@materialname" | "mingcheng" | "@mingcheng" | "cailiao" | "@cailiao"
    要求 header "要求" | "备注" | "说明" | "注意事项" element "note" | "@note" | "remark" | "@remark" | "requirement" | "@requirement" | "beizhu" | "@beizhu" | "shuoming" | "yaoqiu"
    recognise when has 名称 and has 要求
}
phrase 村级出证要求 = 村级组织 ..12 without 其他出证主体 出证动作

rule CERT-01 error "索要不应由村（社区）出具的证明" {
    basis 民发2020-20 "附件第一批"
    each sentence
        when imposes 村级出清单证明
        unless cites law
        unless record mentions law
        unless record mentions 移出状态
        unless mentions 法定村级证明 | 答复群众 | 投诉举报 | 依清单办
        unless kind is 办法 and context banned
    each 材料
        when 名称 mentions 不应出具的证明 and 出具单位 mentions 村级组织
        unless 出具单位 mentions 其他出证主体
        unless 依据 cites law
        unless 要求 cites law
        unless 名称 mentions 法定村级证明
        unless record mentions 移出状态
        unless context banned
        unless title mentions 反面清单词
        unless caption mentions 反面清单词
    each 材料要求
        when 名称 mentions 不应出具的证明 and 要求 mentions 村级出证要求
        unless 要求 mentions 证明通称 | 不应出具的证明
        unless 要求 cites law
        unless 名称 mentions 法定村级证明
        unless record mentions 移出状态
        unless context banned
        unless title mentions 反面清单词
    message "要求{村级组织}出具“{不应出具的证明.title}”"
    advise  "删去这一项；改用：{不应出具的证明.alternative}"
    note "列在清单里的证明由村（社区）自愿、如实开给群众不违规，违规的是索要。“可凭村委会证明”一类任选写法不报。表格跨页拆成两张时按两张看。"
    violates "办理继承登记的，应当提交村委会出具的亲属关系证明。"
    violates "家长须到社区居委会开具孩子的居民身份信息证明并加盖公章。"
    violates "凭居委会写明遗失经过的盖章说明办理补领。"
    violates "续签合同前，由所在社区证明其本人健在。"
    violates "亡故人员无就诊记录的，须提交村委会和镇政府两级盖章的死亡证明。"
    violates "未就业证明由居住地社区盖章后方为有效。"
    violates """
        <h1>办事指南</h1><h2>申请材料</h2><table><tr><th>材料名称</th><th>出具单位</th></tr>
        <tr><td>居民身份证</td><td>公安机关</td></tr><tr><td>家庭财产状况证明</td><td>户籍地村民委员会</td></tr></table>
        """
    violates """
        <service><material><cailiaoMingcheng>单身证明</cailiaoMingcheng><kaijuDanwei>户籍地居委会</kaijuDanwei></material></service>
        """
    complies "任何部门不得要求村委会出具亲属关系证明。"
    complies "前期已取消由村委会出具的亲属关系证明。"
    complies "无犯罪记录证明由户籍地派出所开具，不再由社区开具。"
    complies "办理收养登记的，依照《中国公民收养子女登记办法》第六条，提交村民委员会出具的婚姻状况证明。"
    complies "过去，群众办事常常要到居委会开亲属关系证明。"
    complies "各单位不得让群众到村里开健在证明。"
    complies "群众到村委会要求开具无犯罪记录证明的，应当告知其到派出所办理。"
    complies "如有窗口仍要求提供社区开具的婚姻状况证明，请拨打12345举报。"
    complies "应当提交村委会出具的亲属关系证明。" on 2018-05-01
    complies """
        <h1>材料清理结果</h1><table><tr><th>材料名称</th><th>出具单位</th><th>处理意见</th></tr>
        <tr><td>健在证明</td><td>村委会</td><td>取消，改为数据比对</td></tr></table>
        """
}

rule CERT-02 warning "向村（社区）索要没有依据的证明" {
    basis 优化营商环境条例 "第四十四条"
    basis 厅字2022-28
    each sentence
        when demands 村级出一般证明
        unless title mentions "居民公约" | "村规民约" | "自治章程"
        unless imposes 村级出清单证明
        unless cites law
        unless record mentions law
        unless record mentions 移出状态
        unless mentions 法定村级证明 | 答复群众 | 投诉举报 | 依清单办
    each 材料要求
        when 名称 mentions 证明通称 and 要求 mentions 村级出证要求
        unless 要求 mentions 证明通称 | 不应出具的证明
        unless 名称 mentions 不应出具的证明
        unless 要求 cites law
        unless 名称 mentions 法定村级证明
        unless record mentions 移出状态
        unless context banned
    each 材料
        when 名称 mentions 证明通称 and 出具单位 mentions 村级组织
        unless 名称 mentions 不应出具的证明
        unless 出具单位 mentions 其他出证主体
        unless 依据 cites law
        unless 要求 cites law
        unless 名称 mentions 法定村级证明
        unless record mentions 移出状态
        unless context banned
        unless title mentions 反面清单词
        unless caption mentions 反面清单词
    message "要求{村级组织}出具证明，没有写明法律法规依据"
    advise  "写明法律、行政法规或者国务院决定的依据；没有依据的删去，改用证照、承诺或者部门核查"
    note "经省级清单保留的证明，由地方规则包列为例外。"
    violates "暂未办理居住证的，须由现居住地社区出具连续居住满一年的证明。"
    violates "申请补贴的，一律提供村委会同意并盖章的书面材料。"
    violates "经办人应当要求申请人到村里开证明。"
    violates "申请用电的，须附村委会出具的同意用电书面意见。"
    complies "查不到法律依据的村级证明，一律不再收取。"
    complies "依照民法典第二十八条，由居委会出具同意担任监护人的书面材料。"
    complies "疾病诊断证明由社区卫生服务中心出具。"
    complies "申请人可以选择书面承诺，不需要社区出具证明。"
    complies "社区不得拒绝出具清单内的证明。"
}

// 写成“栏名、填写内容”两格的表单。
record 表单栏 {
    栏名 header "栏目" | "栏名" | "填报项" element "label" | "@label" | "@name" | "@title" | "caption" | "@caption" | "lanmu" | "@lanmu"
    填写 header "内容" | "填写" | "填报内容" element "value" | "@value" | "content" | "@content" | "text" | "@text" | "default" | "@default" | "neirong" | "@neirong"
    recognise when has 栏名 and has 填写
}

rule CERT-03 warning "以村（社区）盖章、签字、意见变相索要证明" {
    basis 优化营商环境条例 "第四十四条"
    basis 厅字2022-28
    each sentence
        when imposes 村级盖章
        unless title mentions "居民公约" | "村规民约" | "自治章程"
        unless record mentions 不应出具的证明
        unless imposes 村级出清单证明
        unless demands 村级出一般证明
        unless cites law
        unless record mentions law
        unless record mentions 移出状态
        unless mentions 法定村级证明 | 村级用章 | 投诉举报 | 依清单办 | "以上材料" | "上述材料" | "以上证明"
        unless heading mentions 法定村级证明 | 村级用章
        unless title mentions "责任书" | "责任状" | "准入" | "印章" | 法定村级证明 | 村级用章
    each sentence
        when imposes 村级意见栏 and kind is 申请表
        unless record mentions 村级签章
        unless document imposes 村级盖章
        unless cites law
        unless mentions 法定村级证明 | 村级用章
        unless title mentions "准入" | 法定村级证明 | 村级用章
    each 表单栏
        when 填写 mentions 村级签章 and 栏名 mentions 村级组织
        unless 栏名 mentions 法定村级证明 | 村级用章
        unless 填写 mentions 法定村级证明 | 村级用章
        unless record mentions 移出状态
        unless record mentions law
        unless title mentions "责任书" | "准入" | 法定村级证明 | 村级用章
    message "要求{村级组织}盖章或者签署意见，等于索要证明"
    advise  "删去村（社区）意见栏、盖章栏；确有法律依据的，把依据写在旁边"
    note "把意见栏看作索要证明是推断（浙江2023年清单把盖章与证明并列）。宅基地、监护、低保评议等有法律依据的不算；只在图片里的表格看不到。"
    violates "本表经村民小组长签名、村民委员会加盖公章后方可报乡镇。"
    violates "申请表须有社区签署意见并盖章。"
    violates "表格填好后先到居委会盖章，再交街道。"
    violates """
        <h2>某县创业补贴申请表</h2><table><tr><td>姓名</td><td></td></tr><tr><td>村（社区）意见</td><td>（盖章）　年　月　日</td></tr></table>
        """
    complies "宅基地申请表由村民委员会签署意见。"
    complies "申请表已删去村委会盖章栏。"
    complies "由县民政局审核并加盖公章。"
    complies "村级财务支出须由村务监督委员会盖章后入账。"
    complies "村委会与承包户签订合同并加盖村委会公章。"
}

record 证明清单项 {
    名称 header "证明名称" | "证明事项" | "事项名称" | "名称" | "事项" element "name" | "@name" | "certname" | "@certname" | "certificatename" | "@certificatename" | "proof" | "@proof" | "proofname" | "@proofname" | "mingcheng" | "@mingcheng" | "item" | "@item" | "matter" | "@matter" | "zhengming" | "@zhengming" | "@title" | "title"
    设定依据 header "设定依据" | "法律依据" | "依据" | "政策依据" element "basis" | "@basis" | "legalbasis" | "@legalbasis" | "yiju" | "@yiju" | "law" | "@law"
    索要单位 header "索要单位" | "需求单位" | "使用单位" | "要求单位" element "demander" | "@demander" | "requester" | "@requester" | "user" | "@user" | "requiredby" | "@requiredby" | "usedby" | "@usedby" | "danwei" | "@danwei"
    办理 header "办理流程" | "办理指南" | "办事指南" | "流程" | "指南" element "guide" | "@guide" | "procedure"
    recognise when has 名称 and (has 设定依据 or has 索要单位 or has 办理) and (caption mentions 保留清单词 or title mentions 保留清单词 or heading mentions 保留清单词)
        and not (caption mentions 反面清单词 or title mentions 反面清单词 or heading mentions 反面清单词)
        and not (title mentions 公安机关 or caption mentions 公安机关)
}
terms 保留清单词 = "保留证明" "证明事项清单" "出具证明事项" "依法出具" "保留清单" "正面清单" "可以出具" "证明事项保留" "出具证明清单" "证明清单" "证明目录" "证明事项目录" "可开具" "可以开具" "应出具" "证明正面" "准予出具"
    not "不应出具" "告知承诺制证明事项清单" "告知承诺证明事项清单"
terms 反面清单词 = "不应" "不得" "不再" "取消" "负面" "禁止" "不予" "废止" "清退" "退出" "无需" "免提交" "告知承诺" "不用" "停止"
terms 无依据词 = "惯例" "工作需要" "历史沿用" "无" "暂无" "部门要求" "上级要求" "内部规定" "口头通知" "沿用" "实际需要" "工作惯例" "其他"

rule CERT-04 warning "证明清单缺设定依据、索要单位或者办理指南" {
    basis 优化营商环境条例 "第四十四条"
    each 证明清单项
        when 名称 is present and (设定依据 is missing or 设定依据 is 无依据词 or (设定依据 mentions 弱依据 and not 设定依据 cites law) or 索要单位 is missing)
        unless 名称 mentions 不应出具的证明 | 保留清单词
        unless record mentions 移出状态
    message "清单中的“{名称}”没有写明设定依据或者索要单位"
    advise  "逐项写明设定依据、索要单位、开具单位、办理指南；查不到依据的移出清单"
    violates """
        <清单 标题="某县村（社区）依法出具证明事项清单"><事项><名称>居住情况证明</名称><设定依据/><索要单位>供电公司</索要单位></事项></清单>
        """
    complies """
        <清单 标题="某县村（社区）依法出具证明事项清单"><事项><名称>收养能力证明</名称><设定依据>《中国公民收养子女登记办法》第六条</设定依据><索要单位>县民政局</索要单位></事项></清单>
        """
    complies """
        <清单 标题="不应由村（社区）出具的证明事项清单"><事项><名称>健在证明</名称><设定依据/></事项></清单>
        """
}

rule CERT-05 warning "保留的证明清单里有不应出具的证明" {
    basis 民发2020-20 "附件第一批"
    each 证明清单项
        when 名称 mentions 不应出具的证明
        unless 设定依据 cites law
        unless 名称 mentions 法定村级证明
        unless record mentions 移出状态
    message "保留清单里的“{名称}”属于不应由村（社区）出具的证明"
    advise  "移出清单；改用：{不应出具的证明.alternative}"
    violates """
        <清单 标题="某县村（社区）依法出具证明事项清单"><事项><名称>健在证明</名称><设定依据/><索要单位>各单位</索要单位></事项></清单>
        """
    complies """
        <清单 标题="不应由村（社区）出具的证明事项清单"><事项><名称>健在证明</名称><设定依据/></事项></清单>
        """
    complies """
        <清单 标题="某县村（社区）依法出具证明事项清单"><事项><名称>收养人婚姻状况证明</名称><设定依据>《中国公民收养子女登记办法》第六条</设定依据><索要单位>县民政局</索要单位></事项></清单>
        """
}

terms 重复索要 = "重新开具" "重新提交" "再次提交" "重新出具" "重复提交" "每半年提供" "每季度提供" "每年提供" "每年提交" "每季度提交" "每半年提交" "另行出具" "再开一份" "也须提供" "仍须提交" "仍需提供" "仍应提交"
phrase 重复证明 = 重复索要 ..20 without 其他出证主体 村级组织 ..10 证明通称 | 村级组织 ..10 证明通称 ..12 重复索要

rule CERT-06 warning "重复索要证明，或者证照已能说明仍要证明" {
    basis 优化营商环境条例 "第四十四条"
    each sentence
        when demands 重复证明
        unless mentions 村级出清单证明
        unless cites law
    message "已经提交或者证照能说明的，又要{村级组织}出证明"
    advise  "一次提交、部门共享；用证照或者承诺代替"
    violates "每季度重新提交一次村委会的居住情况证明。"
    complies "已提交过的材料不再重复收取。"
    complies "每季度公布一次村务。"
}

"""#),
    BundledRuleFile(
      path: "national/negative.rules",
      text: #"""
package national

use core

// 村级组织负面事项。主题不算，角色才算：协助、宣传、劝导都可以，责任主体不行。
// 句子里先要有村（社区），中间不能隔着别的承办单位，这样“镇里负责、村里协助”不会算到村头上。

terms 助他 = "协助" "配合" "督促" "指导" "支持" "会同" "监督" "不作为" "不是" "不再" "不负责" "上报" "报告" "移送" "移交给" "反映给" "报请" "联系" "陪同" "引导" "动员" "劝导"
phrase 旁人 = 乡镇 | 县级部门 | 派驻机构 | 市场主体 | 公安机关 | 学校 | 司法公证 | 助他
phrase 村方 = 村级组织 | 村级人员 | 乙方
terms 逐村词 = "各村" "每村" "每个村" "每社区" "各社区" "每个社区" "村均" "每个行政村" "各行政村" "村（社区）" "逐村" "到村" "所在村" "各村（社区）" "各村居" "各村组" "由村" "村里" "村级"

// ① 责任主体
terms 主体角色 = "责任主体" "实施主体" "执行主体" "执法主体" "第一责任主体" "管理主体" "工作主体" "主体责任单位" "责任单位" "牵头单位" "主责单位"
    not "不是责任主体" "非责任主体"
terms 责任角色 = "第一责任人" "主体责任" "直接责任" "直接责任人" "负总责" "负全责" "全责" "包干" "包干负责" "包保责任" "包保" "兜底" "牵头负责" "全权负责" "总责任人" "第一责任" "全部责任" "直接负责" "首要责任" "责任到人" "首责" "负主要责任" "终身责任"
    not "第一责任人职责" "包干费" "包干区卫生" "兜底保障" "兜底救助" "包干制物业"
terms 执法事项 = "执法" "查处" "处罚" "拆除" "拆违" "控违" "违法建设" "违法建筑" "违建" "征拆" "征地" "拆迁" "征收" "招商" "引进" "引资" "安全生产" "消防安全" "消防违法" "违法行为" "违法占" "整改指令" "强制" "取缔" "立案" "安全监管" "监管" "禁烧" "焚烧" "投资项目" "税" "信访" "稳控" "维稳" "隐患" "环境整治" "环境卫生" "人居环境" "城市管理" "市容" "占道" "食品安全" "燃气" "用电安全" "危房" "自建房" "砂石" "采砂" "排污" "排污口" "污染" "河道" "养殖污染" "禁养" "交通安全" "道路安全" "烟花爆竹" "非法" "违规" "油烟" "噪声" "特种设备" "危化" "电动车" "电动自行车" "飞线" "房屋安全" "燃放" "督促整改" "项目落地" "项目引进" "签约" "土地整治" "清表" "腾退" "防火" "溺水" "禁毒" "扫黑" "反诈" "反电诈" "防返贫" "耕地" "撂荒" "厕所" "污水" "垃圾" "殡葬" "禁渔" "欠薪" "欠费" "收缴" "催收" "代征" "参保"
    not "税收优惠" "招商局" "执法局" "普法" "监管局" "监管所" "村务监管"
terms 村务本职 = "党建" "党的建设" "组织生活" "党务公开" "村务公开" "居务公开" "财务公开" "三公开" "四议两公开" "村规民约" "居民公约" "自治章程" "村民会议" "村民代表会议" "居民会议" "村民自治" "居民自治" "民主评议" "民主管理" "民主监督" "换届选举" "村委会选举" "村级选举" "三资" "集体资产" "集体资金" "集体土地" "村集体财产" "公益事业" "人民调解" "民间纠纷" "纠纷调解" "邻里纠纷" "移风易俗" "红白理事" "文体活动" "文化活动" "爱国卫生" "党员教育" "党员管理" "组织建设" "意识形态" "村史" "村级财务" "公开栏"
terms 执法动作 = "查处" "立案" "处罚" "罚款" "强制拆除" "限期拆除" "限期清除" "强行拆除" "强拆" "依法拆除" "组织拆除" "予以拆除" "下达整改" "责令" "责令整改" "责令停业" "取缔" "没收" "扣押" "暂扣" "查封" "执法检查" "行政检查" "强制执行" "限期强制" "强制搬离" "吊销" "行政处罚" "关停" "执法" "监督检查" "监管执法" "征收" "征缴" "代征" "约谈企业" "拆除到位" "清退企业"
    not "执法局" "执法大队" "执法队" "执法办" "执法部门" "执法人员" "执法机关" "综合行政执法" "协助执法" "普法执法" "执法证" "行政执法主体资格" "违法处罚公示"
phrase 拆违 = ("违建" | "违法建设" | "违法建筑" | "违章建筑" | "乱搭乱建" | "违规房屋" | "违建房") ..16 without 旁人 ("拆除" | "拆掉" | "清拆" | "整治到位") | ("拆除" | "清拆") ..10 ("违建" | "违法建设" | "违法建筑" | "违章建筑" | "乱搭乱建")

phrase 村为责任主体
    = 村方 ..36 without 旁人 主体角色
    | 主体角色 ..4 ("是" | "为" | "：" | ":" | "由" | "在" | "明确为" | "定为" | "落实到" | "压实到" | "即") ..8 without 旁人 村方
phrase 村负责任
    = 村方 ..40 without 旁人 责任角色
    | 责任角色 ..4 ("是" | "为" | "：" | ":" | "由" | "落实到" | "压实到" | "落到" | "即") ..8 without 旁人 村方
    | ("责任" | "任务") ..4 ("压实到村" | "落实到村" | "包干到村" | "压实到社区" | "落实到社区" | "分解到村")
phrase 村去执法
    = ("由" | "交由" | "改由" | "授权" | "委托" | "责成") ..10 without 旁人 村方 ..24 without 旁人 (执法动作 | 拆违)
    | 村方 ..30 without 旁人 ("负责" | "必须" | "应当" | "应" | "须" | "要" | "限期" | "依法" | "组织" | "开展" | "立即" | "完成") ..24 without 旁人 (执法动作 | 拆违)

phrase 村被追责
    = "由" ..4 村方 ..6 ("承担" | "负" | "负担" | "承担起") ..2 ("全部责任" | "全部的责任" | "主要责任" | "一切责任" | "连带责任" | "全责" | "赔偿责任" | "法律责任" | "后果")
    | ("追究" | "问责" | "倒查" | "从严追究" | "严肃追究") ..12 without 旁人 村方 ..6 ("责任" | "相关责任" | "领导责任" | "主要责任")
    | ("追责" | "问责" | "约谈") ..4 村方
rule NEG-01 error "把村（社区）定为执法、拆迁、招商、安全生产等的责任主体" {
    basis 厅字2022-28 "第二部分"
    basis 民发2015-136 "第一部分"
    each sentence
        when imposes 村为责任主体
        unless mentions 村务本职
        unless mentions 去责词
        unless reports 村为责任主体
    each sentence
        when imposes 村负责任
        unless mentions 村务本职 | 去责词
        unless reports 村负责任
        unless not mentions 执法事项 and not title mentions 执法事项 and not heading mentions 执法事项
    each sentence
        when imposes 村去执法
        unless mentions 去责词
    each sentence
        when imposes 村被追责
        unless mentions 去责词 | 村务本职 | "贪污" | "挪用" | "失职渎职" | "违纪" | "弄虚作假" | "截留" | "侵占"
        unless reports 村被追责
    each 任务
        when 内容 mentions 执法事项 | 拆违 and 责任 mentions 村责任者
        unless 责任 mentions 旁人
        unless 内容 mentions 协助 | "宣传" | "教育" | "引导" | "劝导" | "动员" | 村务本职
        unless record mentions 退行词
        unless context banned
        unless context reported
        unless title mentions 反面题
        unless caption mentions 反面题
    message "把村（社区）列为责任主体：“{quote}”"
    advise  "责任主体写有权的部门；村（社区）只写协助宣传、劝导、报告"
    note "“责任单位”一栏写村（社区）的，要看事项是不是执法、拆违、招商、安全生产一类。党建、村务公开是村的本职，不算。"
    violates "各村民委员会为本村违法建设拆除工作的责任主体。"
    violates "对不愿拆除的违建户，由所在村村委会限期强制拆除到位。"
    violates "严格落实村级主体责任，村党组织书记为征地拆迁第一责任人。"
    violates "燃气安全整治的责任主体为各社区居委会。"
    violates "村委会负责查处非法采砂行为，并对当事人罚款。"
    violates "逾期未整改到位的，追究所在村党组织书记责任。"
    violates "发生安全事故的，由村委会承担全部责任。"
    violates """
        <table><tr><th>任务内容</th><th>责任主体</th><th>时限</th></tr><tr><td>新增违法建设的查处和拆除</td><td>各村民委员会</td><td>全年</td></tr><tr><td>政策宣传</td><td>镇农业综合服务中心</td><td>5月</td></tr></table>
        """
    violates """
        <任务清单><任务><工作内容>辖区加油站安全生产检查</工作内容><牵头单位>各村（社区）</牵头单位></任务></任务清单>
        """
    complies "综合行政执法大队为拆违责任主体，村民委员会协助做好政策宣传。"
    complies "不得把村（社区）列为拆迁拆违的责任主体。"
    complies "村党组织书记是抓党建工作的第一责任人。"
    complies "各村发现违法建设的，要及时上报镇综合行政执法队查处。"
    complies "各社区要督促辖区企业落实安全生产主体责任。"
    complies """
        <table><tr><th>任务内容</th><th>责任主体</th><th>时限</th></tr><tr><td>组织召开村民会议</td><td>各村民委员会</td><td>全年</td></tr><tr><td>政策宣传</td><td>镇农业综合服务中心</td><td>5月</td></tr></table>
        """
    complies """
        <table><tr><th>任务内容</th><th>责任主体</th><th>配合单位</th></tr><tr><td>违法建设拆除</td><td>镇综合行政执法队</td><td>各村民委员会</td></tr><tr><td>燃气安全检查</td><td>县住建局</td><td>各社区</td></tr></table>
        """
}
terms 去责词 = "不得把" "不得将" "不再把" "不把" "不再将" "不将" "不得要求" "不再作为" "不再列为" "不得作为" "不承担" "不得由" "不列为" "删除" "移出" "不具有执法" "无执法权" "没有执法权" "有权拒绝" "予以纠正" "应予纠正"
terms 退行词 = "不予准入" "不予批准" "不同意" "驳回" "退回" "已取消" "已收回" "已停止" "拟取消" "予以取消" "取消" "停止执行" "已废止" "已移出" "撤销准入" "不再执行" "不再承担" "删除" "已删" "收回"
terms 反面题 = "负面" "禁止" "不得" "不应" "取消" "收回" "清退" "典型问题" "通报"
terms 村责任者 = + 村级组织 + 村级人员 + 乙方 "三村" "两村" "村" "社区"
    not "农村" "乡村" "村镇" "村庄" "村民" "乡村振兴" "社区矫正" "社区卫生" "村卫生室" "社区医院" "社区民警"

record 任务 {
    配合 header "配合" | "协助" | "参与" | "协办" | "监督" | "包村领导" | "挂联"
         element "assist" | "@assist" | "support" | "@support" | "cooperate" | "peihe" | "@peihe"
    责任 header "责任主体" | "责任单位" | "牵头" | "责任人" | "主责" | "承办" | "落实单位" | "实施单位" | "实施主体" | "负责单位" | "负责人" | "承担单位" | "责任" | "完成单位" | "执行单位" | "执行主体"
         element "owner" | "@owner" | "responsible" | "@responsible" | "lead" | "@lead" | "leader" | "@leader" | "zeren" | "@zeren" | "zerendanwei" | "@zerendanwei" | "zerenzhuti" | "@zerenzhuti" | "duty" | "@duty" | "liable" | "@liable" | "unit" | "@unit" | "party" | "@party" | "qiantou" | "@qiantou" | "undertaker" | "@undertaker" | "subject" | "@subject"
    数额 header "指标" | "目标值" | "任务数" | "数额" | "数量" | "目标" | "任务量"
         element "target" | "@target" | "quota" | "@quota" | "value" | "@value" | "amount" | "@amount" | "zhibiao" | "@zhibiao"
    内容 header "任务内容" | "工作内容" | "工作任务" | "具体事项" | "事项" | "内容" | "任务" | "重点工作" | "项目" | "工作" | "措施" | "名称"
         element "content" | "@content" | "task" | "@task" | "matter" | "@matter" | "item" | "@item" | "name" | "@name" | "work" | "@work" | "renwu" | "@renwu" | "neirong" | "@neirong" | "shixiang" | "@shixiang" | "title" | "@title" | "description"
    recognise when has 内容 and has 责任
}

// ② 经济指标
terms 经济指标 = "招商引资" "引资" "到位资金" "协税" "护税" "税收" "入库税" "纳税" "创收" "集体经营性收入" "集体经济收入" "集体收入" "经营性收入" "集体经济" "年收入" "参保率" "参保缴费" "医保缴费" "养老保险缴费" "缴费率" "商业保险" "农业保险" "投保率" "投保" "保险" "征订" "订阅" "报刊" "党报党刊" "投资项目" "引进项目" "引进企业" "招引" "储蓄" "存款" "贷款" "开户" "信用卡" "ETC" "理财" "房产销售" "售房" "购房" "推销" "代销" "签约项目" "固定资产投资" "元以上的项目" "工业产值" "规上企业" "个体工商户" "市场主体培育" "外资" "消费券" "彩票" "认购" "募捐" "捐款" "慈善捐" "土地流转" "新增企业" "返乡创业企业" "电商销售额" "旅游收入" "销售额" "产值" "销售" "会员" "充值" "办卡" "营收" "营业额" "交易额" "游客" "上线用户" "注册用户" "发展用户"
    not "投资者" "投资环境" "支持投资" "投资促进局" "投资促进中心" "保险公司" "保险机构" "社会保险" "税收优惠" "税务局" "纳税人" "养老保险关系" "安全保险" "意外险" "意外伤害保险" "集体经济组织" "集体经济合作" "贷款贴息" "贷款额度" "开户行" "开户银行"
terms 指标要求 = "指标" "任务" "不少于" "不低于" "达到" "须达到" "至少" "完成" "以上" "增幅" "增长" "分解" "下达" "力争" "确保" "万元" "亿元" "个百分点" "认领" "摊派" "谈成" "实现" "目标" "净增" "新增" "翻一番" "户以上" "名以上" "%" "全覆盖" "拓展" "推广" "不得少" "任务数" "突破"
    not "增长点" "工作任务" "中心任务" "目标责任" "任务书" "目标群体"
terms 分到村 = "分解到村" "分解下达到村" "下达到村" "下达到各村" "下达各村" "落实到村" "分配到村" "分解到各村" "分解至村" "分配到各村" "分摊到村" "摊派到村" "分解到社区" "分解到各社区" "分配到社区" "下达至村" "下达到社区"
phrase 村级经济指标
    = 村方 ..20 without 旁人 经济指标 ..24 指标要求
    | 村方 ..20 without 旁人 指标要求 ..24 经济指标
    | 经济指标 ..30 分到村
    | 经济指标 ..24 without 旁人 村方 ..12 指标要求
    | 经济指标 ..30 ("分解" | "分配" | "下达" | "摊派" | "派" | "落实") ..6 村方
    | 逐村词 ..20 without 旁人 ("不低于" | "不少于" | "至少" | "达到" | "完成") ..4 (number 元)
    | ("向" | "给" | "对") ..4 村方 ..6 ("下达" | "分配" | "分解" | "摊派") ..24 经济指标
rule NEG-02 error "向村（社区）下达招商、税收、创收、征订等指标" {
    basis 民发2015-136 "第一部分"
    basis 湘民发2020-41 "第一项"
    each sentence
        when imposes 村级经济指标
        unless mentions "村民会议" | "村民代表会议" | "自主决定" | "自愿" | "自行决定" | "自行确定" | "鼓励" | "支持村" | "支持各村" | "扶持" | "补助"
        unless mentions 乡镇 and not mentions 逐村词
        unless reports 村级经济指标
        unless mentions 去责词
        unless context banned
        unless title mentions "清理" | "统计公报"
    each 指标行
        when 村别 mentions 村行 and 指标 is present
        unless record mentions 退行词
        unless context banned
        unless context reported
        unless title mentions 统计题 | 反面题
        unless caption mentions 统计题 | 反面题
        unless column mentions "完成" | "实际" | "收支" | "支出"
    each 任务
        when 内容 mentions 经济指标 and 责任 mentions 村责任者
        unless 责任 mentions 旁人
        unless 内容 mentions 村务本职 | "宣传" | "协助" | "政策"
        unless record mentions 退行词
        unless context banned
        unless context reported
        unless title mentions 统计题 | 反面题
        unless caption mentions 统计题 | 反面题
    message "向村（社区）下达经济指标：“{quote}”"
    advise  "删去指标；村集体怎么发展，由村民会议决定"
    violates "每个村全年完成招商引资到位资金200万元，纳入年终考核。"
    violates "各村集体经营性收入增幅须达到百分之十五以上。"
    violates "将农业商业保险投保率90%的任务分解到各村。"
    violates "各社区每月拓展银行开户200户，存款新增100万元。"
    violates "向各村下达年度协税护税任务8万元。"
    violates """
        <table><caption>任务分解</caption><tr><th>村别</th><th>招商引资到位资金（万元）</th></tr><tr><td>甲村</td><td>300</td></tr><tr><td>乙村</td><td>200</td></tr></table>
        """
    violates """
        <targets title="2025年村级经济任务分解"><village name="甲村"><investment>300</investment><tax>20</tax></village></targets>
        """
    complies "县投资促进中心全年完成招商引资到位资金2亿元。"
    complies "任何单位不得向村下达商业保险参保率。"
    complies "支持村集体盘活闲置房屋，由村民会议自行决定是否招商引资。"
    complies "取消向村（社区）下达的招商引资、协税护税指标。"
    complies """
        <table><caption>招商引资任务分解</caption><tr><th>单位</th><th>招商引资到位资金（万元）</th></tr><tr><td>县投资促进局</td><td>30000</td></tr><tr><td>县商务局</td><td>20000</td></tr></table>
        """
    complies """
        <table><caption>已取消的村级指标</caption><tr><th>村别</th><th>招商引资（万元）</th></tr><tr><td>甲村</td><td>300</td></tr><tr><td>乙村</td><td>200</td></tr></table>
        """
}
terms 村行 = "村" "社区" "居委会"
    not "农村" "乡村" "村镇"
terms 统计题 = "统计表" "完成情况" "总结" "公示" "收支" "决算" "公开" "通报"
record 指标行 {
    村别 header "村别" | "村名" | "村（社区）" | "村居" | "单位" | "村" | "社区" element "village" | "@village" | "community" | "@community" | "cun" | "@cun" | "name" | "@name" | "unit" | "@unit"
    指标 header "招商" | "引资" | "协税" | "护税" | "创收" | "经营性收入" | "集体经济收入" | "集体收入" | "参保" | "投保" | "征订" | "订阅" | "税收" | "税" | "存款" | "开户" | "引进企业" | "到位资金" | "商业保险" | "任务数（万元）" | "认购" | "募捐" | "捐款"
         element "investment" | "tax" | "income" | "revenue" | "deposit" | "subscription" | "insurance" | "@investment" | "@tax" | "@income" | "@revenue" | "@deposit" | "@subscription" | "@insurance" | "zhaoshang" | "@zhaoshang" | "shuishou" | "@shuishou" | "xieshui" | "@xieshui"
    recognise when has 村别 and has 指标
}

// ③ 部门派活
terms 本部门 = "我局" "本局" "我委" "本委" "我单位" "本单位" "我中心" "本中心" "我办" "本办" "我部" "我会" "我馆" "我站" "我所" "我支队" "我大队" "我校" "县局" "区局"
terms 代办词 = "代" "代为" "代替" "替" "代办" "代理"
    not "代表" "代码" "时代" "现代" "世代" "年代" "朝代" "替代" "古代" "后代" "交代" "代销" "代价" "取代" "代征" "代收" "代管" "换代" "迭代" "代际" "近代" "当代"
terms 基础活 = "摸底" "排查" "采集" "录入" "核查" "普查" "登记" "调查" "检测" "建档" "巡查" "年报" "催报" "初审" "审核" "回访" "测评" "发放" "收取" "巡检" "监测" "统计" "核实" "认证" "年审" "检查"
    not "人口普查" "农业普查" "经济普查" "灾情统计" "待遇发放" "年检"
phrase 派活
    = ("由" | "请" | "要求" | "责成" | "安排" | "交由") ..6 村方 ..16 without 旁人 代办词 ..8 (本部门 | "部门")
    | 村方 ..10 without 助他 代办词 ..4 本部门
    | 本部门 ..30 ("由" | "交由" | "交") ..6 without 助他 村方 ..8 ("代为" | "代办" | "代理" | "承担" | "完成" | "办理" | "承接")
    | ("由" | "交由" | "改由" | "转由") ..4 村方 ..24 本部门 ..4 ("不再" | "不另" | "只作" | "只做" | "不承担" | "只负责")
    | ("请" | "要求" | "责成" | "由" | "安排") ..4 村方 ..24 without 旁人 ("完成" | "开展" | "做好" | "组织" | "进行" | "落实" | "逐户" | "入户") ..24 without 旁人 基础活
    | 村方 ..8 without 旁人 ("确定" | "明确" | "指定" | "安排" | "落实" | "选派") ..4 ("名" | "人" | "专人") ..10 ("兼任" | "担任" | "专职" | "专门负责" | "负责") ..20
        ("录入" | "收发" | "统计" | "巡查" | "检查" | "代办" | "站长" | "管理员" | "监督员" | "协管员" | "协办员" | "采集" | "核查")
    | 村方 ..16 without 旁人 ("完成" | "负责" | "承担") ..24 without 旁人 ("摸底" | "信息采集" | "数据采集" | "核查工作" | "台账录入")
rule NEG-03 warning "部门把自己的事派给村（社区）" {
    basis 厅字2022-28
    basis 民发2015-136 "第一部分"
    each sentence
        when imposes 派活
        unless mentions 县级统一部署 | 准入依据 | 应急 | 中央省级
        unless cites law
        unless mentions 协助
        unless document mentions 应急响应词
        unless issuer level <= township
        unless mentions 村务本职 | 去责词
        unless title mentions "履职" | "准入" | "清单"
    message "部门把职责内的事派给村（社区），没有统一部署：“{quote}”"
    advise  "由本部门组织人员办理；确需村（社区）协助的，报县（区）委、政府统一部署，经费由部门承担"
    violates """
        某县文化旅游局关于开展民宿摸底的通知

        2025年3月1日

        请各村于周五前完成辖区民宿消防设施摸底并录入系统。
        """
    violates """
        某县市场监督管理局关于做好年报工作的通知

        2025年3月1日

        请各社区替我局完成辖区个体工商户年报催报工作。
        """
    complies "经县委、县政府统一部署，各村协助开展防汛隐患排查，所需经费由县应急局列支。"
    complies "县文旅局组织工作人员完成民宿摸底，村（社区）不承担填报。"
}
terms 应急响应词 = "应急响应" "红色预警" "转移安置" "抢险救援"

// ④ 专班、领导小组、站点
terms 专门机构 = "专班" "领导小组" "指挥部" "工作组" "工作专班" "工作站" "服务站" "监管站" "管理站" "突击队" "巡逻队" "宣传队" "工作队" "专职人员" "专职队伍" "专人专岗" "专岗" "工作小组" "联络站" "联络点" "服务点" "工作点" "代办点" "办公室" "志愿队" "岗亭" "巡防队" "监督站" "驿站" "协会" "工作室" "之家" "作战室" "调度室" "指挥中心" "分中心" "专职监管员" "专职网格员" "应急分队" "小分队" "消防队" "微型消防站" "消防站" "护路队" "护林队" "巡护队" "巡查队" "应急队" "警务站" "治安队" "联防队" "宣讲队" "调查队" "值班室" "值守点" "检查站" "劝导站" "劝导队" "推进组" "促进会" "理事会" "联盟" "专干"
    not "工作站点位" "驻村工作队" "县领导小组办公室" "红白理事会" "村民理事会" "业主委员会" "卫生服务站" "退役军人服务站" "就业服务站" "办公室主任" "乡贤理事会" "农民专业合作社"
terms 建立词 = "成立" "组建" "设立" "建立" "设置" "建设" "建好" "建成" "组成" "搭建" "配备" "建" "设" "配强" "落实" "新增" "明确" "抽调"
    not "设备" "设施" "设计" "建议" "党建" "建筑" "设想" "开设" "改建" "扩建" "修建" "基建" "建档" "建房" "自建" "违建" "共建" "创建" "建设用地" "设区" "依法设立" "建账" "落实到"
phrase 村设专班
    = 村方 ..24 without 旁人 建立词 ..36 without 旁人 专门机构
    | ("在" | "于") ..10 without 旁人 村方 ..14 建立词 ..24 专门机构
    | ("成立" | "组建" | "设立" | "建立" | "建设") ..6 ("村级" | "社区级") ..16 专门机构
    | 专门机构 ..20 ("建到" | "设到" | "延伸到" | "覆盖到" | "下沉到") ..6 村方
phrase 设专班 = ("成立" | "组建" | "设立" | "比照成立" | "相应成立") ..30 without 旁人 专门机构
rule NEG-04 error "要求村（社区）成立专班、领导小组、工作站" {
    basis 厅字2022-28
    basis 湘民发2020-41 "第四项"
    each sentence
        when imposes 村设专班
        unless cites law
        unless mentions 法定组织 | 去责词 | 省级同意 | "不要求" | "村民自愿" | "居民自愿"
        unless mentions 紧急时
        unless title mentions 应急响应词 | "紧急通知"
        unless title mentions 标牌册
        unless caption mentions 标牌册
        unless mentions 市场主体 and not mentions 逐村词
        unless reports 村设专班
        unless mentions 现状说法
        unless context banned
        unless title mentions 统计题
    each sentence
        when imposes 设专班 of 村级组织
        unless mentions 乡镇 | 县级部门 | 派驻机构 | 市场主体 | "镇长" | "县长" | "镇级" | "县级"
        unless addressee mentions 乡镇 | 县级部门 | 派驻机构
        unless heading mentions 乡镇 | 县级部门 | "镇级" | "县级"
        unless cites law
        unless mentions 法定组织 | 去责词 | 省级同意 | 紧急时 | "不要求"
        unless not addressee mentions 村级组织
    message "要求村（社区）成立机构、配专人：“{quote}”"
    advise  "由现有村级组织承担，不另设专班、站点、专岗"
    violates "各村须成立秸秆禁烧工作领导小组和专班，书记任组长。"
    violates "每个社区至少设一处暖心驿站。"
    violates "村（社区）要比照县里成立相应领导小组。"
    violates "在各行政村建设农产品质量安全监管站，落实2名专职监管员。"
    complies "撤销各村为迎检成立的领导小组、专班37个。"
    complies "村民委员会依法设立人民调解、治安保卫等委员会。"
    complies "不要求村（社区）对应成立专班。"
    complies "镇人民政府成立禁烧工作领导小组，各村协助做好宣传。"
    complies "暴雨红色预警期间，各村立即成立抢险突击队转移群众。"
}
terms 法定组织 = "人民调解委员会" "人民调解" "治安保卫" "公共卫生委员会" "老年人和妇女儿童" "依法设立" "依法成立" "村务监督委员会" "居务监督委员会" "监督委员会" "未成年人保护" "业主委员会" "村民小组" "合作社" "集体经济组织" "村民理事会"
terms 紧急时 = "应急响应" "红色预警" "橙色预警" "预警期间" "响应期间" "抢险" "转移群众" "灾情发生" "疫情期间" "紧急情况" "险情"

// ⑤ 费用
terms 费用 = "费" "费用" "经费" "制作费" "订款" "评审费" "培训费" "工本费" "开支" "资金" "押金" "会费" "赞助" "赞助费" "配套资金" "保证金" "款项" "每份" "征订款" "展板" "杂志" "报刊" "刊物" "补贴" "服务费" "资料费" "保险费" "卫生费" "联防费" "管理费" "食宿" "伙食" "差旅" "设备" "器材" "材料费" "印刷费" "宣传费" "台历" "差额" "缺口" "尾款" "专线费" "流量费" "报名费" "参赛费" "工作餐" "制作" "桌椅" "服装" "用具" "物料" "元" "成本" "支出" "订阅费" "检测费" "误工费" "油费" "电费" "宣传品" "音响" "投影" "监控" "电脑" "打印机" "喇叭"
    not "消费" "免费" "浪费" "收费站" "费力" "费时" "费解" "颇费" "计费" "元旦" "单元" "多元" "元素" "公元" "元宵" "设备维护单位" "资金监管" "资金使用情况" "制作上墙"
terms 村出钱 = "自行支付" "自费" "自筹" "缴纳" "交纳" "缴付" "上缴" "上交" "分摊" "摊派" "认捐" "列支" "列入村级" "垫付" "垫上" "先垫" "先行垫付" "自行承担" "承担" "自行解决" "筹集" "筹措" "配套" "支付" "订阅" "征订" "认购" "购买" "购置" "采购" "汇至" "汇入" "代收代管" "代收" "支出" "自理" "负担" "出资" "付清" "自购" "自备" "自行购置" "自行配备" "解决" "赞助" "捐助"
    not "承担责任" "承担任务" "承担工作" "承担宣传" "政府购买" "解决问题" "解决困难" "解决纠纷" "配套设施" "配套服务" "配套政策" "支出情况" "不承担" "不负担" "不支付" "列支渠道" "协调解决" "帮助解决" "推动解决" "及时解决" "现场解决" "当场解决" "矛盾解决"
terms 村账 = "村级办公经费" "村办公经费" "村集体收入" "集体收入" "村集体经济收入" "村集体经费" "村级经费" "社区办公经费" "社区工作经费" "办公经费" "村级运转经费" "运转经费" "村级组织运转" "村级公用经费" "村集体资金" "村集体账户" "村级账户" "服务群众专项经费" "党组织服务群众经费" "村级自有资金" "村集体"
phrase 村出费用
    = 费用 ..24 without 他付 ("由" | "在" | "从" | "向" | "让")? ..2 without 他付 村方 ..16 without 他付 村出钱
    | 村方 ..28 without 他付 村出钱 ..16 without 他付 费用
    | 村方 ..12 without 他付 费用 ..16 without 他付 村出钱
    | 费用 ..20 without 他付 ("在" | "从" | "由" | "用") ..6 村账 ..10 ("列支" | "支付" | "支出" | "解决" | "中" | "承担" | "安排" | "扣除" | "开支" | "抵扣")
    | 村方 ..20 without 他付 ("订阅" | "征订" | "认购" | "购买" | "认捐" | "认购") ..20 ("份" | "不少于" | "本" | "套" | "册" | "元")
    | ("每村" | "每社区" | "每个村" | "每个社区" | "各村" | "各社区") ..16 without 他付 ("缴纳" | "交纳" | "缴" | "上缴" | "上交" | "认缴" | "收取" | "缴付") ..20 (费用 | number 元)
    | ("向" | "从") ..4 村方 ..8 ("收取" | "收缴" | "筹集" | "募集" | "扣缴" | "扣除") ..16 费用
    | 费用 ..12 ("分摊到" | "分解到" | "摊到") ..4 村方
phrase 他付 = 县出 | 市场主体
terms 县出 = "财政" "县里" "由县" "区里" "由区" "由市" "镇里" "由镇" "由乡" "由街道" "由我局" "由我委" "由本局" "由部门" "由甲方" "由主办" "由承办" "主办单位" "免费" "拨付" "拨给" "补助" "下拨" "不向村" "不由村" "不得" "无需" "由企业" "由业主" "由施工" "由物业" "专项资金"
    not "不安排补助" "不予补助" "没有补助" "不补助" "不拨付" "不予拨付" "上级不予补助" "财政不再" "财政不予" "财政不安排" "财政所" "财政不" "补助不足"
rule NEG-05 warning "向村（社区）摊派、转嫁费用" {
    basis 湘民发2020-41
    basis 厅字2022-28
    each sentence
        when imposes 村出费用
        unless mentions "一事一议" | "村民会议" | "村民代表会议" | "居民会议" | "自愿" | "自主筹资" | "依法缴纳" | "个人缴纳"
        unless mentions 自理职责 | 去责词
        unless reports 村出费用
        unless cites law
        unless title mentions "准入"
        unless context banned
    message "向村（社区）收钱或者转嫁开支：“{quote}”"
    advise  "由要求办理的部门列支，写明数额和拨付时间；不向村（社区）收取"
    note "村级自己的公益事业按一事一议筹资，不算。"
    violates "宣传展板由各村自费制作，每村不少于3000元。"
    violates "每个申报村缴纳评审费两千元。"
    violates "展板费用在村级办公经费中列支。"
    violates "项目建设资金不足部分由村集体配套解决。"
    violates "各社区须认购宣传台历50本，款项从社区工作经费中支出。"
    violates "活动食宿费用由接待村自行承担，各村提前备好。"
    complies "宣传展板由县里统一制作配发，不得向村收取费用。"
    complies "经村民会议讨论通过，本村修路采取一事一议筹资筹劳，费用由村集体列支。"
    complies "严禁向农户分摊征订款。"
    complies "往年要求各村缴纳的治安联防费已全部退还。"
    complies "所需经费由县财政统一列支，各村协助做好组织工作。"
}
terms 自理职责 = "用于水电" "用于支付水电" "水电和办公" "水电、办公" "日常水电" "办公用品" "村级日常运转" "合作社自" "村民自愿"

// ⑥ 清单以外
terms 清单外词 = "清单之外" "清单以外" "清单外" "不在村级事项清单" "不在清单" "未列入清单" "清单未列" "清单没有列" "清单中没有" "没有列入清单" "未纳入清单" "追加的任务" "追加任务" "增补的任务" "增补任务" "新增任务" "新增的任务" "新增工作任务" "临时交办" "临时性任务" "临时任务" "临时安排" "不受清单限制" "不受事项清单" "不论是否在清单" "无论是否在清单" "无论是否列入" "不管是否列入" "即使不在"
    not "清单外的事项" "清单以外的证明" "清单外证明"
terms 照办词 = "无条件" "须" "必须" "一并" "应当" "照办" "完成" "落实" "执行" "不折不扣" "不得拒绝" "不得推诿" "不得以" "服从" "参照执行" "承担"
phrase 清单外无条件 = 清单外词 ..40 照办词 | 照办词 ..30 ("不受清单限制" | "不受事项清单") | ("新增" | "增补" | "追加") ..16 "任务" ..30 ("一并执行" | "即日起执行" | "一并落实" | "不受")
    | ("增补表" | "新增任务表" | "补充清单" | "追加事项" | "追加清单" | "任务增补") ..30 ("一并执行" | "即日起" | "遵照执行" | "一并落实" | "参照执行" | "执行")
rule NEG-06 warning "布置清单以外的事项" {
    basis 湘民发2020-41
    basis 厅字2022-28
    each sentence
        when imposes 清单外无条件
        unless mentions "有权拒绝" | "可以拒绝" | "可以不" | "不得布置" | "不得安排" | "不得要求" | "按程序" | "报批" | "准入" | "经批准" | "调整程序"
        unless context banned
        unless not document mentions 村级组织
    message "要求村（社区）办清单以外的事：“{quote}”"
    advise  "按清单动态调整程序报批，批准前不布置"
    violates "年中追加的任务，即使不在村级事项清单之内，各村也须无条件完成。"
    violates "现将新增的8项工作任务一并下发，各村（社区）即日起执行，不受事项清单限制。"
    complies "清单以外的事项，村（社区）有权拒绝。"
    complies "因法律修订，按程序将第12项移出协助清单，各村不再承担。"
}

// ⑦ 要人办事不给钱
terms 自己想办法 = "自行解决" "自行消化" "自行安排" "自行想办法" "自行筹措" "自行承担" "自行负责" "想办法解决" "自己想办法" "统筹解决" "自筹" "自理" "内部消化" "内部挖潜" "内部调剂" "自行调剂" "自我消化" "克服解决" "自行协调" "自行配备" "自行落实" "自行兑付" "自行保障" "自求平衡" "级自行"
    not "本人自理" "生活自理" "不能自理" "自理能力" "自行安排时间" "自行安排劳动"
terms 不给钱 = "不安排补助" "不安排经费" "不安排资金" "不安排专项" "不予补助" "不另付" "没有经费" "不给予补助" "不再补助" "不拨付" "不予拨付" "不另拨" "不拨经费" "不另行安排" "不再另行安排" "不再安排" "不另安排" "不另支付" "不单独安排" "不增拨" "不增加经费" "无专项经费" "没有专项经费" "不配套经费" "不给补助" "不予安排" "不作调整" "不另补" "不另给" "不提供经费" "不列经费"
    not "不再安排村" "不得不安排"
terms 开支类 = "开支" "费用" "补贴" "经费" "误工" "器材" "人员" "资金" "物资" "补助" "工资" "报酬" "待遇" "装备" "场地" "设备" "油料"
phrase 没钱协助
    = 开支类 ..30 without 他付 村方 ..24 without 他付 自己想办法
    | 村方 ..40 without 他付 开支类 ..20 without 他付 自己想办法
    | 村方 ..60 不给钱
    | 不给钱 ..30 村方
    | 开支类 ..16 without 他付 ("村级" | "村里" | "社区") ..4 自己想办法
phrase 没钱 = (("经费" | "费用" | "资金" | "补助" | "补贴" | "报酬" | "开支") ..12 (不给钱 | 自己想办法)) | 不给钱 ..10 ("经费" | "费用" | "资金" | "补助" | "补贴" | "报酬" | "人员")
rule NEG-07 error "要村（社区）协助却不给经费、条件" {
    basis 民发2015-136 "第一部分"
    basis 村委会组织法
    each sentence
        when mentions 没钱协助
        unless bans 没钱协助 and not mentions 不给钱
        unless permits 没钱协助
        unless reports 没钱协助
        unless mentions "一事一议" | "村民会议" | "村民代表会议" | "居民会议" | "自愿" | "不得写" | "不得填" | "不得让" | "不得由" | "不得要求" | "不允许"
        unless title mentions "准入"
        unless context banned
    each sentence
        when mentions 没钱 and mentions 协助
        unless reports 没钱
        unless mentions "不得" | "不允许" | 县出 | 市场主体
        unless not document mentions 村级组织
        unless title mentions "准入"
        unless context banned
    message "要求村（社区）办事，不给经费：“{quote}”"
    advise  "委托谁办，费用由委托部门列支；写明数额和拨付时间"
    note "村（社区）自治范围内的事自己出钱，不算。"
    violates "村安全员全年误工补贴由各村自行想办法解决。"
    violates "村级消防站须补齐器材，县里不安排补助资金。"
    violates "上述工作由社区承担，不增加人员、不拨付经费。"
    violates "请社区协助做好入户登记，工作经费不再另行安排。"
    complies "所需经费由区卫健局按每人次20元拨付社区。"
    complies "社区办公经费用于水电和办公用品。"
    complies "不得让村（社区）自行解决协助事项的经费。"
    complies "经村民会议讨论通过，修路资金由村集体自筹。"
}

"""#),
    BundledRuleFile(
      path: "national/sign-records.rules",
      text: #"""
package national

use core

// 标牌台账：一行一块牌子。各地列名不同，这里收的是常见的叫法。
record 标牌 {
    填报 header "填报" | "编制" | "制表" | "汇总" | "印发" | "发布" | "填表" | "核查" | "区划" | "日期" | "标题" | "序号" | "编号" | "备注" | "电话"
         element "id" | "@id" | "no" | "@no" | "date" | "@date"
    村名 header "村（社区）名称" | "村名" | "社区名称" | "村社名称" | "所在村" | "所属村" | "所在社区" | "所属社区" | "村别" | "悬挂单位" | "村居名称" | "村（居）名称" | "点位名称" | "行政村"
         element "village" | "@village" | "community" | "@community" | "villageName" | "@villageName" | "cun" | "@cun" | "cunming" | "@cunming" | "unit" | "@unit"
    主管 header "主管" | "要求" | "牵头" | "责任" | "设置单位" | "设牌单位" | "授牌单位" | "制作单位" | "审批" | "来源" | "部门"
         element "owner" | "@owner" | "department" | "@department" | "dept" | "@dept" | "authority" | "@authority"
    处理 header "处置" | "处理" | "清理意见" | "意见" | "保留" | "结果" | "状态" | "去留" | "措施" | "整改" | "处理方式" | "动作" | "拟"
         element "action" | "@action" | "result" | "@result" | "status" | "@status" | "disposal" | "@disposal" | "disposition" | "@disposition" | "decision" | "@decision" | "treatment" | "@treatment" | "keep" | "@keep" | "handle" | "@handle" | "chuzhi" | "@chuzhi" | "chuli" | "@chuli" | "plan" | "@plan"
    位置 header "位置" | "地点" | "场所" | "悬挂处" | "部位" | "内外" | "室内外" | "挂设处" | "安装处" | "挂在何处" | "区域"
         element "place" | "@place" | "where" | "@where" | "position" | "@position" | "location" | "@location" | "site" | "@site" | "spot" | "@spot" | "side" | "@side" | "weizhi" | "@weizhi" | "area" | "@area"
    类别 header "类别" | "种类" | "类型" | "形式" | "样式" | "形状" | "类"
         element "kind" | "@kind" | "type" | "@type" | "form" | "@form" | "category" | "@category" | "class" | "@class" | "style" | "@style" | "leibie" | "@leibie" | "leixing" | "@leixing"
    依据 header "依据" | "文号" element "basis" | "@basis" | "yiju" | "@yiju" | "ground" | "@ground"
    数量 header "数量" | "块数" | "个数" element "number" | "@number" | "quantity" | "@quantity"
    牌名 header "标牌名称" | "牌子名称" | "标识名称" | "牌匾名称" | "牌名" | "名称" | "内容" | "牌匾" | "标牌" | "牌子" | "文字"
         element "." | "name" | "@name" | "text" | "@text" | "title" | "@title" | "content" | "@content" | "mingcheng" | "@mingcheng" | "label" | "@label" | "wording" | "inscription" | "plaque" | "paiming" | "@paiming"
    村别 header "村（社区）" | "村" | "社区" | "单位" element "name" | "@name"
    recognise when has 牌名 and not kind is 通报 | 总结 and (
        has 位置 and (title mentions 标牌册 or caption mentions 标牌册 or column mentions 标牌册 or heading mentions 标牌册 or 类别 mentions 牌类)
        or has 处理 and (title mentions 标牌册 or caption mentions 标牌册 or heading mentions 标牌册 or 类别 mentions 牌类))
}
terms 标牌册 = "标牌" "标识" "牌子" "挂牌" "牌匾" "牌匾标识" "门牌清单" "sign" "signs" "signage" "board" "boards" "plaque" "plaques" "biaopai" "paizi" "guapai"
    not "挂牌督办" "挂牌出让" "挂牌转让" "挂牌流转" "挂牌交易"
terms 牌类 = "标牌" "牌匾" "竖牌" "横牌" "方牌" "吊牌" "铜牌" "标识" "灯箱" "门头" "挂牌" "plaque" "sign" "board"
terms 标识类 = "标识" "门头" "灯箱" "logo" "sign" "标志"
    not "标识牌" "标识标牌" "标牌标识"
terms 内用牌类 = "门牌" "制度牌" "桌牌" "席位牌" "去向牌" "岗位牌" "房间" "窗口牌" "公示栏" "宣传栏" "展板" "科室牌" "导向" "内部" "保护标志" "警示" "安全标志" "光荣牌" "地名标志" "交通标志"
terms 外部词 = "外部" "外墙" "室外" "大门" "门口" "门头" "楼顶" "门外" "外面" "外侧" "对外" "正门" "外立面" "墙外" "院门" "门两侧" "两侧" "院外" "临街" "村口" "外挂" "门楣" "外围" "户外" "楼外" "院墙" "围墙" "屋顶" "房顶" "入口" "外门" "广场" "门廊" "室内外" "内外" "屋外" "外" "outside" "outdoor" "exterior" "gate" "facade" "Outside" "Outdoor" "wai" "waibu"
    not "内外勤" "除外" "另外" "室内大厅入口" "窗口"
terms 内部词 = "内部" "室内" "大厅" "楼内" "屋内" "会议室" "窗口" "走廊" "楼道" "办公室内" "内墙" "二楼" "三楼" "一楼大厅" "厅内" "门内" "房间" "内" "inside" "indoor" "interior" "Inside" "nei" "neibu"
    not "内外" "室内外" "内侧外墙"
terms 去除 = "撤" "拆" "摘" "取消" "移除" "清除" "整合" "收回" "移交" "不保留" "不再保留" "不予保留" "不再悬挂" "不再使用" "并入" "合并" "归并" "移入室内" "移至室内" "转入室内" "移到室内" "改为室内" "移入内部" "移至内部" "移到大厅" "移入大厅" "停用" "注销" "销毁" "退回" "退还" "不计入" "下架" "下墙" "取下" "卸下" "清理" "清退" "废止" "作废" "报废" "不批准" "不予批准" "不同意" "驳回" "禁止" "不挂" "不得悬挂" "remove" "Remove" "removed" "delete" "drop" "withdraw" "dismantle" "cancel" "revoke"
    not "暂不撤" "不撤" "暂不拆" "不拆" "暂不摘" "不摘" "暂缓撤" "暂缓拆" "暂缓摘" "待撤" "不取消" "暂不取消" "不收回" "清理后保留" "拆旧换新" "撤旧换新" "摘旧换新"
terms 不留值 = "否" "×" "无" "no" "false" "不" "N"

// 牌上的字：机关自己的名字可以，站点、基地、示范一类是加挂的。
terms 加挂名 = "工作站" "服务站" "联络站" "联络点" "服务点" "工作室" "驿站" "代办点" "代办站" "监督站" "监督管理站" "管理站" "示范点" "示范村" "示范基地" "教育基地" "实践基地" "基地" "之家" "工作点" "指挥部" "作战室" "宣传站" "警务室" "书屋" "分中心" "举报点" "联系点" "维权站" "协会" "分队" "讲习所" "观察点" "监测点" "体验点" "试点" "先进" "文明单位" "调解室" "研究会" "理事会" "办公室" "领导小组" "专班" "学校" "学堂" "课堂" "大队" "中队" "小组" "岗" "室"
    not "党群服务站" "新时代文明实践站" "文明实践站"

// 汇总表：一行一村，列是块数。
record 牌数 {
    填报 header "填报" | "编制" | "制表" | "汇总" | "印发" | "发布" | "填表" | "核查"
    前数 header "清理前" | "整治前" | "原有" | "现有" | "摘除" | "撤除" | "拆除" | "清理" | "减少" | "上限" | "应挂" | "取消"
    村名 header "村（社区）" | "村名" | "村别" | "社区名称" | "单位" | "村" | "社区" element "village" | "@village" | "community" | "@community"
    外牌数 header "外部标牌" | "室外标牌" | "外挂标牌" | "标牌数" | "标牌（块）" | "标牌(块)" | "标牌（类）" | "外部牌子" | "外部挂牌" | "牌子数" | "竖牌数" | "保留标牌" | "拟挂标牌"
    外标数 header "外部标识" | "标识数" | "标识（个）" | "标识（类）" | "标识（处）" | "保留标识" | "拟设标识"
    recognise when has 村名 and (has 外牌数 or has 外标数) and not has 前数
}

"""#),
    BundledRuleFile(
      path: "national/signage.rules",
      text: #"""
package national

use core

// 挂牌：村（社区）外面挂什么、挂几类，由地方规范定；要求挂牌、靠挂牌派活，全国都不许。
// 看的是“在村（社区）挂”，不看谁去挂；法律规定的标志、核定的牌子、摘牌、督办出让一类的“挂牌”都不算。

terms 牌物 = "牌子" "标牌" "牌匾" "匾牌" "匾额" "铭牌" "铜牌" "铝牌" "木牌" "竖牌" "横牌" "吊牌" "方牌" "圆牌" "立牌" "站牌" "会牌" "灯牌" "展牌" "奖牌" "挂牌子"
    "灯箱" "门匾" "门头牌" "门头标识" "门头灯箱" "门头" "招牌" "店招" "标识牌" "标志牌" "标示牌" "标识标牌" "标牌标识" "指示牌" "宣传牌" "制度牌" "职责牌" "公示牌" "功能牌" "去向牌" "形象牌"
    "户外标识" "统一标识" "标识" "牌" "匾" "灯带字" "发光字" "楼顶字"
    not "品牌" "号牌" "车牌" "门楼牌" "楼门牌" "楼牌" "门牌号" "犬牌" "光荣牌" "金牌" "银牌" "招牌菜" "牌照" "打牌" "棋牌" "路牌" "界牌" "警示牌" "提示牌" "警示标识" "安全标识" "标识码" "标识符" "工作牌" "胸牌" "吊牌上岗" "名牌" "底牌" "摘牌" "揭牌" "授牌" "挂牌" "亮牌" "制牌" "设牌" "立牌坊" "厂牌" "军牌" "桌牌" "席位牌" "中国社区标识" "食品标识" "产品标识" "产地标识" "耳标标识" "唯一标识" "身份标识" "无障碍标识" "消防标识" "交通标识" "导向标识"
terms 挂动 = "悬挂" "加挂" "张挂" "竖挂" "钉挂" "增挂" "补挂" "挂出" "挂上" "挂到" "挂在" "挂于" "挂起" "挂好" "挂" "安装" "加装" "设置" "设立" "增设" "补设" "竖立" "树立" "立" "制作" "定制" "定做" "订制" "制订安装" "配备" "配置" "配" "更换" "换成" "统一更换" "张贴" "安放" "摆放" "钉" "镶" "装" "做好" "统一" "补齐" "移到" "移至"
    not "挂钩" "挂职" "挂号" "挂点" "挂失" "挂靠" "挂包" "挂联" "挂帅" "牵挂" "挂图" "挂单" "挂念" "倒挂" "挂牌" "安装率" "独立" "成立" "立即" "立案" "立足" "确立" "建立" "立项" "对立" "立场" "树立正确" "牢固树立" "立行立改" "自立" "中立" "国立" "公立" "私立" "立法" "立功" "设立登记" "配合" "分配" "支配" "装备" "服装" "包装" "武装" "装修" "统一领导" "统一部署" "统一思想" "统一组织" "统一拆除" "统一撤除" "统一清理" "统一摘除" "统一收回" "统一回收" "统一规范"
terms 挂牌词 = "挂牌" "授牌" "授匾" "挂匾" "制牌" "设牌" "亮牌" "揭牌" "加挂" "补挂" "亮牌运行" "挂牌成立" "挂牌运行" "挂牌设立" "挂牌率" "挂牌全覆盖" "挂牌到位"
    not "挂牌督办" "挂牌出让" "挂牌转让" "挂牌流转" "挂牌交易" "挂牌上市" "挂牌整改" "挂牌整治" "挂牌保护" "挂牌价" "挂牌竞价" "挂牌公示" "挂牌出租" "挂牌出售" "挂牌拍卖" "挂牌招租" "挂牌招商" "挂牌处置" "挂牌作战" "挂牌督战" "挂牌督导" "挂牌销号" "挂牌警示" "挂牌上岗" "挂牌服务" "挂牌企业" "挂牌公司" "挂牌期" "挂牌情况" "挂牌管理" "挂牌公告" "挂牌起始" "挂牌融资" "挂牌评估" "挂牌量化" "挂牌清理" "公开挂牌" "招拍挂" "新三板挂牌" "产权挂牌" "挂牌方" "挂牌地块" "挂牌中心" "挂牌仪式" "机制牌" "体制牌" "编制牌" "管制牌"
terms 村内地点 = "村口" "自然村" "村部" "村委会办公楼" "村级阵地" "村级活动场所" "村级综合服务中心" "村级综合服务设施" "村级便民" "村级服务" "村委大院" "社区办公楼" "社区大院" "社区门口" "村委会门口" "党群服务中心" "村居" "村史馆" "农家书屋" "每站" "各站" "每个站" "每个站点" "每处" "每点" "村级工作站" "村级服务站" "村级站点" "服务站点"
phrase 村处 = 村级组织 | 村内地点
terms 设站 = "成立" "设立" "建立" "组建" "建成" "运行" "到位" "设" "建设" "打造"

// 去掉的、核定的、法定的、先批的，都不算要求挂牌。
terms 去牌动 = "摘" "摘除" "摘掉" "摘下" "摘牌" "撤" "撤除" "撤下" "撤销" "撤掉" "拆" "拆除" "拆掉" "取下" "卸下" "清理" "清除" "清退" "取消" "收回" "回收" "下墙" "整合" "压减" "精简" "减少" "减至" "减到" "减下来" "不再" "停用" "停止" "移交" "退还" "报废" "归并" "合并" "禁止" "严禁" "不得" "不准" "杜绝" "拒绝" "规范清理"
    not "撤换" "拆分" "摘要" "摘录" "不得少于" "不得低于" "不得迟于" "不得晚于" "不得不" "不得缺" "不得遗漏" "不得拖延" "不得延误" "不得有空白" "不得高于" "不得低" "不得小于" "不得随意摘" "不得擅自拆" "不得摘" "不得分"
terms 改挂词 = "换成" "改挂" "更换为" "换为" "重新悬挂" "重新挂" "换上" "改为悬挂" "换挂" "一律改" "替换为"
phrase 去牌 = 去牌动 ..30 (牌物 | 挂牌词) | (牌物 | 挂牌词) ..16 去牌动
terms 法定标志 = "楼门牌" "楼栋牌" "保护牌" "保护标志" "古银杏" "古柏" "古榕" "国旗" "国徽" "党徽" "光荣牌" "光荣之家" "地名标志" "地名标识" "村名标志" "村名牌" "路牌" "街路牌" "门楼牌" "门牌号" "二维码门牌" "基本农田" "水源保护" "水源地" "交通标志" "交通安全标志" "限高" "限速" "让行" "消防安全标志" "消防标识" "消防车通道" "消防通道" "安全出口" "文物保护" "不可移动文物" "古树" "名木" "无障碍" "营业执照" "经营许可证" "许可证" "村务公开" "居务公开" "党务公开" "财务公开" "禁止占用" "警示标志" "警示标识" "安全警示" "安全标志" "高压危险" "救生" "界桩" "界标" "界碑" "疏散" "避难场所" "应急避难" "避险" "限行" "防溺水" "地质灾害" "河长公示牌" "林长公示牌" "田长公示牌" "施工公示牌" "工程公示牌" "项目公示牌" "竣工牌" "公示牌（工程" "生态保护红线" "自然保护" "监督电话" "红十字标志" "医疗机构执业" "军事设施" "燃气警示" "动物防疫" "垃圾分类标志" "垃圾分类标识" "垃圾桶" "吸烟" "公共卫生间" "厕所标识"
terms 核定组织 = "党支部" "党总支" "党委" "村党组织" "支部委员会" "村民委员会" "居民委员会" "村委会" "居委会" "村务监督委员会" "居务监督委员会" "监委会" "股份经济合作社" "股份经济合作联合社" "经济合作社" "集体经济组织" "党群服务中心" "新时代文明实践站"
phrase 核定牌 = 核定组织 ..2 牌物 | "为" ..2 核定组织 ..2 ("补挂" | "更换" | "统一制作") | 核定组织 ..4 "应挂"
terms 核定说法 = "4类标牌" "四类标牌" "四牌两标" "四牌二标" "4块标牌" "四块标牌" "4+2" "两类标识" "2类标识" "二类标识" "2个标识" "两个标识" "只保留" "仅保留" "只挂" "仅挂" "只悬挂" "仅悬挂" "统一规范为" "应挂未挂" "应挂尽挂" "核定的" "规定的牌子" "规定的标牌" "法定的牌子"
terms 审批说法 = "新增" "确需" "确有必要" "增设" "新设" "拟挂" "申请挂" "需要挂" "如需" "需新挂"
terms 批准说法 = "批准" "审批" "审核" "同意" "备案" "报批" "核准" "准入" "审定" "登记"
phrase 先批后挂 = 审批说法 ..24 (牌物 | 挂牌词) ..36 批准说法 | 批准说法 ..12 ("后方可" | "方可" | "后再" | "后才") ..8 (挂动 | 挂牌词)
terms 违规挂 = "擅自" "违规" "乱挂" "未经批准" "未经备案" "未批准" "私自" "变相" "强行" "自行设立的" "违反规定" "名目繁多" "过多" "过滥" "泛滥" "虚设" "空挂" "核定以外" "规定以外" "规定之外" "清单以外" "清单外" "目录以外" "目录外" "超出规定" "超标" "多挂" "乱设"
terms 交易说法 = "产权交易" "交易中心" "交易所" "交易平台" "竞价" "出让" "拍卖" "产权流转" "招租" "流转平台" "股权"
terms 现状说法 = "目前" "现有" "共有" "原有" "原先" "原来共" "以往" "多达" "平均每" "登记造册" "摸底数"
phrase 违规挂牌 = 违规挂 ..16 (牌物 | 挂牌词 | 挂动) | (牌物 | 挂牌词) ..6 违规挂

phrase 村内挂
    = 村处 ..40 without 市场主体 挂动 ..30 牌物
    | 村处 ..40 without 市场主体 牌物 ..24 ("上墙" | "悬挂" | "加挂" | "张挂" | "竖挂" | "挂在" | "挂于" | "安装" | "制作" | "定制" | "更换" | "补挂" | "补齐" | "补设" | "移到" | "配齐" | "齐全")
    | 村处 ..40 without 市场主体 挂牌词
    | (挂动 | 挂牌词) ..24 牌物 ..20 ("在" | "于" | "到" | "至" | "入") ..6 村处
    | 牌物 ..12 挂动 ..10 村处
    | (挂牌词 | "设立" | "设置" | "建立") ..40 牌物 ..6 ("村" | "社区") ..6 "全覆盖"
    | ("办公楼" | "大门" | "正门" | "门口" | "外墙" | "楼顶" | "门楣" | "门头" | "办公场所") ..16 (挂动 | 挂牌词) ..24 牌物
    | 牌物 ..16 挂动 ..6 ("办公楼" | "大门" | "正门" | "门口" | "外墙" | "楼顶" | "门楣" | "办公场所" | "显著位置" | "醒目位置" | "显眼位置")
phrase 移到外面 = ("移到" | "移至" | "搬到" | "改挂" | "挂到" | "挪到") ..10 ("大门外" | "门外" | "外墙" | "室外" | "大门口" | "门头" | "楼外" | "院外" | "显眼处" | "醒目位置" | "显著位置") ..8 ("悬挂" | "挂" | "展示")?
phrase 上墙 = ("职责" | "制度" | "流程" | "流程图" | "架构" | "架构图" | "名单" | "标语" | "展板" | "公示图" | "分工" | "工作图" | "作战图" | "网格图" | "台账") ..24 上墙词
terms 上墙词 = "上墙" "挂墙" "制作上墙" "悬挂上墙" "张贴上墙"
    not "不上墙" "未上墙" "不再上墙" "不得上墙"
phrase 有牌子 = ("有牌子" | "有标牌" | "有门牌" | "有标识" | "有挂牌" | "有统一标识" | "有统一牌匾" | "有标识牌") ..2 ("、" | "," | "，" | "。" | "有" | "的")?
phrase 每站配牌 = ("每站" | "各站" | "每个站" | "每点" | "每个点" | "每处" | "每个站点" | "各站点" | "驿站" | "工作站" | "服务站") ..24 (挂动 | "须有" | "要有" | "应有") ..24 牌物

phrase 由人装 = "由" ..4 (公安机关 | 县级部门 | 乡镇 | 派驻机构 | 市场主体 | 个人) ..16 (挂动 | 挂牌词)

rule SIGN-04 error "要求村（社区）挂牌，或者靠挂牌派活" {
    basis 厅字2022-28
    basis 减负若干规定 "关于工作机制、挂牌和证明事项"
    each sentence
        when imposes 村内挂 | 移到外面
        unless mentions 法定标志 | 去牌 and not mentions 改挂词
        unless mentions 核定牌 | 核定说法 | 先批后挂 | 违规挂牌 | 现状说法 | 交易说法
        unless mentions 省级同意
        unless mentions 由人装 and not mentions 村处
        unless permits 村内挂
        unless reports 村内挂
        unless mentions 扣分词
        unless context reported
        unless column mentions 处置栏
        unless not mentions 村级组织 and not document mentions 村级组织
    each sentence
        when imposes 每站配牌 | 上墙
        unless mentions 法定标志 | 去牌 and not mentions 改挂词
        unless mentions 市场主体 | 核定牌 | 核定说法 | 违规挂牌 | 扣分词
        unless mentions "村民公约" | "村规民约" | "居民公约"
        unless not document mentions 村级组织
    each sentence
        when demands 有牌子
        unless mentions 扣分词 | 补助门槛 | 市场主体
        unless not document mentions 村级组织
    message "要求村（社区）挂牌、设标识：“{quote}”"
    advise  "删去挂牌要求；事项由现有村级组织承担，确有必要挂牌的按程序报批备案"
    note "只在图片里的牌子看不到；法律规定的标志不算。挂谁的牌子、经谁批准要人工核对。"
    violates "各村（社区）须于5月底前挂牌成立反诈工作站。"
    violates "请各社区于月底前完成“爱心驿站”授牌悬挂。"
    violates "获评村要把铜牌挂在村委会正门上方。"
    violates "各村应在村委会楼顶安装“作战室”灯牌。"
    violates "要把“普法驿站”的牌子挂到每个社区的大门口。"
    violates "每个行政村都要挂出“禁毒工作站”的牌子，做到有场所、有牌子、有人员。"
    violates "村级综合服务中心门楣统一更换为“乡村振兴工作站”招牌。"
    violates "村（社区）应将值班制度、人员分工制成展板上墙。"
    violates "依托各村党群服务中心挂牌设立“消费维权服务站”，实现全覆盖。"
    violates """
        <h2>六、村（社区）职责</h2><p>（一）做好政策宣传。</p><p>（二）在大门右侧竖挂“护林防火指挥部”标牌一块。</p>
        """
    complies "任何部门都不得要求社区加挂牌子。"
    complies "村集体林地经营权在产权交易中心挂牌流转。"
    complies "县应急管理局举行揭牌仪式，正式挂牌成立。"
    complies "对村级工程的违规案件由县纪委挂牌督办。"
    complies "撤除村部外墙的“信访代办站”牌匾。"
    complies "村（社区）外部悬挂的各类工作站牌子一律摘除。"
    complies "镇人民政府应当在村口设置地名标志。"
    complies "对擅自到村挂牌的部门，给予通报批评。"
    complies "确需在村（社区）新增标牌的，须报县委、县政府批准后方可悬挂。"
    complies "民政部门按规定为村务监督委员会补挂标牌。"
    complies "有条件的村可以自愿设置村史馆标识牌。"
    complies "各派出所应在办证大厅设置反诈宣传标牌。"
}
terms 处置栏 = "处理" "处置" "意见" "结果" "状态" "措施" "action" "result" "status"
terms 省级同意 = "省委同意" "省政府同意" "省委批准" "省政府批准" "经省级" "省委、省政府同意" "省委、省政府批准" "党中央、国务院明确" "省委、省政府明确"
terms 扣分词 = "扣" "得分" "计分" "不得分" "加分" "奖补" "补助" "申领" "验收" "考核" "评分" "达标" "考评" "分值"
    not "折扣" "扣除" "扣押" "扣合" "迎接验收" "竣工验收"
terms 补助门槛 = "方可申" "方可领" "才能申" "方能申" "给予补助" "予以补助"

// 数量写在话里：统一悬挂六块牌匾。外部标牌最多4类，标识最多2类。
phrase 超数挂牌
    = (挂动 | 挂牌词) ..60 (number 块 > 4) ..10 without (村处 | 挂动) 牌物
    | (挂动 | 挂牌词) ..12 牌物 ..12 without 村处 (number 块 > 4)
    | 牌物 ..6 ("不少于" | "不低于" | "达到" | "至少") ..2 (number 块 > 4)
    | (挂动 | 挂牌词) ..60 (number 块 > 2) ..6 without (村处 | 挂动) ("标识" | "门头标识")
rule SIGN-05 warning "要求悬挂的标牌标识超过规定数量" {
    basis 厅字2022-28
    each sentence
        when imposes 超数挂牌 or permits 超数挂牌
        unless mentions 法定标志 | 去牌 and not mentions 改挂词
        unless mentions "展板" | "宣传栏" | 核定说法 | 违规挂牌 | 现状说法
        unless mentions 市场主体 and not mentions 村级组织
        unless reports 超数挂牌
        unless not document mentions 村级组织
    message "统一悬挂的牌子数量超过规定：“{quote}”"
    advise  "外部只保留规定种类的标牌和标识，其余不挂"
    note "上限4类标牌、2类标识，按地方规范核对；这里按块数提示。"
    violates "2026年底前，每个社区门口集中设置8块竖牌。"
    violates "驿站内外统一悬挂“职工之家”“法律援助点”等六块牌匾，由社区负责。"
    violates "各村村部外墙统一安装标牌不少于五块。"
    complies "村部大门两侧竖牌由九块减至四块。"
    complies "社区门口设置4块竖牌。"
    complies "以前村委会大门两侧挂了二十一块牌子。"
    complies "社区门口古树保护牌、路牌共设置九块。"
}

terms 未挂词 = "未挂牌" "没有挂牌" "未悬挂" "没有悬挂" "未按规格悬挂" "未按要求悬挂" "未按规定悬挂" "未规范悬挂" "未按要求挂牌" "没有规范挂牌" "未规范挂牌" "没有牌子" "无牌子" "无标牌" "未设置标牌" "未设标牌" "没有标牌" "缺少标牌" "牌子缺失" "标牌缺失" "标牌不规范" "牌匾不规范" "是否挂牌" "是否悬挂" "缺一块" "少一块" "每少一块" "未设置标识" "无统一标识" "未按时挂牌" "未上墙"
terms 已挂词 = "已挂牌" "挂牌的村" "挂牌的社区" "完成挂牌" "挂牌成立的" "有牌子" "挂牌后" "挂牌到位" "统一标识" "标识标牌齐全" "标牌齐全" "标识齐全" "牌子齐全" "标识醒目" "标牌规范" "牌匾规范" "悬挂规范" "规范悬挂" "规范挂牌" "门头标牌" "挂牌的"
terms 罚词 = "扣" "不得分" "不合格" "不予验收" "验收不予通过" "不予通过" "不达标" "不予命名" "取消" "通报" "一票否决" "不予拨付" "不予认定"
    not "折扣" "扣除" "扣押"
terms 奖词 = "得分" "分" "加分" "方可" "方能" "才能" "方予" "奖补" "奖励" "补助" "申领" "达标条件" "验收合格" "予以认定" "视为达标" "命名"
    not "分别" "分类" "部分" "分工" "分布" "充分" "十分" "分配" "分解" "分管" "分析" "处分" "分批" "分层" "分级" "分组" "区分" "划分" "分散" "分子" "身份" "分发" "分局"
phrase 挂牌计分 = 未挂词 ..24 罚词
    | 未挂词 ..20 ("扣" | "计" | "得") ..6 "分"
    | 已挂词 ..20 奖词
    | (牌物 | 挂牌词) ..12 ("得" | "计" | "占" | "加") ..4 (number 分值)
    | ("达标条件" | "创建条件" | "验收标准" | "验收条件" | "评分标准" | "申报条件" | "考核内容" | "考核指标" | "验收内容" | "评选条件") ..40 (牌物 | 挂牌词 | 已挂词)
unit 分值 "分"
rule SIGN-06 warning "把挂牌当作考核得分、验收或者补助条件" {
    basis 厅字2022-28
    basis 减负若干规定 "关于工作机制、挂牌和证明事项"
    each sentence
        when mentions 挂牌计分
        unless mentions 违规挂牌 | "脱钩" | "无关" | "不得以" | "不得将" | "不得把" | "不以" | "不把" | 去牌 | 法定标志 | 核定说法
        unless mentions 市场主体 and not mentions 村级组织
        unless reports 挂牌计分
        unless not document mentions 村级组织
    message "以挂牌计分、验收或者作为补助条件：“{quote}”"
    advise  "按服务实效评价，删去与牌子有关的分值和条件"
    note "检查摘牌清理是否到位，不在此列。"
    violates "社区未按规格悬挂标牌的，每块扣3分。"
    violates "已挂牌的社区服务点方可申请运营补助。"
    violates "村级服务站没有规范挂牌的，验收不予通过。"
    violates "村级工作站须做到有牌子、有制度、有人员，方可申领运行补助。"
    violates """
        <h2>村（社区）验收评分表</h2><table><tr><th>内容</th><th>分值</th><th>评分办法</th></tr><tr><td>阵地</td><td>20</td><td>标识标牌齐全得10分，未悬挂的不得分</td></tr><tr><td>服务</td><td>80</td><td>群众评价</td></tr></table>
        """
    complies "不得以社区是否挂牌作为考核依据。"
    complies "对擅自在社区挂牌的单位，每发现一处扣责任部门2分。"
    complies "补助发放与村级是否挂牌无关。"
    complies "对村（社区）违规挂牌清理不到位的乡镇，扣2分。"
    complies "对企业未悬挂安全标识牌的，依法处罚。"
}

phrase 牌子自费 = 牌物 ..40 without 上级出资 村级组织 ..12 without 上级出资 村里出
    | 村级组织 ..16 without 上级出资 ("自费" | "自行" | "出资" | "自筹资金" | "筹资") ..10 ("制作" | "定制" | "购置" | "安装" | "悬挂") ..10 牌物
    | ("标牌制作费" | "牌匾制作费" | "牌子制作费" | "制牌费" | "制作费" | "工本费" | "标牌费用" | "挂牌费用") ..24 without 上级出资 (村级组织 | "村级" | "办公经费") ..10 without 上级出资 村里出
    | 牌物 ..30 without 上级出资 ("费用自理" | "费用自行解决" | "费用自行承担" | "自行付费" | "成本自理")
terms 村里出 = "支付" "承担" "自行" "自费" "列支" "解决" "出资" "自理" "负担" "支出" "垫付" "开支" "分摊" "付款"
    not "不承担" "不负担"
terms 上级出资 = "财政" "由县" "由区" "由市" "由镇" "由街道" "县里" "镇里" "免费" "由我局" "由我委" "由部门" "部门统一" "县级" "统一配发" "统一制作并" "不向村" "不由村"
rule SIGN-07 warning "牌子的钱由村（社区）出" {
    basis 厅字2022-28
    basis 减负若干规定 "关于工作机制、挂牌和证明事项"
    each sentence
        when imposes 牌子自费
        unless mentions 市场主体 | 个人 | "村集体企业" | "合作社" | "村民会议"
        unless mentions 上级出资
        unless not document mentions 村级组织
    message "牌子的制作费由村（社区）承担：“{quote}”"
    advise  "由要求设牌的部门制作、出资；先核对该牌能不能挂"
    note "宁夏等地规定由部门统一制作；全国性条文待核。"
    violates "标识牌由各村自行制作，费用自理。"
    violates "制作费每套八百元，由村（社区）自行支付，标牌样式另发。"
    complies "标识牌由县民政局统一制作，不向村收费。"
    complies "村集体企业自费更换厂牌。"
    complies "不得要求各村自行承担标牌制作费用。"
}

"""#),
    BundledRuleFile(
      path: "national/sources.rules",
      text: #"""
package national "全国通用的减负规则"

use core

// 法律、法规和中央文件。名字取文号或简称；evidence 写明原文读到什么程度。

source 厅字2022-28 {
    title "关于规范村级组织工作事务、机制牌子和证明事项的意见"
    number "厅字〔2022〕28号"
    issuer "中共中央办公厅、国务院办公厅"
    level central
    issued 2022-08-22
    evidence press
    note "公开日期。见到开头、引文和地方转述，条文未逐字核对。"
}

source 民发2015-136 {
    title "关于进一步开展社区减负工作的通知"
    number "民发〔2015〕136号"
    issuer "民政部、中央组织部"
    level central
    issued 2015-07-13
    evidence verified
    note "第一、二部分见过原文，第三部分以下待核。"
}

source 减负若干规定 {
    title "整治形式主义为基层减负若干规定"
    issuer "中共中央办公厅、国务院办公厅"
    level central
    issued 2024-08-06
    evidence press
    note "见到第一至七条和各部分标题；第八条以后待核。"
}

source 村委会组织法 {
    title "中华人民共和国村民委员会组织法"
    issuer "全国人民代表大会常务委员会"
    level central
    issued 2010-10-28
    evidence report
    note "2018年、2025年两次修改，后者自2026年1月1日起施行；条号待核。"
}

source 民发2020-20 {
    title "关于改进和规范基层群众性自治组织出具证明工作的指导意见"
    number "民发〔2020〕20号"
    issuer "民政部等六部门"
    level central
    issued 2020-04-27
    evidence press
    note "公开日期；二十项名称见于新华社通稿，附件的替代办法一栏未见，替代办法据法律和报道整理。"
}

source 优化营商环境条例 {
    title "优化营商环境条例"
    issuer "国务院"
    level central
    issued 2019-10-22
    effective 2020-01-01
    evidence verified
    note "第四十四条全文读过；条例面向市场主体，这一条措辞不限于市场主体。"
}

source 湘民发2020-41 {
    title "基层群众性自治组织减负工作事项清单（试行）"
    number "湘民发〔2020〕41号"
    issuer "湖南省民政厅等"
    level province
    issued 2020-12-31
    evidence press
    note "湖南省文件，作参照；报道日期 2021-01-04。"
}

source 准入制度通例 {
    title "村（社区）工作事项准入制度（各地通行做法）"
    level other
    issued 2015-07-13
    evidence report
    note "综合各市县办法，不是一个文件。"
}

source 内编2019-12 {
    title "内乡县乡镇职责准入制度"
    number "内编〔2019〕12号"
    level county
    issued 2019-12-05
    evidence verified
    note "一县的文件，作参照。"
}

"""#),
  ]
}
