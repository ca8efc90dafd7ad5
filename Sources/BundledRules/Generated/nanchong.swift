// Generated from Rules/ by Scripts/embed-rules.sh: change the rules, not this file.
// swift-format-ignore-file

extension BundledRules {
  static let nanchong: [BundledRuleFile] = [
    BundledRuleFile(
      path: "nanchong/signage.rules",
      text: #"""
package nanchong "南充市：4类标牌、2类标识，负面清单"

use sichuan

// 创始报道只说“4类标牌、2类标识”，没有列名字。名字取同省古蔺县和青海互助县的公开做法，待核。
catalog 允许的标牌 from 南充标牌规范 "4类标牌" {
    1 "村党组织" also "支部委员会" "党支部" "党总支" "总支部委员会" "党委" "党的委员会" "社区委员会" "中国共产党" "党组织" { 类 "党组织" }
    2 "村民委员会" also "居民委员会" "村委会" "居委会" { 类 "自治组织" }
    3 "村务监督委员会" also "居务监督委员会" "村务监督" "居务监督" "监督委员会" "监委会" { 类 "监督组织" }
    4 "村集体经济组织" also "经济合作社" "股份经济合作社" "股份经济合作联合社" "经济联合社" "集体经济组织" "股份合作社" "经济合作联合社" { 类 "集体经济组织" }
}
catalog 允许的标识 from 南充标牌规范 "2类标识" {
    1 "村党群服务中心" also "党群服务中心" "党群服务站" "党群活动中心"
    2 "新时代文明实践站" also "文明实践站"
}

rule SIGN-01 warning "村（社区）外部标牌超过4类" {
    basis 南充标牌规范 "4类标牌、2类标识"
    each 标牌 grouped by 村名
        when count distinct 牌名 where (位置 mentions 外部位置 and not 处理 mentions 去除 and not 牌名 mentions 允许的标识 and not 类别 mentions 标识类 and not record mentions 法定标志) > 4
        unless record mentions 法定标志
    message "{村名}外部保留标牌{count}类，上限4类：{牌名}"
    advise  "只保留村党组织、村民委员会、村务监督委员会、集体经济组织4类；名单待核"
    note "按名称计类：同一类的两块牌（总支和支部）会算成两类，请人工核对。"
    violates """
        <清单 标题="标牌标识清单"><标牌 村名="甲村" 名称="党支部" 位置="外部" 处理="保留"/><标牌 村名="甲村" 名称="村民委员会" 位置="外部" 处理="保留"/><标牌 村名="甲村" 名称="村务监督委员会" 位置="外部" 处理="保留"/><标牌 村名="甲村" 名称="股份经济合作社" 位置="外部" 处理="保留"/><标牌 村名="甲村" 名称="禁毒工作站" 位置="外部" 处理="保留"/></清单>
        """
    complies """
        <清单 标题="标牌标识清单"><标牌 村名="甲村" 名称="党支部" 位置="外部" 处理="保留"/><标牌 村名="甲村" 名称="村民委员会" 位置="外部" 处理="保留"/><标牌 村名="甲村" 名称="村务监督委员会" 位置="外部" 处理="保留"/><标牌 村名="甲村" 名称="股份经济合作社" 位置="外部" 处理="保留"/><标牌 村名="甲村" 名称="禁毒工作站" 位置="外部" 处理="撤除"/></清单>
        """
}

rule SIGN-02 warning "村（社区）外部标识超过2类" {
    basis 南充标牌规范 "4类标牌、2类标识"
    each 标牌 grouped by 村名
        when count distinct 牌名 where (位置 mentions 外部位置 and not 处理 mentions 去除 and 类别 mentions 标识类 and not record mentions 法定标志) > 2
        unless record mentions 法定标志
    message "{村名}外部保留标识{count}类，上限2类：{牌名}"
    advise  "只保留村党群服务中心、新时代文明实践站2类标识；名单待核"
    violates """
        <清单 标题="标牌标识清单"><标牌 村名="甲村" 名称="党群服务中心" 类别="标识" 位置="外部"/><标牌 村名="甲村" 名称="新时代文明实践站" 类别="标识" 位置="外部"/><标牌 村名="甲村" 名称="职工书屋" 类别="标识" 位置="外部"/></清单>
        """
    complies """
        <清单 标题="标牌标识清单"><标牌 村名="甲村" 名称="党群服务中心" 类别="标识" 位置="外部"/><标牌 村名="甲村" 名称="新时代文明实践站" 类别="标识" 位置="外部"/></清单>
        """
}

rule SIGN-03 warning "外部标牌标识不在规定种类之内" {
    basis 南充标牌规范 "4类标牌、2类标识"
    each 标牌
        when 牌名 is present and 位置 mentions 外部位置
        unless 处理 mentions 去除
        unless record mentions 法定标志
        unless 牌名 mentions 允许的标牌 | 允许的标识
        unless 依据 cites law
        unless 类别 mentions "房间" | "门牌" | "安全标志"
    message "“{牌名}”不在4类标牌、2类标识之内，挂在{位置}"
    advise  "撤除或者移交要求设牌的部门收回；确需保留的报批备案"
    violates """
        <table><caption>某村标牌标识清单</caption><tr><th>村</th><th>位置</th><th>名称</th><th>处理意见</th></tr><tr><td>甲村</td><td>外部</td><td>甲村村民委员会</td><td>保留</td></tr><tr><td>甲村</td><td>外部</td><td>河湖管护联络点</td><td>保留</td></tr></table>
        """
    complies """
        <table><caption>某村标牌标识清单</caption><tr><th>村</th><th>位置</th><th>名称</th><th>处理意见</th></tr><tr><td>甲村</td><td>外部</td><td>甲村村民委员会</td><td>保留</td></tr><tr><td>甲村</td><td>外部</td><td>平安驿站</td><td>撤除</td></tr></table>
        """
}

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
