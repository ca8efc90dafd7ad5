/// A reader of markup that is simple enough to be trusted, for judging the real one on the samples.
enum Markup {
  /// What is left of a piece of source without tags and comments, character references decoded.
  static func visible(_ source: String) -> String {
    decoded(withoutTags(source.replacing("<![CDATA[", with: "").replacing("]]>", with: "")))
      .replacing("**", with: "")
  }

  private static func withoutTags(_ source: String) -> String {
    var out = ""
    var rest = source[...]
    while let open = rest.firstIndex(of: "<") {
      out += rest[..<open]
      guard let close = rest[open...].firstIndex(of: ">") else { return out + rest[open...] }
      rest = rest[rest.index(after: close)...]
    }
    return out + rest
  }

  private static let names = ["nbsp": "\u{A0}", "shy": "\u{AD}", "amp": "&", "lt": "<", "gt": ">"]

  private static func decoded(_ text: String) -> String {
    var out = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "&") {
      out += rest[..<open]
      let after = rest.index(after: open)
      guard let close = rest[after...].firstIndex(of: ";"), let value = value(rest[after..<close])
      else {
        out += "&"
        rest = rest[after...]
        continue
      }
      out += value
      rest = rest[rest.index(after: close)...]
    }
    return out + rest
  }

  private static func value(_ name: Substring) -> String? {
    guard name.hasPrefix("#") else { return names[String(name)] }
    let digits = name.dropFirst()
    let code =
      digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits, radix: 10)
    return code.flatMap(Unicode.Scalar.init).map { String($0) }
  }
}
