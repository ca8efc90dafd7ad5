import Findings

// The words of the report for people. None of them decides anything.

extension Severity {
  var label: String {
    switch self {
    case .error: "错误"
    case .warning: "警告"
    case .notice: "提示"
    }
  }
}

extension DocumentReport.Status {
  var label: String {
    switch self {
    case .ok: "已检查"
    case .partial: "只读到一部分"
    case .failed: "未能读取"
    case .skipped: "已跳过"
    }
  }
}

extension BasisReference {
  var label: String {
    var text = source
    if let article, !article.isEmpty { text += " " + article }
    if evidence?.isToBeChecked == true { text += "（待核）" }
    return text
  }
}
