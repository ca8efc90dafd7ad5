import SourceText

/// Text of a document made fit for one line of a terminal.
///
/// Control characters become spaces and invisible ones vanish, so that a document can neither
/// steer the terminal nor shift the marks under its words.
package func plain(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: result.append(" ")
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF: continue
    default: result.append(scalar)
    }
  }
  return String(result)
}

/// The head of a text, at most `columns` wide, with an ellipsis where something is cut off.
func head(_ text: String, columns: Int) -> String {
  guard DisplayWidth.columns(of: text) > columns else { return text }
  var width = 1
  let kept = text.unicodeScalars.prefix { scalar in
    width += DisplayWidth.columns(of: scalar)
    return width <= columns
  }
  return String(kept) + "…"
}

/// The tail of a text, at most `columns` wide, with an ellipsis where something is cut off.
func tail(_ text: String, columns: Int) -> String {
  guard DisplayWidth.columns(of: text) > columns else { return text }
  var width = 1
  var kept: [Unicode.Scalar] = []
  for scalar in text.unicodeScalars.reversed() {
    width += DisplayWidth.columns(of: scalar)
    if width > columns { break }
    kept.append(scalar)
  }
  var view = String.UnicodeScalarView()
  view.append(contentsOf: kept.reversed())
  return "…" + String(view)
}
