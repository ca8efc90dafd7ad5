// Generated from Rules/ by Scripts/embed-rules.sh: change the rules, not this file.
// swift-format-ignore-file

extension BundledRules {
  static let nanchong: [BundledRuleFile] = [
    BundledRuleFile(
      path: "nanchong/signage.rules",
      text: #"""
package nanchong "南充市：4类标牌、2类标识"

use sichuan

// 报道只说“4类标牌、2类标识”，没有列名字。名字取同省古蔺县和青海互助县的公开做法，待核；
// 城市社区没有集体经济组织的，少挂一类，不算缺。
catalog 允许的标牌 from 南充标牌规范 "4类标牌" {
    1 "村党组织" also "支部委员会" "党支部" "党总支" "总支部委员会" "总支委员会" "总支" "党委" "党的委员会" "党组织" "中国共产党" "中共" "社区委员会" "村委员会" "联合支部" "联合党委" { 类 "党组织" }
    2 "村民委员会" also "居民委员会" "村委会" "居委会" "村（居）民委员会" "村(居)委会" { 类 "自治组织" }
    3 "村务监督委员会" also "居务监督委员会" "村（居）务监督委员会" "村务监督" "居务监督" "监督委员会" "监委会" "务监督委员会" { 类 "监督组织" }
    4 "村集体经济组织" also "经济合作社" "股份经济合作社" "股份经济合作联合社" "经济合作联合社" "经济联合社" "经济联合总社" "经济合作总社" "集体经济组织" "股份合作社" "股份经济联合社" "集体经济合作社" { 类 "集体经济组织" }
}
catalog 允许的标识 from 南充标牌规范 "2类标识" {
    1 "村党群服务中心" also "党群服务中心" "党群服务站" "党群活动中心" "党群中心" "党群服务驿站"
    2 "新时代文明实践站" also "文明实践站" "新时代文明实践点" "新时代文明实践所"
}
phrase 核准牌名 = 允许的标牌 | 允许的标识

rule SIGN-01 warning "村（社区）外部标牌超过4类" {
    basis 南充标牌规范 "4类标牌、2类标识"
    basis 厅字2022-28
    each 标牌 grouped by 村名, 村别
        when count distinct 牌名 where ((位置 mentions 外部词 or 位置 is missing) and not 位置 mentions 内部词 and not 处理 mentions 去除 and not 处理 is 不留值 and not 牌名 mentions 允许的标识 and not 类别 mentions 标识类 | 内用牌类 and not record mentions 法定标志) > 4
        when count distinct 牌名 where ((位置 mentions 外部词 or 位置 is missing) and not 位置 mentions 内部词 and not 处理 mentions 去除 and not 处理 is 不留值 and not 类别 mentions 标识类 | 内用牌类 and not record mentions 法定标志 and (not 牌名 mentions 核准牌名 or 牌名 mentions 加挂名)) > 0
    each 牌数
        when 外牌数 > 4
    message "{村名}外部保留标牌超过4类：{牌名}"
    advise  "只保留村党组织、村民委员会、村务监督委员会、集体经济组织4类；名单待核"
    note "按名称计类；全是4类组织的牌子（如总支和支部两块）不算超。4类的名单待核。"
    violates """
        <清单 标题="标牌标识清单"><标牌 村名="甲村" 名称="党支部" 位置="外部" 处理="保留"/><标牌 村名="甲村" 名称="村民委员会" 位置="外部" 处理="保留"/><标牌 村名="甲村" 名称="村务监督委员会" 位置="外部" 处理="保留"/><标牌 村名="甲村" 名称="股份经济合作社" 位置="外部" 处理="保留"/><标牌 村名="甲村" 名称="禁毒工作站" 位置="外部" 处理="保留"/></清单>
        """
    violates """
        <h3>甲村标牌台账</h3><table><tr><th>序号</th><th>牌子名称</th><th>悬挂位置</th><th>处理意见</th></tr><tr><td>1</td><td>中共甲村支部委员会</td><td>大门左侧</td><td>保留</td></tr><tr><td>2</td><td>甲村村民委员会</td><td>大门右侧</td><td>保留</td></tr><tr><td>3</td><td>甲村村务监督委员会</td><td>大门右侧</td><td>保留</td></tr><tr><td>4</td><td>甲村经济合作社</td><td>大门右侧</td><td>保留</td></tr><tr><td>5</td><td>护林工作站</td><td>外墙</td><td>规范样式</td></tr></table>
        """
    violates """
        <table><caption>标牌规范情况</caption><tr><th>村名</th><th>外部标牌（块）</th><th>外部标识（个）</th></tr><tr><td>甲村</td><td>6</td><td>2</td></tr><tr><td>乙村</td><td>4</td><td>2</td></tr></table>
        """
    complies """
        <清单 标题="标牌标识清单"><标牌 村名="甲村" 名称="党支部" 位置="外部" 处理="保留"/><标牌 村名="甲村" 名称="村民委员会" 位置="外部" 处理="保留"/><标牌 村名="甲村" 名称="村务监督委员会" 位置="外部" 处理="保留"/><标牌 村名="甲村" 名称="股份经济合作社" 位置="外部" 处理="保留"/><标牌 村名="甲村" 名称="禁毒工作站" 位置="外部" 处理="撤除"/></清单>
        """
    complies """
        <h3>甲村标牌台账</h3><table><tr><th>牌子名称</th><th>悬挂位置</th><th>处理意见</th></tr><tr><td>中共甲村总支部委员会</td><td>大门左侧</td><td>保留</td></tr><tr><td>中共甲村第一支部委员会</td><td>大门左侧</td><td>保留</td></tr><tr><td>甲村村民委员会</td><td>大门右侧</td><td>保留</td></tr><tr><td>甲村村务监督委员会</td><td>大门右侧</td><td>保留</td></tr><tr><td>甲村经济合作社</td><td>大门右侧</td><td>保留</td></tr></table>
        """
    complies """
        <h3>甲村标牌台账</h3><table><tr><th>牌子名称</th><th>悬挂位置</th><th>处理意见</th></tr><tr><td>甲村党支部</td><td>大门</td><td>保留</td></tr><tr><td>甲村村民委员会</td><td>大门</td><td>保留</td></tr></table><h3>乙村标牌台账</h3><table><tr><th>牌子名称</th><th>悬挂位置</th><th>处理意见</th></tr><tr><td>乙村党支部</td><td>大门</td><td>保留</td></tr><tr><td>乙村村民委员会</td><td>大门</td><td>保留</td></tr><tr><td>乙村经济合作社</td><td>大门</td><td>保留</td></tr></table>
        """
}

rule SIGN-02 warning "村（社区）外部标识超过2类" {
    basis 南充标牌规范 "4类标牌、2类标识"
    basis 厅字2022-28
    each 标牌 grouped by 村名, 村别
        when count distinct 牌名 where ((位置 mentions 外部词 or 位置 is missing) and not 位置 mentions 内部词 and not 处理 mentions 去除 and not 处理 is 不留值 and (类别 mentions 标识类 or 类别 is missing and 牌名 mentions 允许的标识 | 标识类) and not 类别 mentions 内用牌类 and not record mentions 法定标志) > 2
    each 牌数
        when 外标数 > 2
    message "{村名}外部保留标识超过2类：{牌名}"
    advise  "只保留村党群服务中心、新时代文明实践站2类标识；名单待核"
    note "2类的名单待核。"
    violates """
        <清单 标题="标牌标识清单"><标牌 村名="甲村" 名称="党群服务中心" 类别="标识" 位置="外部"/><标牌 村名="甲村" 名称="新时代文明实践站" 类别="标识" 位置="外部"/><标牌 村名="甲村" 名称="职工书屋" 类别="标识" 位置="外部"/></清单>
        """
    violates """
        <table><caption>标牌标识台账</caption><tr><th>村名</th><th>类别</th><th>名称</th><th>位置</th></tr><tr><td rowspan="3">甲村</td><td rowspan="3">标识</td><td>党群服务中心</td><td>门头</td></tr><tr><td>新时代文明实践站</td><td>外墙</td></tr><tr><td>老兵驿站</td><td>外墙</td></tr></table>
        """
    complies """
        <清单 标题="标牌标识清单"><标牌 村名="甲村" 名称="党群服务中心" 类别="标识" 位置="外部"/><标牌 村名="甲村" 名称="新时代文明实践站" 类别="标识" 位置="外部"/></清单>
        """
    complies """
        <清单 标题="标牌标识清单"><标牌 村名="甲村" 名称="党群服务中心" 类别="标识" 位置="外部"/><标牌 村名="甲村" 名称="新时代文明实践站" 类别="标识" 位置="外部"/><标牌 村名="甲村" 名称="村口限速标志" 类别="标识" 位置="外部"/></清单>
        """
}

rule SIGN-03 warning "外部标牌标识不在规定种类之内" {
    basis 南充标牌规范 "4类标牌、2类标识"
    basis 厅字2022-28
    each 标牌
        when 牌名 is present and (位置 mentions 外部词 or 位置 is missing and 处理 is present)
        unless 位置 mentions 内部词
        unless 处理 mentions 去除
        unless 处理 is 不留值
        unless record mentions 法定标志
        unless 牌名 mentions 核准牌名 and not 牌名 mentions 加挂名
        unless 依据 mentions 法律名
        unless 类别 mentions 内用牌类
        unless 位置 is missing and 牌名 mentions 室内名
        unless context reported
    message "“{牌名}”不在4类标牌、2类标识之内：{位置}"
    advise  "撤除或者由要求设牌的部门收回；确需保留的报批备案"
    note "4类、2类的名单待核。没有位置一栏的台账按外部提示。"
    violates """
        <table><caption>某村标牌标识清单</caption><tr><th>村</th><th>位置</th><th>名称</th><th>处理意见</th></tr><tr><td>甲村</td><td>外部</td><td>甲村村民委员会</td><td>保留</td></tr><tr><td>甲村</td><td>外部</td><td>河湖管护联络点</td><td>保留</td></tr></table>
        """
    violates """
        <signage title="社区标牌标识新增计划"><community name="甲社区"><board><text>红色物业示范点</text><kind>竖牌</kind><place>党群服务中心外墙</place><action>新增</action></board></community></signage>
        """
    violates """
        <table><caption>村级牌子清理台账</caption><tr><th>村名</th><th>牌子名称</th><th>是否保留</th></tr><tr><td>甲村</td><td>甲村党支部</td><td>是</td></tr><tr><td>甲村</td><td>科普联络站</td><td>是</td></tr><tr><td>甲村</td><td>禁毒工作站</td><td>否</td></tr></table>
        """
    complies """
        <table><caption>某村标牌标识清单</caption><tr><th>村</th><th>位置</th><th>名称</th><th>处理意见</th></tr><tr><td>甲村</td><td>外部</td><td>甲村村民委员会</td><td>保留</td></tr><tr><td>甲村</td><td>外部</td><td>平安驿站</td><td>撤除</td></tr></table>
        """
    complies """
        <table><caption>某社区标牌标识清单</caption><tr><th>位置</th><th>类别</th><th>名称</th><th>处理意见</th></tr><tr><td rowspan="2">内部</td><td>门牌</td><td>矛盾调解室</td><td>规范</td></tr><tr><td>制度牌</td><td>值班制度</td><td>撤除</td></tr><tr><td>小区路口</td><td>交通标志</td><td>限速标志</td><td>保留</td></tr></table>
        """
    complies """
        <标牌清单 地点="甲村党群服务中心"><标牌 位置="外部" 形式="竖牌" 名称="甲村村务监督委员会" 处理="保留"/><标识 位置="外部" 名称="甲镇甲村新时代文明实践站" 处理="保留"/></标牌清单>
        """
}
terms 法律名 = "组织法" "调解法" "保障法" "保护法" "促进法" "消防法" "管理法" "法第" "党章" "管理条例" "省委同意" "省政府同意" "省级批准"
    not "管理办法第" "办法第"
terms 室内名 = "室" "厅" "窗口" "馆" "制度" "栏" "流程" "职责"

"""#),
    BundledRuleFile(
      path: "nanchong/sources.rules",
      text: #"""
package nanchong

// 只见于报道，文件本身没有找到。
source 南充标牌规范 {
    title "南充市规范村（社区）4类标牌、2类标识的做法"
    issuer "南充市"
    level city
    issued 2022-08-22
    evidence inference
    note "数字见于报道；名称据同省古蔺县、青海互助县推断，待核。起始日取中央文件公开之日。"
}

"""#),
  ]
}
