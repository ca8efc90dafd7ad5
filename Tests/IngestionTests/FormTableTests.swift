import DocumentModel
import Testing

@testable import Ingestion

/// Tables of labels and values, and lists that look like them.
@Suite struct `Tables that are forms` {
  /// A table; `+` begins a header cell, `N*` spans so many columns, `N^` so many rows.
  private func page(_ rows: [String]) -> HTMLReading {
    let lines = rows.map { row in
      let cells = row.split(separator: "|", omittingEmptySubsequences: false).map {
        cell -> String in
        var text = String(cell)
        let name = text.hasPrefix("+") ? "th" : "td"
        if name == "th" { text.removeFirst() }
        var spans = ""
        if let mark = text.dropFirst().first, "*^".contains(mark) {
          spans = " \(mark == "*" ? "colspan" : "rowspan")=\(text.prefix(1))"
          text = String(text.dropFirst(2))
        }
        return "<\(name)\(spans)>\(text)</\(name)>"
      }
      return "<tr>\(cells.joined())</tr>"
    }
    return HTMLReading("<p>附表</p><table border=1>\(lines.joined())</table>")
  }

  private func isForm(_ page: HTMLReading) -> Bool {
    page.segment.records.count == 1 && page.segment.records[0].kind == .form
  }

  private static let long = "因开展汛期巡查需要，拟请各村每日上报一次巡查情况。"

  @Test(arguments: [
    // Two columns.
    ["姓名|石小川", "性别|男", "单位|石桥镇便民中心", "电话|13900000000"],
    ["姓名：|石小川", "单位：|便民中心", "职务：|主任"],
    ["申请单位|", "申请日期|", "联系人|"],
    ["+姓名|石小川", "+单位|便民中心", "+职务|主任"],
    ["<b>姓名</b>|石小川", "<b>单位</b>|便民中心", "<b>职务</b>|主任"],
    ["申请日期|2026年3月1日", "事项|巡查", "联系人|石小川"],
    // Four.
    ["姓名|石小川|性别|女", "单位|便民中心|职务|主任"],
    ["+姓名|石小川|+性别|女", "+单位|便民中心|+职务|主任"],
    ["事项名称|汛期巡查|申请日期|2026年3月", "申请单位|县水务局|联系人|石小川"],
    ["姓名| |性别| ", "单位| |职务| "],
    ["单位|县水务局|联系人|石小川", "事由|3*\(long)", "意见|3*同意。"],
    ["姓名|石小川|职务|主任|4^照片", "性别|女|民族|汉", "单位|便民中心|电话|13900000000", "事由|3*\(long)"],
    // Six.
    ["姓名|石小川|性别|女|民族|汉", "单位|便民中心|职务|主任|电话|13900000000"],
    ["姓名|石小川|单位|便民中心|职务|主任", "事由|5*\(long)", "备注|5*无"],
  ])
  func `keep their first row`(rows: [String]) throws {
    let page = page(rows)
    #expect(isForm(page))
    let labels = rows.joined(separator: "|").split(separator: "|", omittingEmptySubsequences: false)
    let first = labels[0].drop { "+<b>".contains($0) }.prefix { $0 != "<" && $0 != "：" }
    #expect(page.fields(0).first?.hasPrefix("\(first)=") == true)
    #expect(page.fields(0).count >= 3)
  }

  @Test(arguments: [
    ["事项|频次", "巡查|每日", "统计|3次", "宣传|无"],
    ["单位|电话", "水务局|13900000000", "民政局|13900000001"],
    ["村名|户", "甲村|12", "乙村|30"],
    ["单位|2026年数", "水务局|5", "民政局|8"],
    ["事项|时限|单位|备注", "巡查|5天|水务局|无", "保洁|长期|住建局|无"],
    ["事项|时限|单位|备注", "巡查|5天|水务局|无", "保洁|长期|住建局|无", "说明|3*以上事项由县里统一安排"],
    ["序号|事项|时限|单位", "1|巡查|长期|水务局", "2|保洁|3月|住建局"],
    ["姓名|性别|单位|电话", "石小川|女|便民中心|13900000000", "石大山|男|便民中心|13900000001"],
    ["甲方（签字）：|乙方（签字）：", "身份证号：|证件号：", "电话：|电话号码："],
    ["类别|事项|时限", "2^环境|巡查|长期", "保洁|3月"],
    ["单位|2025年|2026年|增减", "水务局|5|6|1", "民政局|8|8|0"],
    ["项目|分值|主体|权重", "党建|10分|乡镇|30%", "综治|20分|县直|无"],
    ["<b>事项</b>|<b>时限</b>", "<b>巡查</b>|5天", "<b>保洁</b>|长期"],
  ])
  func `are not made of lists with a header`(rows: [String]) {
    let page = page(rows)
    #expect(page.segment.records.allSatisfy { $0.kind == .row })
    #expect(page.segment.records.count >= rows.count - 2)
    #expect(page.segment.tables.first?.headerRows == 1)
  }
}
