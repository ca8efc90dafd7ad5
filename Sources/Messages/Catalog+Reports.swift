extension Catalog {
  /// The words of reports.
  static let reports: [String: String] = [
    // Severity, confidence, state
    "error": "错误",
    "warning": "警告",
    "notice": "提示",
    "certain": "确定",
    "likely": "较可能",
    " (likely)": "（较可能）",
    "checked": "已检查",
    "read in part": "只读到一部分",
    "not read": "未能读取",
    "skipped": "已跳过",
    "new": "新增",
    "in the baseline": "基线中已有",
    "waived": "已豁免",
    "waived until {}: {} (approved by {}, {})": "已豁免至 {}：{}（批准人 {}，{}）",
    "yes": "是",
    "no": "否",

    // Topics
    "certificates": "证明事项",
    "plaques and signs": "标牌标识",
    "village-level negative matters": "村级组织负面事项",
    "admission of duties": "职责准入",
    "territorial responsibility": "属地责任",
    "assessments and inspections": "督查检查考核",
    "meetings": "会议",
    "documents": "文件",
    "forms and ledgers": "报表台账",
    "apps and work groups": "政务应用和工作群",
    "secondment of staff": "借调人员",
    "awards and demonstration sites": "创建示范和达标",

    // Punctuation between pieces
    ": ": "：",
    ", ": "，",
    "; ": "；",
    " ({})": "（{}）",

    // What a finding says
    "(to be checked)": "（待核）",
    "Text: {}": "原文：{}",
    "Place: {}": "位置：{}",
    "Basis: {}": "依据：{}",
    "Advice: {}": "建议：{}",
    "Replace with “{}”": "改为“{}”",
    " (try: {})": "（可试：{}）",
    "Try": "可试",
    "Note": "说明",
    "Place": "位置",
    "Basis": "依据",
    "Advice": "建议",
    "Fix": "可改",
    "Why": "推理",

    // Documents
    "kind: {}": "文种：{}",
    "issued by: {}": "发文：{}",
    "judged by the rules of {}": "按 {} 有效的规定判断",
    "judged by the rules of {} (the document bears no date)": "按 {} 有效的规定判断（文件未署日期）",
    "reading {}: {}": "读取 {}：{}",

    // Summary of a run
    "{} documents": "共 {} 份文件",
    "{} documents, {} read": "共 {} 份文件，读了 {} 份",
    "nothing to check": "没有可检查的内容",
    "nothing found": "没有发现问题",
    "{} errors, {} warnings, {} notices": "错误 {}，警告 {}，提示 {}",
    "{} more findings are waived and do not count": "另有 {} 项已豁免，不计入",
    "Against the baseline: {} new, {} unchanged, {} mended, {} of documents that are gone":
      "与基线相比：新增 {}，未变 {}，已改 {}，文件已不在 {}",
    "{} of them could not be checked in full:": "其中 {} 份未能完整检查：",
    "  … and {} more": "  ……还有 {} 份",
    "{} skipped (no documents, or checked before); the reasons stand above":
      "跳过 {} 份（不是文档，或已检查过），原因见上",
    "{} other files in the folders do not end like documents and were not looked at":
      "文件夹中另有 {} 个文件的扩展名不是文档，没有查看",
    "Interrupted: {} of {} documents were checked": "已中断：{2} 份中检查了 {1} 份",

    // Help pages of rules
    "What to do": "怎么改",
    "Flagged": "会报出",
    "Not flagged": "不会报出",
    "Known limits": "已知的不足",

    // Tables
    "File": "文件",
    "Title": "题名",
    "Number": "发文字号",
    "Issuer": "发文机关",
    "Date of issue": "成文日期",
    "State": "状态",
    "Rule": "规则",
    "Topic": "主题",
    "Severity": "级别",
    "Confidence": "把握",
    "Finding": "问题",
    "Findings": "问题数",
    "Text": "原文",
    "Line": "行",
    "Column": "列",
    "Counts": "计入",
    "Fingerprint": "指纹",
    "Burden check": "为基层减负检查",

    // Limits
    "{} more findings do not fit into one file of SARIF": "另有 {} 项超出一个 SARIF 文件的容量，未写入",
    "{} more findings are not shown here": "另有 {} 项未在此列出",
  ]
}
