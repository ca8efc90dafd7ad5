/// The HTML elements that the reader treats in some way of their own.
enum ElementName: UInt8, CaseIterable {
  case other
  case html, head, body, title, meta, base, link, style, script, noscript, template
  case address, article, aside, blockquote, center, details, dialog, dir, div, fieldset, figcaption
  case figure, footer, form, header, hgroup, legend, main, menu, nav, p, pre, listing, search
  case section, summary, marquee
  case h1, h2, h3, h4, h5, h6
  case ul, ol, li, dl, dt, dd
  case table, caption, colgroup, col, thead, tbody, tfoot, tr, th, td
  case a, b, strong, em, i, big, font, span
  case br, hr, wbr, img
  case input, button, label, textarea, select, option, optgroup
  case iframe, noembed, noframes, xmp, plaintext, object, embed, svg, math, audio, video, canvas
  case source, track, area, param, keygen, frame, frameset
}

extension ElementName {
  /// Whether a start tag of this name has no content and no end tag.
  var isVoid: Bool {
    switch self {
    case .area, .base, .br, .col, .embed, .hr, .img, .input, .link, .meta, .param, .source, .track,
      .wbr, .keygen, .frame:
      true
    default: false
    }
  }

  /// Whether the text before, in and after the element stands in blocks of its own.
  var isBlock: Bool {
    switch self {
    case .html, .body, .frameset, .hr, .form: true
    default: closesParagraph || isTablePart
    }
  }

  /// Whether a start tag of this name ends an open paragraph.
  var closesParagraph: Bool {
    switch self {
    case .address, .article, .aside, .blockquote, .center, .details, .dialog, .dir, .div,
      .fieldset, .figcaption, .figure, .footer, .form, .header, .hgroup, .legend, .main, .menu,
      .nav, .p, .pre, .listing, .search, .section, .summary, .marquee, .ul, .ol, .li, .dl, .dt,
      .dd, .table, .hr, .h1, .h2, .h3, .h4, .h5, .h6, .xmp, .plaintext:
      true
    default: false
    }
  }

  /// Whether the element is a table or a part of one.
  var isTablePart: Bool {
    switch self {
    case .table, .caption, .colgroup, .col, .thead, .tbody, .tfoot, .tr, .th, .td: true
    default: false
    }
  }

  /// 1 to 6 for a heading, 0 otherwise.
  var headingLevel: UInt8 {
    rawValue >= ElementName.h1.rawValue && rawValue <= ElementName.h6.rawValue
      ? rawValue - ElementName.h1.rawValue + 1 : 0
  }

  /// Whether nothing inside the element is shown as text.
  var hidesContent: Bool {
    switch self {
    case .style, .script, .noscript, .template, .svg, .audio, .video, .canvas:
      true
    default: false
    }
  }
}

/// Finds names of elements or attributes without a string being made: names are packed into words.
struct NameTable<Name>: Sendable where Name: Sendable & CaseIterable & RawRepresentable<UInt8> {
  private var keys = [UInt64](repeating: 0, count: 512)
  private var values = [UInt8](repeating: 0, count: 512)

  /// Fills the table with the names of all cases, `spelling` giving those that Swift cannot spell.
  init(spelling: (Name) -> String) {
    for name in Name.allCases {
      var key: UInt64 = 0
      var count = 0
      for byte in spelling(name).utf8 {
        key = Self.grow(key, by: Ascii.lowercased(byte), at: count)
        count += 1
      }
      var slot = Self.slot(of: key)
      while keys[slot] != 0 { slot = (slot + 1) & 511 }
      keys[slot] = key
      values[slot] = name.rawValue
    }
  }

  /// The packed form of a name, grown by its next byte.
  ///
  /// Two of the known names never share a packed form; an unknown name that shares one with a known
  /// name would have to be longer than eight bytes and start alike.
  @inline(__always)
  static func grow(_ key: UInt64, by byte: UInt8, at index: Int) -> UInt64 {
    index < 8
      ? key << 8 | UInt64(byte)
      : (key ^ UInt64(byte)) &* 0x9E37_79B9_7F4A_7C15
  }

  @inline(__always)
  private static func slot(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 55)
  }

  /// The raw value of the name that `key` packs, 0 where there is none.
  @inline(__always)
  func rawValue(of key: UInt64) -> UInt8 {
    var slot = Self.slot(of: key)
    while keys[slot] != 0 {
      if keys[slot] == key { return values[slot] }
      slot = (slot + 1) & 511
    }
    return 0
  }
}

/// The attributes that the reader looks at.
enum AttributeName: UInt8, CaseIterable {
  case other
  case id, `class`, style, align, hidden, role, name, property, content, colspan, rowspan, border
  case size, type, value, href, bgcolor, scope, ariaHidden, selected
}
