/// A word of the language; it is recognised only where the grammar expects it.
///
/// Each has an English and a Chinese spelling, and a file may mix both. The formatter turns one
/// into the other, so no spelling stands for two words of the same column, save `number`.
package enum Keyword: UInt8, Sendable, CaseIterable {
  /// A name that is no keyword.
  case none
  case package, use
  case source, terms, actor, catalog, phrase, stance, context, kind, record, rule, adjust
  case examples
  case boundary, quote, fold, skip, single, numeral, unit, period, pattern, metadata
  case title, number, issuer, level, issued, effective, repealed, note, evidence
  case verified, press, report, memory, inference
  case other, village, township, county, city, province, central
  case protected, from, until, also, not, without, per, quantity, here
  case demanded, banned, permitted, reported, exempted
  case before, after, weak, reach, flip
  case words, to, times, date, addressee, region, attachment
  case header, element, values, recognise, item
  case `import`, entry, replaces
  case error, warning, notice
  case basis, each, when, unless, lacks, message, advise, replace, with, yields, violates, complies,
    on
  case sentence, clause, document, grouped, by, likely
  case severity, off, reason
  case demands, imposes, bans, permits, reports, mentions
  case heading, caption, column, leadin, next, opening, closing, silent, stated
  case and, or, `is`, missing, present, has, cites, law, of, count, distinct, `where`, length, sum

  /// The English spelling.
  package var english: String { Keyword.english[Int(rawValue)] }

  /// The Chinese spelling.
  package var chinese: String { Keyword.chinese[Int(rawValue)] }

  private static let english = spellings.map(\.english)
  private static let chinese = spellings.map(\.chinese)

  // INVARIANT: in the order of the cases.
  private static let spellings: [(english: String, chinese: String)] = [
    ("", ""),
    ("package", "包"), ("use", "引用"),
    ("source", "来源"), ("terms", "词表"), ("actor", "主体"), ("catalog", "清单"), ("phrase", "短语"),
    ("stance", "语气"), ("context", "语境"), ("kind", "文种"), ("record", "记录"), ("rule", "规则"),
    ("adjust", "调整"), ("examples", "示例"),
    ("boundary", "边界"), ("quote", "引号"), ("fold", "折叠"), ("skip", "略过"), ("single", "单字"),
    ("numeral", "数字"),
    ("unit", "单位"), ("period", "周期"), ("pattern", "模式"), ("metadata", "元数据"),
    ("title", "题名"), ("number", "发文字号"), ("issuer", "发文机关"), ("level", "层级"), ("issued", "印发"),
    ("effective", "施行"), ("repealed", "废止"), ("note", "备注"), ("evidence", "核实"),
    ("verified", "已核"), ("press", "转载"), ("report", "报道"), ("memory", "待核"),
    ("inference", "推断"),
    ("other", "其他"), ("village", "村级"), ("township", "乡级"), ("county", "县级"), ("city", "市级"),
    ("province", "省级"), ("central", "中央"),
    ("protected", "受保护"), ("from", "自"), ("until", "至"), ("also", "又名"), ("not", "非"),
    ("without", "不含"), ("per", "按"), ("number", "数量"), ("here", "本处"),
    ("demanded", "应为"), ("banned", "不得"), ("permitted", "可为"), ("reported", "已为"),
    ("exempted", "除外"),
    ("before", "前"), ("after", "后"), ("weak", "弱"), ("reach", "及于"), ("flip", "反转"),
    ("words", "词语"), ("to", "为"), ("times", "乘"), ("date", "日期"), ("addressee", "主送机关"),
    ("region", "地区"), ("attachment", "附件"),
    ("header", "表头"), ("element", "元素"), ("values", "取值"), ("recognise", "识别"), ("item", "列项"),
    ("import", "导入"), ("entry", "条目"), ("replaces", "取代"),
    ("error", "错误"), ("warning", "警告"), ("notice", "提醒"),
    ("basis", "依据"), ("each", "每"), ("when", "当"), ("unless", "除非"), ("lacks", "缺"),
    ("message", "提示"), ("advise", "建议"), ("replace", "替换"), ("with", "换作"), ("yields", "让与"),
    ("violates", "违例"),
    ("complies", "合规"), ("on", "于"),
    ("sentence", "句"), ("clause", "分句"), ("document", "文件"), ("grouped", "归组"), ("by", "依"),
    ("likely", "较可能"),
    ("severity", "级别"), ("off", "停用"), ("reason", "理由"),
    ("demands", "要求"), ("imposes", "责成"), ("bans", "禁止"), ("permits", "允许"), ("reports", "陈述"),
    ("mentions", "提及"),
    ("heading", "小标题"), ("caption", "表题"), ("column", "所在列"), ("leadin", "引导语"),
    ("next", "后文"), ("opening", "开头"), ("closing", "结尾"), ("silent", "不传"), ("stated", "直述"),
    ("and", "且"), ("or", "或"), ("is", "是"), ("missing", "缺失"), ("present", "已填"), ("has", "有"),
    ("cites", "援引"), ("law", "法律"), ("of", "由"), ("count", "计数"), ("distinct", "不同"),
    ("where", "其中"), ("length", "篇幅"), ("sum", "合计"),
  ]
}
