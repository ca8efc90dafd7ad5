package import Findings

/// Says in a few lines what a run did: what was found, and whether everything was read.
package struct TextSummary: Sendable {
  /// Incomplete inputs that are listed one by one.
  private static let listed = 20

  private let paint: Paint

  init(paint: Paint) {
    self.paint = paint
  }

  /// Creates a summary.
  package init(isColoured: Bool) {
    paint = Paint(isOn: isColoured)
  }

  /// Writes the summary.
  package func bytes(_ summary: RunSummary) -> [UInt8] {
    var lines = [findings(summary)]
    lines += incomplete(summary)
    if summary.skipped > 0 {
      lines.append("跳过 \(summary.skipped) 份（不是文档，或已检查过），原因见上")
    }
    if summary.notLookedAt > 0 {
      lines.append("文件夹中另有 \(summary.notLookedAt) 个文件的扩展名不是文档，没有查看")
    }
    if let total = summary.interruptedOf {
      lines.append(
        paint.bold("已中断：\(total) 份中检查了 \(summary.documents) 份")
          + " (interrupted after \(summary.documents) of \(total) documents)"
      )
    }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  private func findings(_ summary: RunSummary) -> String {
    let counts = summary.findings
    let read = summary.documents - summary.failed - summary.skipped
    var line = "共 \(summary.documents) 份文件"
    line += read == summary.documents ? "：" : "，读了 \(read) 份："
    if counts.total == 0 {
      line += read == 0 ? "没有可检查的内容" : "没有发现问题"
    } else {
      line += "错误 \(counts.error)，警告 \(counts.warning)，提示 \(counts.notice)"
      let topics = summary.topics.map { "\($0.topic) \($0.count)" }
      line += "（\(topics.joined(separator: "，"))）"
    }
    return paint.bold(line)
  }

  private func incomplete(_ summary: RunSummary) -> [String] {
    guard summary.incompleteCount > 0 else { return [] }
    var lines = [paint.bold("其中 \(summary.incompleteCount) 份未能完整检查：")]
    for input in summary.incomplete.prefix(Self.listed) {
      let why = input.problem.map { "：\(plain($0.message))" } ?? ""
      lines.append("  \(plain(input.path))  \(input.status.label)\(why)")
    }
    if summary.incompleteCount > Self.listed {
      lines.append("  ……还有 \(summary.incompleteCount - Self.listed) 份")
    }
    return lines
  }
}
