import Findings
import Messages
import SourceText

/// A chart of horizontal bars, one for each topic or document, stacked by severity, as SVG.
struct BarChart {
  /// One bar.
  struct Bar {
    let label: String
    let counts: SeverityCounts
  }

  private static let width = 640
  private static let row = 30
  private static let labelWidth = 232
  /// Columns of a terminal that fit beside the bars; a wide character counts two.
  private static let labelColumns = 30

  let id: String
  let title: String
  let bars: [Bar]
  let words: Words

  /// Writes the chart, with its numbers in words for those who cannot see it.
  func write(to page: inout HTMLBuilder) {
    let height = bars.count * Self.row + 6
    page.element("figure", ["class": "chart"]) { page in
      page.element("figcaption", ["id": "\(id)-title"], text: title)
      page.element(
        "svg",
        [
          "viewBox": "0 0 \(Self.width) \(height)", "role": "img",
          "aria-labelledby": "\(id)-title \(id)-text",
        ]
      ) { svg in
        svg.element("desc", ["id": "\(id)-text"], text: description)
        for (index, bar) in bars.enumerated() { write(bar, at: index, to: &svg) }
      }
    }
    page.lineBreak()
  }

  private var description: String {
    bars.map { bar in
      let counts = bar.counts
      return bar.label + words(": ")
        + words(
          "\(count: counts.error) errors, \(count: counts.warning) warnings, \(count: counts.notice) notices"
        )
    }.joined(separator: words("; "))
  }

  private func write(_ bar: Bar, at index: Int, to svg: inout HTMLBuilder) {
    let top = index * Self.row + 3
    let longest = max(1, bars.map(\.counts.total).max() ?? 1)
    let room = Self.width - Self.labelWidth - 48
    svg.element(
      "text",
      ["class": "label", "x": String(Self.labelWidth - 10), "y": String(top + 17)]
    ) { $0.text(Self.shortened(bar.label)) }
    var left = Self.labelWidth
    for severity in Severity.allCases.reversed() {
      let count = bar.counts.count(of: severity)
      guard count > 0 else { continue }
      let width = max(3, room * count / longest)
      svg.element(
        "rect",
        [
          "class": severity.rawValue, "x": String(left), "y": String(top), "width": String(width),
          "height": "22",
        ]
      )
      // A number only where the bar has room for it.
      if width >= 10 * String(count).count + 6 {
        svg.element(
          "text",
          ["class": "count", "x": String(left + width / 2), "y": String(top + 16)]
        ) { $0.text(String(count)) }
      }
      left += width
    }
    svg.element("text", ["class": "total", "x": String(left + 8), "y": String(top + 17)]) {
      $0.text(String(bar.counts.total))
    }
  }

  /// A label cut to its room; of a path, the end says more.
  private static func shortened(_ label: String) -> String {
    label.contains("/")
      ? tail(plain(label), columns: labelColumns) : head(plain(label), columns: labelColumns)
  }
}
