// Generated from Rules/ by Scripts/embed-rules.sh: change the rules, not this file.
// swift-format-ignore-file

extension BundledRules {
  static let local: [BundledRuleFile] = [
    BundledRuleFile(
      path: "local/beijing-examples.rules",
      text: #"""
package local.beijing

examples TERR-06 {
    violates each "{报到不力}。"
        not "书面答复即可" "可不到场" "可以不到场" "无需到场" "电话答复即可"
    complies each "{unless}，部门收到街道吹哨后，视情派员。"
    complies each "部门收到街道{not 吹哨词}后，视情派员。"
    complies "<table><tr><th>序号</th><th>整改前</th></tr><tr><td>1</td><td>一律要求部门收到街道吹哨后，视情派员</td></tr></table>"
    complies "<h2>负面清单</h2><p>一律要求部门收到街道吹哨后，视情派员。</p>"
    violates each "部门收到街道吹哨后，{可不到场|可以不到场|无需到场|电话答复即可|书面答复即可}。"
    violates each "部门收到街道{吹哨|哨源|哨声|应哨}后，视情派员。"
    violates each "部门收到街道吹哨后，{视情|视情况|酌情|择机|有空|自行安排时间|必要时}派员。"
    violates each "执法部门接到吹哨后2小时内{到场|到达|报到|响应|赶到}。"
    violates each "执法部门接到吹哨后2小时内{到场|到达|报到|响应|赶到|派员}。"
}

"""#),
    BundledRuleFile(
      path: "local/beijing.rules",
      text: #"""
package local.beijing "北京市：街乡吹哨、部门报到"

use national

// 默认不开；用 --profile local.beijing 打开。

source 平谷吹哨 {
    title "街乡吹哨、部门报到（北京市平谷区的做法）"
    issuer "北京市平谷区"
    level county
    issued 2017-01-01
    evidence report
    note "见于报道：30分钟内到场，事未办完不撤；文件未见，日期待核。"
}

terms 吹哨词 = "吹哨" "哨源" "哨声" "应哨" not "裁判吹哨" "吹哨人"
phrase 报到不力
    = 吹哨词 ..40 ("视情" | "酌情" | "择机" | "有空" | "自行安排时间" | "必要时")
    | 吹哨词 ..40 ("到场" | "到达" | "报到" | "响应" | "赶到") ..8 (number 分钟 > 30
    | number 小时 > 0.5 | number 工作日 > 0 | "次日")
    | 吹哨词 ..40 (number 小时 > 0.5 | number 工作日 > 0 | number 分钟 > 30) ..8 ("到场" | "到达"
    | "报到" | "响应" | "赶到" | "派员")
// 免去到场的话本身就是许可，不问语气。
phrase 免到场 = 吹哨词 ..40 ("可不到场" | "可以不到场" | "无需到场" | "电话答复即可"
    | "书面答复即可")

rule TERR-06 warning "部门收到吹哨不到，或者到得慢" {
    basis 平谷吹哨
    each sentence
        when imposes 报到不力 or mentions 免到场
        unless mentions "比赛" | "裁判"
        unless context banned
        unless context reported
    message "街乡吹哨，部门没有按时到：“{quote}”"
    advise "写明30分钟内到场，办结后撤离"
    violates "部门收到街道吹哨后，视情派员。"
    violates "执法部门接到吹哨后2小时内到场。"
    violates "部门收到街道吹哨后，可以不到场，电话答复即可。"
    complies "接到吹哨，部门30分钟内到场，办结后撤离。"
    complies "裁判吹哨后比赛开始，视情暂停。"
    complies "部门不得以业务繁忙为由在吹哨后拖延到次日报到。"
}

"""#),
    BundledRuleFile(
      path: "local/luojiang-examples.rules",
      text: #"""
package local.luojiang

examples MEET-07 {
    violates each "{无会日开会}。"
    complies each "{unless}，全县推进会定于无会日上午召开。"
    complies each "全县推进会定于无会日上午{not 开会词}。"
    complies "<table><tr><th>序号</th><th>整改前</th></tr><tr><td>1</td><td>一律要求周三召开村民代表会议</td></tr></table>"
    complies "<h2>负面清单</h2><p>一律要求周三召开村民代表会议。</p>"
    violates each "全县推进会定于{周三|周四|星期三|星期四|无会日}上午召开。"
    violates each "全县推进会定于无会日上午{召开|开会|举行会议|组织召开|参会|会议}。"
}

"""#),
    BundledRuleFile(
      path: "local/luojiang.rules",
      text: #"""
package local.luojiang "德阳市罗江区：无会日"

use national

// 默认不开；用 --profile local.luojiang 打开。

source 罗江无会日 {
    title "罗江区基层减负“四个突出”（报道所见）"
    issuer "德阳市罗江区"
    level county
    issued 2021-03-01
    evidence report
    note "周三、周四为无会日，见于报道；文件未见，日期待核。"
}

terms 开会词 = "召开" "开会" "参会" "会议" not "会议室" "会议纪要" "会议记录" "会议精神"
phrase 无会日开会
    = ("周三" | "周四" | "星期三" | "星期四" | "无会日") ..24 without 村会 开会词
    | 开会词 ..24 without 村会 ("周三" | "周四" | "星期三" | "星期四" | "无会日")
terms 村会 = "村民" "居民" "党员大会" "不" "严禁" "禁止" "培训"
rule MEET-07 warning "无会日开会" {
    basis 罗江无会日
    each sentence
        when imposes 无会日开会
        unless mentions "经审批" | "经批准" | "特殊情况" | 村会
        unless mentions 应急
        unless context banned
        unless context reported
    message "无会日安排了会议：“{quote}”"
    advise "改到其他日子；确需的报批"
    note "按文件里写的星期几判断，不推算日期。"
    violates "定于3月5日（周三）召开全镇工作会议，各村书记参加。"
    violates "全县推进会定于无会日上午召开。"
    complies "周三、周四为无会日，不召开会议。"
    complies "周三召开村民代表会议。"
    complies "定于3月7日（周五）召开全镇工作会议。"
}

"""#),
    BundledRuleFile(
      path: "local/secondment-examples.rules",
      text: #"""
package local.secondment

examples STAFF-02 {
    violates each "{借调太久}。"
    complies each "借调期限为8个月，{unless}。"
    complies "<table><tr><th>序号</th><th>整改前</th></tr><tr><td>1</td><td>一律要求借用人员期限2年</td></tr></table>"
    complies "<h2>负面清单</h2><p>一律要求借用人员期限2年。</p>"
    violates each "{借调|借用|抽调|跟班|帮助工作}人员期限2年。"
    violates each "{借调|借用|抽调}人员期限2年。"
}

"""#),
    BundledRuleFile(
      path: "local/secondment.rules",
      text: #"""
package local.secondment "借调有期限、要返回、不反复借（某省做法）"

use national

// 默认不开；用 --profile local.secondment 打开。

source 某省借调通知 {
    title "关于规范机关事业单位借调人员的通知（论坛转帖所见）"
    level province
    issued 2020-09-01
    evidence report
    note "省份、文号、日期都没有核实，待核；数字见于论坛转帖。"
}

phrase 借调太久
    = ("借调" | "借用" | "抽调" | "跟班" | "帮助工作") ..20 ("期限" | "时间" | "为期" | "期"
    | "工作") ..6 (number 月数 > 6 | number 年数 >= 1 | "一年" | "两年" | "长期" | "不限"
    | "视工作需要" | "至工作结束")
    | ("借调" | "借用" | "抽调") ..30 ("长期借用" | "期限不限" | "不定期限" | "至工作结束为止"
    | "视工作需要而定")
rule STAFF-02 warning "借调太久" {
    basis 某省借调通知
    each sentence
        when imposes 借调太久
        unless mentions "不超过"
            | "不得超过"
            | "最长"
            | "累计"
            | "返回"
            | "清退"
            | "到村任职"
            | "第一书记"
            | "驻村"
        unless context banned
        unless context reported
    message "借调一次不超过6个月：“{quote}”"
    advise "期限改为6个月以内，期满返回；延长的在期满前10个工作日报批"
    note "累计不超过1年、两年内不再借等，要看人事台账，请人工核对。"
    violates "借调期限为8个月。"
    violates "抽调人员时间一年，人事关系不变。"
    violates "借用人员期限2年。"
    complies "借调期限为5个月。"
    complies "借调期限不得超过6个月，累计不超过1年。"
    complies "选调生到村任职2年。"
    complies "借用一年以上的人员全部清退。"
}

"""#),
    BundledRuleFile(
      path: "local/shanghai-examples.rules",
      text: #"""
package local.shanghai

examples CERT-07 {
    violates each "{不许拒证}。" not "没有列入清单"
    complies each "{unless}，居委会拒不出具证明的，由街道通报批评。"
    violates each "各社区不得以任何理由拒绝为群众开具证明（{not 依清单办}）。"
    complies "记者了解到，居委会拒不出具证明的，由街道通报批评。"
    complies "<h1>基层减负看变化（报道）</h1><p>居委会拒不出具证明的，由街道通报批评。</p>"
    complies "没有列入清单的证明，居委会有权拒绝，任何单位不得因此扣分。"
    violates each "各社区不得以任何理由拒绝为群众开具{证明|盖章|签章}。"
    violates each "各社区不得以任何理由{拒绝|推诿|推脱|拒开|拒不}为群众开具证明。"
    violates each "居委会{拒绝|推诿|拒不}出具证明的，由街道通报批评。"
    complies "居民提出的要求，局机关各股室不得推诿，凡需盖章的当场盖章。"
}

"""#),
    BundledRuleFile(
      path: "local/shanghai.rules",
      text: #"""
package local.shanghai "上海市：居委会可以拒绝清单外的证明"

use national

// 默认不开；用 --profile local.shanghai 打开。

source 上海居委会条例 {
    title "上海市居民委员会工作条例"
    issuer "上海市人民代表大会常务委员会"
    level province
    issued 2017-04-20
    effective 2017-06-01
    evidence verified
    note "2020年5月14日修改；第二十八条全文读过，施行日期待核。"
}

terms 清单外 = "清单外" "未列入清单" "没有列入清单" "不在清单" "清单以外" "任何" "一切" "所有"
    "各类" "各种"
phrase 不许拒证
    = 村级组织 ..20 ("不得" | "不准" | "不许" | "不能" | "严禁" | "无权") ..20 ("拒绝" | "推诿"
    | "推脱" | "拒开" | "拒不") ..24 ("证明" | "盖章" | "签章")
    | 村级组织 ..20 清单外 ..30 ("证明" | "盖章") ..16 ("均应" | "都应" | "一律" | "应当" | "必须")
    ..8 ("出具" | "开具" | "盖章" | "办理")
    | ("拒绝" | "推诿" | "拒不") ..12 ("开具" | "出具" | "盖章") ..20 村级组织 ..20 ("通报" | "扣分"
    | "约谈" | "问责" | "追责" | "批评" | "处理")
    | 村级组织 ..16 ("拒绝" | "推诿" | "拒不") ..12 ("开具" | "出具" | "盖章") ..20 ("通报" | "扣分"
    | "约谈" | "问责" | "追责" | "批评" | "处理")

rule CERT-07 error "不许居委会拒绝清单外的证明" {
    basis 上海居委会条例 "第二十八条"
    each sentence
        when mentions 不许拒证
        unless mentions 依清单办
        unless mentions "有权拒绝" | "可以拒绝" | "可以不" | "任何单位不得" | "不得因"
        unless context banned
        unless context reported
    message "不许{村级组织}拒绝清单外的证明：{quote}"
    advise "写明清单外的证明居委会有权拒绝；清单内的依法出具"
    note "条例只管居民委员会；村民委员会参照。"
    violates "各社区不得以任何理由拒绝为群众开具证明。"
    violates "居委会拒不出具证明的，由街道通报批评。"
    violates "居民提出的要求，社区不得推诿，凡需盖章的当场盖章。"
    complies "社区不得拒绝清单内应当出具的证明。"
    complies "清单外的证明，居委会有权拒绝，任何单位不得因此扣分。"
}

"""#),
    BundledRuleFile(
      path: "local/systems.rules",
      text: #"""
package local.systems "南充报道写到的制度，各由哪些规则检查"

// 只供 `jianfu rules doc` 列对照表：`rules` 写规则编号，`quote` 写报道里的话，没有规则的用 `why` 说明。

catalog 报道里的制度 {
    1 "乡镇（街道）属地事项责任清单"
        { quote "建立乡镇(街道)属地事项责任清单" rules "TERR-01 TERR-02 TERR-03 TERR-05" }
    2 "职责准入制度"
        { quote "职责准入制度" rules "ADMIT-01 ADMIT-02 ADMIT-03 ADMIT-04 ADMIT-05 ADMIT-06" }
    3 "村（社区）4类标牌、2类标识"
        { quote "全面规范村(社区)4类标牌、2类标识" rules "SIGN-01 SIGN-02 SIGN-03 SIGN-04 SIGN-05 SIGN-06 SIGN-07" }
    4 "村（社区）履职事项、协办事项"
        { quote "细化村(社区)履职事项、协办事项" rules "NEG-03 NEG-06 NEG-07 ADMIT-01" }
    5 "7类村级组织负面事项指导清单"
        { quote "7类村级组织负面事项指导清单" rules "NEG-01 NEG-02 NEG-03 NEG-04 NEG-05 NEG-06 NEG-07" }
    6 "村（社区）组织出具证明事项专项清理"
        { quote "开展村(社区)组织出具证明事项专项清理" rules "CERT-01 CERT-02 CERT-03 CERT-04 CERT-05 CERT-06" }
    7 "街乡吹哨、部门报到"
        { quote "深化“街乡吹哨、部门报到”机制" rules "TERR-06" why "TERR-06 依北京的规定，只在 local.beijing 规则包里。" }
    8 "乡镇（街道）赋权清单" { quote "建立乡镇(街道)赋权清单" rules "TERR-04" }
    9 "派驻机构看得见、管得住、调得动"
        { quote "赋予乡镇(街道)指挥调度权、任免建议权" rules "ASSESS-05" }
    10 "对派驻机构考核占50%的权重"
        { quote "赋予乡镇(街道)对派驻机构工作考核50%的权重" rules "ASSESS-05" }
    11 "整合部门对乡镇（街道）的单项考核，每年1次综合考核"
        { quote "由县(市、区)每年统筹开展1次综合目标绩效考核" rules "ASSESS-04 ASSESS-12" }
    12 "督查检查考核计划执行情况动态跟踪"
        { quote "建立督查检查考核计划执行情况动态跟踪机制" rules "ASSESS-08 ASSESS-09 ASSESS-10 ASSESS-11" }
    13 "取消“一票否决”和签订责任状"
        { quote "“一票否决”和签订责任状事项" rules "ASSESS-01 ASSESS-02" }
    14 "每季度1次协调会议、每半年1次实地调研"
        { quote "由组织部门牵头每季度召开1次协调会议、每半年开展1次实地调研" rules "MEET-06" }
    15 "会少了" { quote "会少了、文少了、表少了" rules "MEET-01 MEET-02 MEET-03 MEET-04 MEET-05" }
    16 "文少了"
        { quote "会少了、文少了、表少了" rules "DOCS-01 DOCS-02 DOCS-03 DOCS-04 DOCS-05 DOCS-06" }
    17 "表少了"
        { quote "会少了、文少了、表少了" rules "FORM-01 FORM-02 FORM-03 FORM-04 FORM-05 FORM-06" }
    18 "一个手机百个群"
        { quote "一个手机百个群,一天到晚响不停" rules "DIGI-01 DIGI-02 DIGI-03 DIGI-04 DIGI-05 DIGI-06 DIGI-07 DIGI-08" }
    19 "统一谋划部署、工作清单、责任清单"
        { quote "统一制定工作清单、责任清单" why "说的是内部怎样统筹，没有哪一句公文会违反它。" }
    20 "工作导则、网格管理指引"
        { quote "9个基层治理工作导则" why "是编写指引的工作，不是对公文的要求。" }
    21 "派人下沉、后备力量、学历提升"
        { quote "推动力量往一线下沉" rules "STAFF-01" why "培训和选育不在公文检查之内；反方向的借调由 STAFF-01 检查。" }
    22 "资源整合、物业覆盖、纠纷化解"
        { quote "推动资源在一线整合" why "是服务工作，不是加给基层的负担。" }
}

"""#),
    BundledRuleFile(
      path: "local/xicheng-examples.rules",
      text: #"""
package local.xicheng

examples ADMIT-07 {
    complies "防汛，部门应当提前10个工作日书面提出社区工作准入申请。"
    complies "减负工作组收到申请后，在20个工作日内批复。"
    complies "部门应当提前10个工作日书面提出社区工作申请。"
    violates each "减负工作组收到准入申请后，在20个工作日内{批准|办结|答复|审批|完成|决定|办理|审核}。"
    violates each "减负工作组{受理|提出申请|审批|审核|审查}准入申请后，在20个工作日内批复。"
    violates each "部门应当提前10个工作日书面提出社区工作准入{申报|报送|报批|报}。"
    violates each "{申请|申报|报批}社区工作准入，应当提前10个工作日。"
    violates each "部门应当提前10天{申请|提出|申报|报批}社区工作准入。"
    violates each "准入事项的{审批|审核|办理}时限为20个工作日。"
    violates each "准入事项的审批{时限|期限}为20个工作日。"
    violates each "减负工作组收到准入申请后，在20个工作日内{批准|办结|答复|审批|完成|决定|批复|办理|审核}。"
    violates each "减负工作组{受理|收到|提出申请|审批|审核|审查}准入申请后，在20个工作日内批复。"
}

"""#),
    BundledRuleFile(
      path: "local/xicheng.rules",
      text: #"""
package local.xicheng "北京市西城区：准入申请要提前，审批要限时"

use national

// 默认不开；用 --profile local.xicheng 打开。

source 西城准入2018 {
    title "西城区社区工作准入办法（报道所见）"
    issuer "北京市西城区"
    level county
    issued 2018-07-25
    evidence press
    note "据新闻报道，文件名称、文号和施行日期未见；日期是报道日期，待核。"
}

phrase 申请太晚
    = "提前" ..2 number 工作日 < 30 ..16 ("申请" | "提出" | "报")
    | ("申请" | "申报" | "报批") ..16 "提前" ..2 number 工作日 < 30
    | "提前" ..2 number 天 < 30 ..16 ("申请" | "提出" | "申报" | "报批")
phrase 审批太久
    = ("受理" | "收到" | "提出申请" | "审批" | "审核" | "审查") ..20 number 工作日 > 15 ..16 ("批准"
    | "办结" | "答复" | "审批" | "完成" | "决定" | "批复" | "办理" | "审核")
    | ("审批" | "审核" | "办理") ..4 ("时限" | "期限") ..6 number 工作日 > 15

rule ADMIT-07 warning "准入申请太晚，或者审批太久" {
    basis 西城准入2018
    unless not (mentions "准入" or title mentions "准入")
    each sentence
        when imposes 申请太晚
        unless mentions 应急
    each sentence
        when imposes 审批太久
    message "准入申请应当提前30个工作日、15个工作日内办完：{quote}"
    advise "改为提前30个工作日书面申请，受理后15个工作日内答复"
    note "只看写在纸上的天数；申请日、开始日分写两处的，请人工核对。"
    violates "部门应当提前10个工作日书面提出社区工作准入申请。"
    violates "减负工作组收到准入申请后，在20个工作日内批复。"
    complies "部门应当提前30个工作日提出社区工作准入申请。"
    complies "准入申请自受理之日起15个工作日内办结。"
    complies "防汛等紧急事项的准入，可以提前1个工作日申请。"
}

"""#),
  ]
}
