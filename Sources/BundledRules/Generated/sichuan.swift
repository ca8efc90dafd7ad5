// Generated from Rules/ by Scripts/embed-rules.sh: change the rules, not this file.
// swift-format-ignore-file

extension BundledRules {
  static let sichuan: [BundledRuleFile] = [
    BundledRuleFile(
      path: "sichuan/delegation.rules",
      text: #"""
package sichuan

use national

source 川办发2020-85 {
    title "关于印发四川省赋予乡镇（街道）县级行政权力事项法定目录、指导目录的通知（题名待核）"
    number "川办发〔2020〕85号"
    issuer "四川省人民政府办公厅"
    level province
    issued 2020-12-31
    evidence verified
    note "“成熟一批、下放一批”见过原文；印发日期未见，以2020年末计。"
}

terms 权力词 = "处罚权" "行政处罚权" "执法权" "审批权" "许可权" "行政权力" "行政许可" "管理权限" "审批权限" "行政审批" "执法事项" "处罚事项" "审批事项" "许可事项" "县级权限" "行政强制权" "权力事项" "赋权事项" "行政处罚"
terms 全放词 = "全部" "一次性" "整体" "一揽子" "所有" "统一下放" "悉数" "打包" "尽数" "成建制" "应放尽放" "一并下放" "一律"
    not "全部收回" "一律收回"
phrase 一次全放
    = 全放词 ..30 without 评估词 权力词 ..20 without 评估词 ("下放" | "赋予" | "移交" | "交由" | "委托" | "划转") ..12 without 评估词 乡镇
    | 权力词 ..20 without 评估词 全放词 ..16 without 评估词 ("下放" | "赋予" | "移交" | "交由" | "委托" | "划转") ..12 without 评估词 乡镇
    | ("下放" | "赋予" | "移交") ..16 without 评估词 乡镇 ..20 without 评估词 全放词 ..16 权力词
    | 全放词 ..20 without 评估词 ("下放" | "赋权") ..8 without 评估词 乡镇
    | ("不作评估" | "不再评估" | "未经评估" | "不经评估" | "无需评估" | "不考虑承接能力" | "不论承接能力" | "不评估承接" | "未经承接能力评估" | "目录以外" | "目录外" | "超出目录" | "不在目录" | "未列入赋权目录" | "未列入目录") ..30 ("下放" | "赋予" | "移交" | "委托" | "赋权") ..16 乡镇
    | 权力词 ..30 ("下放" | "赋予" | "移交" | "委托") ..12 乡镇 ..30 ("不作评估" | "不再评估" | "不评估" | "无需评估" | "不论承接能力" | "不考虑承接能力" | "限期承接" | "必须全部承接" | "全部承接")
terms 评估词 = "经评估" "成熟一批" "分批" "逐步" "首批" "试点" "按需" "根据承接能力" "不得" "严禁" "不能" "不搞" "防止" "收回" "避免" "杜绝"
    not "未经评估" "不经评估"
rule TERR-04 warning "不评估承接能力，把权力一次性下放乡镇" {
    basis 川办发2020-85
    each sentence
        when imposes 一次全放
        unless mentions 评估词
        unless cites 赋权法
        unless context banned
        unless context reported
        unless kind is 通报 | 总结 | 讲话 | 解读 | 报道
    message "没有评估承接能力，把权力整体下放乡镇（街道）：“{quote}”"
    advise  "在省的赋权目录内按需求和承接能力，成熟一批、下放一批，向社会公布并报备案"
    violates "将全部120项行政处罚权一次性下放各乡镇。"
    violates "县级审批权限一揽子下放到乡镇（街道），不再评估。"
    violates "未列入赋权目录的城管执法事项，自下月起委托各镇行使。"
    complies "经评估，首批将22项行政处罚权下放3个乡镇。"
    complies "不得不顾承接能力，把处罚权全部下放乡镇。"
    complies "收回使用频率低的乡镇处罚事项396项。"
    complies "赋权事项成熟一批、下放一批，全部事项向乡镇公布。"
}
phrase 赋权法 = "《" + "四川省" ..30 "条例"

"""#),
    BundledRuleFile(
      path: "sichuan/package.rules",
      text: #"""
package sichuan "四川省的减负规则"

use national

"""#),
  ]
}
