import RuleLanguage

extension NumberReader {
  /// A day without a year is the one that comes next, or that passed less than so many days ago.
  private static let halfYear = 183

  /// The days from one day to the day that ends at a character, and the characters it is written in.
  ///
  /// - Parameters:
  ///   - end: One past the last character of the day.
  ///   - lower: Where the text begins.
  ///   - templates: How days are written; the first that fits counts.
  ///   - issued: The day they are counted from.
  func days(
    endingAt end: UInt32,
    from lower: UInt32,
    _ templates: [[CompiledRules.TemplatePart]],
    since issued: CalendarDate,
    _ scanned: borrowing ScannedText,
    _ text: [UInt8]
  ) -> Reading? {
    for template in templates {
      guard let written = day(template, endingAt: end, from: lower, scanned, text),
        let day = written.date(near: issued)
      else { continue }
      let days = day.dayNumber - issued.dayNumber
      return Reading(value: Double(days), start: written.start, end: end)
    }
    return nil
  }

  /// A day as it is written.
  private struct WrittenDay {
    var year: Int?
    var month = 0
    var day = 0
    var start: UInt32

    func date(near issued: CalendarDate) -> CalendarDate? {
      if let year { return CalendarDate(year: year, month: month, day: day) }
      let same = CalendarDate(year: issued.year, month: month, day: day)
      guard let same, same.dayNumber >= issued.dayNumber - NumberReader.halfYear else {
        return CalendarDate(year: issued.year + 1, month: month, day: day)
      }
      return same
    }
  }

  private func day(
    _ template: [CompiledRules.TemplatePart],
    endingAt end: UInt32,
    from lower: UInt32,
    _ scanned: borrowing ScannedText,
    _ text: [UInt8]
  ) -> WrittenDay? {
    var found = WrittenDay(start: end)
    for part in template.reversed() {
      if case .text(let wanted) = part {
        guard found.start > lower,
          lexicon.classes[scalar(found.start - 1, scanned, text)] == wanted
        else { return nil }
        found.start -= 1
        continue
      }
      guard let number = number(endingAt: found.start, from: lower, scanned, text),
        number.value < 10_000
      else { return nil }
      switch part {
      case .year: found.year = Int(number.value)
      case .month: found.month = Int(number.value)
      case .day: found.day = Int(number.value)
      case .serial, .text: break
      }
      found.start = number.start
    }
    return found
  }
}
