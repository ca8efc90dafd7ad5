import Messages
import RuleLanguage
import RuleTooling
import Testing

@Suite struct `Mutants tried together` {
  /// A program with something of every kind that is changed.
  private static let manifold = """
    package demo

    use core

    unit 份 "份"
    kind 纪要 reported when title mentions "纪要" and not title mentions "通知"
    context banned when heading mentions "禁止" | "不得有"
    source 来文 { title "关于证明的通知" level province issued 2020-01-01 }
    terms 出证 = "出具" "开具" "开" not "开具发票" "开会"
    terms 书证 = "说明" "书面说明" + 证明
    terms 证明 = "居住证明" "收入证明"
    catalog 事项 from 来文 "第一条" {
        1 "亲属关系证明" also "亲属证明"
        2 "死亡证明" not "非正常死亡证明"
    }
    phrase 村级出证 = 村级组织 ..6 without "自愿" 出证 ..4 书证 | 书证 ~3 ("由" + 村级组织 + 出证) | (here 出证) + "的"? + 事项
    phrase 多份 = number 份 > 2 + ("材料" | "表格" | "台账")

    record 报表目录 {
        表名 header "表名" | "报表名"
        频次 header "频次" values "每周" | "每月"
        recognise when has 表名 and record mentions "表" | "周报"
    }

    rule CERT-01 error "索要证明" {
        basis 来文
        unless mentions 试点词 and mentions "已批准"
        each sentence
            when demands 村级出证 and not mentions "系统"
            unless cites law
            unless mentions "自愿" | 免费词 or kind is 纪要
        each clause
            when imposes 多份 of 村级组织
        message "要求{村级组织}{出证}{证明}"
        advise "删去"
        violates "应当由村委会出具居住证明。"
        violates "居委会应当开具收入证明。"
        violates "村委会须开的亲属证明。"
        violates "村委会须开死亡证明。"
        violates "村委会应当报送3份材料。"
        violates each "应当由村委会出具{证明}。"
        violates each "<p>须由村委会{出证}居住证明。</p>"
        complies "村委会应当报送2份材料。"
        complies "不得要求村委会出具居住证明。"
        complies "依照户籍条例，应当由村委会出具居住证明。"
        complies "试点单位已批准的，应当由村委会出具居住证明。"
        complies "村民免费的，应当由村委会出具居住证明。"
        complies "应当由村委会开具发票和书面说明。"
        complies "<h1>会议纪要</h1><p>应当由村委会出具居住证明。</p>"
        complies "<h1>不得有下列情形</h1><p>由村委会出具居住证明。</p>"
    }
    rule FORM-01 error "报表" {
        basis 来文
        each 报表目录
            when 表名 is present and 频次 mentions "每周"
        message "{表名}"
        advise "删去"
        yields CERT-01
        violates "<table><tr><th>表名</th><th>频次</th></tr><tr><td>周报</td><td>每周</td></tr></table>"
        complies "<table><tr><th>表名</th><th>频次</th></tr><tr><td>周报</td><td>每月</td></tr></table>"
        violates each "<table><tr><th>{header 表名}</th><th>频次</th></tr><tr><td>月报表</td><td>每周</td></tr></table>"
    }
    terms 试点词 = "试点" "试行"
    terms 免费词 = "免费" "无偿"
    """

  @Test func `have the outcomes that they have alone`() async throws {
    let program = try Program.checked(Self.manifold)
    let part = try #require(RuleSuite(program).parts.first)
    let mutants = RuleSuite(program).mutants(of: ["core", "demo"], sample: nil, seed: 0)
    #expect(Set(mutants.map(\.kind)).count > 13, "\(Set(mutants.map(\.kind)))")
    let alone = try await MutationRun(part, today: Program.today, manner: .alone)
      .killed(mutants, jobs: 2) { _ in }
    let together = try await MutationRun(part, today: Program.today).killed(mutants, jobs: 2) { _ in
    }
    #expect(alone.count { $0 } > 30)
    #expect(alone.count { !$0 } > 30)
    for (index, mutant) in mutants.enumerated() {
      #expect(alone[index] == together[index], "\(mutant.change.text(in: .english))")
    }
  }
}
