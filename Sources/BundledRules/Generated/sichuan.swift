// Generated from Rules/ by Scripts/embed-rules.sh: change the rules, not this file.
// swift-format-ignore-file

extension BundledRules {
  static let sichuan: [BundledRuleFile] = [
    BundledRuleFile(
      path: "sichuan/delegation-examples.rules",
      text: #"""
package sichuan

examples TERR-04 {
    violates "<h1>某县委编办通知</h1><p>二、赋权事项不搞试点、不分步，7月1日零时全县乡镇同步接权。</p>"
    violates "<h1>关于扩大乡镇执法赋权范围的通知</h1><p>其中11项未列入省指导目录，先行先试。</p>"
    complies "<h1>关于调整乡镇赋权事项的通知</h1><p>未列入省指导目录的11项，由县局收回。</p>"
    complies "经县委编办批准，四项行政执法权一并下放青岩镇，连同编制三名。"
    violates "尚不具备执法资格的乡镇，先接后补，处罚权照样移交。"
    violates "146项行政处罚权全部移交19个乡镇，不分批次。"
    complies "行政处罚权分批移交，首批3个镇。"
    violates each "各乡镇{一次全放}。" not "赋权"
    violates each "{权放}，不论基础好坏，全县同一天挂牌行权。"
        or "农业{权力明词}，镇里三天内完成交接。"
    complies each "{评估词}，城管领域执法权一步到位全部赋给街道。" not "不搞"
    complies each "{禁放词}，城管领域执法权一步到位全部赋给街道。"
    violates each "{not 评估词}，城管领域执法权一步到位全部赋给街道。"
    complies each "{not 权力词}限下沉工作倒排工期，不论基础好坏，全县同一天挂牌行权。"
    complies each "住建领域的许可权和处罚权{not 全放词}下移给街道办事处。"
    complies each "农业{not 权力明词}一放了之，镇里三天内完成交接。"
    violates each "{not 禁放词}，城管领域执法权一步到位全部赋给街道。" not "不得拒绝" "不得推诿"
    complies "记者了解到，赋权工作时间紧，承接能力评估这一环省去。"
    complies "所提，赋权工作时间紧，承接能力评估这一环省去。"
    complies "赋权工作时间紧，企业承接能力评估这一环省去。"
    complies "根据《四川省条例，赋权工作时间紧，承接能力评估这一环省去。"
    complies "<h1>基层减负看变化（报道）</h1><p>赋权工作时间紧，承接能力评估这一环省去。</p>"
    complies "收回，将全部120项行政处罚权一次性下放各乡镇。"
    complies each "不得{拒绝|推诿|讲条件|拖延|以条件不具备为由延误|延误|迟于月底}承接赋权事项，须先经评估。"
    complies each "{不得|不能|不准}拖延承接赋权事项，须先经评估。"
    complies each "{风险评估|环境影响评价|资产评估|绩效评估|项目评估}未经评估不得下放乡镇审批权。"
    violates each "将全部120项行政处罚权一次性{下放|赋予|移交}各乡镇。"
    violates each "一次性下放、{赋权|下放}各乡镇，不再评估承接能力。"
    complies each "{上收|撤回|收回}全部行政处罚权，不再一次性下放各乡镇。"
    complies "试点镇把行政处罚权全部接收到位后，再作评估。"
    complies each "乡镇{反映|协助}行政处罚权全部下放后力量不足。"
    complies "不搞一次性下放，行政处罚权经评估后分批交给各乡镇。"
    violates each "城管领域执法权一步到位{统一下放|应放尽放|一并下放|一次放完|统一交接|同步承接|全部放下去|全部赋|悉数下放|一次下放|一次性下放|一次移交|全面下放|尽放|能放尽放|限期交接|当日接收|三天内完成交接|同步交接|一次放到}给街道。"
    violates each "城管领域执法权一步到位全部{放权动词}街道。"
    violates each "{不作评估|不再评估|未经评估|不经评估|无需评估|不考虑承接能力|不论承接能力|不评估承接|未经承接能力评估|目录以外|目录外|超出目录|不在目录|不受省级赋权目录|不受目录|不受赋权目录|不限于目录|突破目录|未列入赋权目录|未列入目录}的城管执法事项，自下月起委托各镇行使。"
    violates each "城管领域{处罚权|行政处罚权|执法权|审批权|许可权|行政权力|行政许可|管理权限|审批权限|执法事项|处罚事项|审批事项|许可事项|县级权限|行政强制权|权力事项|赋权事项|行政处罚|审批服务事项|执法权限|职权|放权|赋权|强制权|管理权|89项权限|权限}一步到位全部赋给街道。"
    violates each "城管领域{权力明词}一步到位全部赋给街道。"
    violates each "赋权工作时间紧，承接能力评估这一环{省去|略去|免去|跳过|取消|不做|可不做|以后补|后补}。"
    violates each "处罚权限下沉工作倒排工期，不论基础{也要接|考证|评估|培训|也接|好坏|也要承接}，全县同一天挂牌行权。"
    violates each "处罚权限下沉工作倒排工期，{不论基础|不管基础|不具备|先接权|先接后|先放后|先下放后|先行权后}好坏，全县同一天挂牌行权。"
    violates each "省里{没有放|没放|未放|没有下放|没列|未下放}的，我们可以先放，将水土保持许可等8项交由乡镇行使。"
    violates each "{省里|省级|上级}没有放的，我们可以先放，将水土保持许可等8项交由乡镇行使。"
    complies "将全部120项行政处罚权一次性下放局机关各股室。"
    complies "城管领域执法权一步到位全部赋给局机关各股室。"
    complies "农业执法权一放了之，局机关各股室三天内完成交接。"
    complies "省里没有放的，我们可以先放，将水土保持许可等8项交由局机关各股室行使。"
    complies each "各乡镇{lacks 一次全放}。"
        not "根据承接能力" "执法权" "放权" "乡(镇)人民政府" "下放"
}

"""#),
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

rule TERR-04 warning "不评估承接能力，把权力一次性下放乡镇" {
    basis 川办发2020-85
    unless mentions 转述词
    unless mentions 经批准的 and not mentions 不评估 | 目录外
    unless mentions 评估词 and not mentions 不评估 | 目录外
    unless mentions 禁放词 and not mentions 强推放权
    unless clause mentions 市场主体 | "环境影响" | "资产评估" | "绩效评估" | "项目评估"
    unless mentions "风险评估"
        and not mentions ("未经" | "不经" | "不作" | "没有" | "未作") ..4 "评估"
    unless cites 赋权法
    unless context banned
    unless context reported
    each sentence
        when mentions 一次全放
        unless reports 一次全放
        unless mentions ("收回" | "上收" | "撤回") and not mentions 不评估
        unless not mentions 乡镇 and not document mentions 权力词
    each sentence
        when mentions 权放
            and mentions 全放词 | 不评估 | 目录外
            and (mentions 镇方 | "赋权" | "放权" or addressee mentions 乡镇
            or heading mentions "下放" | "赋权")
        unless mentions "收回" | "试点镇" | "协助" | "反映"
        unless reports 放权动词
        unless mentions 一次全放
    // 题目说的是赋权，句子里说目录没有列的也放。
    each sentence
        when mentions here 目录外 and title mentions "赋权" | "下放" | "放权" | "下沉"
        unless mentions "收回"
            | "报省"
            | "报市"
            | "批准"
            | "不予"
            | "不再"
            | "暂不"
            | "停止"
            | "取消"
            | "调出"
            | "退回"
            | "不下放"
            | "移出"
            | "清理"
        unless mentions 一次全放
    message "没有评估承接能力，把权力整体下放乡镇（街道）：“{quote}”"
    advise "在省的赋权目录内按需求和承接能力，成熟一批、下放一批，向社会公布并报备案"
    violates "将全部120项行政处罚权一次性下放各乡镇。"
    violates "县级审批权限一揽子下放到乡镇（街道），不再评估。"
    violates "未列入赋权目录的城管执法事项，自下月起委托各镇行使。"
    complies "经评估，首批将22项行政处罚权下放3个乡镇。"
    complies "不得不顾承接能力，把处罚权全部下放乡镇。"
    complies "收回使用频率低的乡镇处罚事项396项。"
    complies "赋权事项成熟一批、下放一批，全部事项向乡镇公布。"
    violates "县级执法事项自本月起打捆交给各街道，接不接得住以后再看。"
    violates "城管领域执法权一步到位全部赋给街道。"
    violates "赋权工作时间紧，承接能力评估这一环省去。"
    violates "农业执法权一放了之，镇里三天内完成交接。"
    violates "未经评估论证，交通运输执法权整建制移交街道。"
    violates "住建领域的许可权和处罚权全盘下移给街道办事处。"
    violates "本次放权一次放完，放权前不再征求乡镇意见。"
    violates "处罚权限下沉工作倒排工期，不论基础好坏，全县同一天挂牌行权。"
    violates "省里没有放的，我们可以先放，将水土保持许可等8项交由乡镇行使。"
    complies "下放前逐项评估承接能力，不具备条件的暂不下放。"
    complies "严禁搞“一刀切”式下放、打包下放。"
    complies "县局全部执法人员参加培训考试。"
    complies "县局依法行使行政处罚权，乡镇协助送达文书。"
}

phrase 赋权法 = "《" + "四川省" ..30 "条例"
phrase 强推放权 = ("不得" | "不能" | "不准") ..2 ("挑" | "拒绝" | "推诿" | "讲条件" | "拖延" | "以"
    | "延误" | "迟于")

"""#),
    BundledRuleFile(
      path: "sichuan/package.rules",
      text: #"""
package sichuan "四川省的减负规则"

use national

"""#),
  ]
}
