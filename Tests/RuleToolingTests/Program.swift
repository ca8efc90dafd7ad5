import RuleLanguage
import RuleTooling
import Testing

/// A small program of two packages, for tests.
enum Program {
  static let core = """
    package core

    boundary sentence "。" "；"
    boundary clause "，" "："
    skip " "
    stance demanded { before reach sentence "应当" "须" }
    stance banned { before reach sentence "不得" not "不得不" }
    actor 村级组织 level village protected { "村委会" "居委会" }
    terms 法律文件 = "条例" "办法"
    phrase law = "依照" ..12 法律文件
    """

  static let demo = """
    package demo

    use core

    source 来文 { title "关于证明的通知" level province issued 2020-01-01 }
    terms 出证 = "出具" "开具" not "开具发票"
    terms 证明 = "居住证明" "收入证明"
    phrase 村级出证 = 村级组织 ..6 出证 ..4 证明 | 证明 + "由" + 村级组织 + 出证

    rule CERT-01 error "索要证明" {
        basis 来文
        each sentence
            when demands 村级出证
            unless cites law
            unless mentions "自愿"
        message "要求{村级组织}{出证}{证明}"
        advise "删去"
        violates "应当由村委会出具居住证明。"
        complies "不得要求村委会出具居住证明。"
        complies "依照户籍条例，应当由村委会出具居住证明。"
    }
    """

  /// The program with `demo` as given.
  static func checked(_ demo: String = demo) throws -> CheckedProgram {
    try checkRules([
      RuleSource(path: "core.rules", text: Array(core.utf8)),
      RuleSource(path: "demo.rules", text: Array(demo.utf8)),
    ])
  }

  static let today: CalendarDate = {
    guard let day = CalendarDate(year: 2025, month: 1, day: 1) else { preconditionFailure() }
    return day
  }()
}
