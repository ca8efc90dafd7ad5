// Generated from Rules/ by Scripts/embed-rules.sh: change the rules, not this file.
// swift-format-ignore-file

extension BundledRules {
  static let national: [BundledRuleFile] = [
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

"""#),
  ]
}
