import DocumentModel
import RuleLanguage
import SourceText

extension Evaluation {
  /// Notes which field names the list inside an XML element: `<类别 名称="已取消的材料">`.
  ///
  /// Only elements with elements inside can be such lists; the names that count are those under
  /// which files state their title.
  mutating func linkTitles(_ segment: Page) {
    titleOfRecord.refill(-1, count: segment.records.count)
    guard let names = plan.metadataNames[.title] else { return }
    let isTitle = segment.names.map { $0.kind != .header && names.contains($0.text.lowercased()) }
    guard isTitle.contains(true) else { return }
    for record in segment.records {
      let parent = Int(record.parent)
      guard parent >= 0, titleOfRecord[parent] < 0 else { continue }
      let fields = segment.records[parent].fields
      let title = segment.fields[fields.places].first {
        isTitle[Int($0.name)] && $0.value >= 0
          && segment.blocks[Int($0.value)].text.count <= Self.longestTitle
      }
      guard let title else { continue }
      titleOfRecord[parent] = title.value
      governs[Int(title.value)] = true
    }
  }

  /// A longer value is no title of a list; in bytes.
  private static let longestTitle = 120

  /// Gathers the contexts that are titles of the elements around a record, nearest first.
  ///
  /// - Parameter root: Whether the title of the whole file counts as well.
  mutating func gatherTitles(aroundRecord record: Int32, root: Bool, _ segment: Page) {
    var around = segment.records[Int(record)].parent
    var steps = 0
    while around >= 0, steps < 8 {
      let parent = segment.records[Int(around)].parent
      let context = contexts.ofBlock(titleOfRecord[Int(around)])
      if context >= 0, root || parent >= 0 { gathered.append(context) }
      around = parent
      steps += 1
    }
  }
}
