/// The line that begins an attachment: `附件`, `附件1`, `附表二：`, alone on its line.
///
/// The layout of official documents (GB/T 9704) sets it so, and a title of its own follows. A list
/// such as `附件：1.名册`, which stands before the signature, begins nothing.
enum AttachmentHead {
  /// Longest line, in bytes.
  private static let limit = 36

  /// Whether the text of `range` is such a line.
  static func matches(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count <= limit, range.count >= 6, Characters.first(text, range) == 0x9644 else {
      return false
    }
    var index = range.lowerBound + 3
    let unit = Characters.scalar(text, at: index)
    // 件 表 录 图
    guard [0x4EF6, 0x8868, 0x5F55, 0x56FE].contains(unit) else { return false }
    index += 3
    var isNumbered = false
    var hasColon = false
    while index < range.upperBound {
      let scalar = Characters.scalar(text, at: index)
      if OfficialNumbering.isDigit(scalar) || OfficialNumbering.isChineseNumeral(scalar) {
        isNumbered = true
      } else if Characters.isColon(scalar) {
        hasColon = true
      } else if !Characters.isSpace(scalar), scalar != 0x2D, scalar != 0x2014 {
        return false
      }
      index += Characters.length(text[index])
    }
    // A word and a colon lead in a list of attachments.
    return isNumbered || !hasColon
  }
}
