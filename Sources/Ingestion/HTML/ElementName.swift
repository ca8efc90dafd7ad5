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
  case source, track, area, param, keygen, frame, frameset, basefont, bgsound, image
  case applet, datalist, rp, nobr, ruby, code, s, small, strike, sub, sup, tt, u, `var`
  // Of drawings and formulas.
  case foreignObject, desc, metadata, defs, mi, mo, mn, ms, mtext, annotation, annotationXML
  case mglyph, malignmark
  /// What is shown before the table that it stands in; no tag has this name.
  case foster
}

extension ElementName {
  /// Whether a start tag of this name has no content and no end tag.
  var isVoid: Bool {
    switch self {
    case .area, .base, .br, .col, .embed, .hr, .img, .input, .link, .meta, .param, .source, .track,
      .wbr, .keygen, .frame, .basefont, .bgsound, .image:
      true
    default: false
    }
  }

  /// Whether the text before, in and after the element stands in blocks of its own.
  var isBlock: Bool {
    switch self {
    case .html, .body, .hr, .form: true
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

  /// Whether nothing inside the element is text of the page.
  var silencesContent: Bool {
    switch self {
    case .template, .audio, .video, .canvas, .datalist, .rp: true
    default: false
    }
  }

  /// Whether a start tag of this name straight in a table stays there.
  var staysInTable: Bool {
    switch self {
    case .style, .script, .template, .form, .html, .head, .body: true
    default: isTablePart
    }
  }

  /// Whether a start tag of this name ends options or fields that are open.
  var endsInlineFields: Bool {
    switch self {
    case .option, .optgroup, .button, .select, .input: true
    default: false
    }
  }

  /// Whether the element only sets off words, so that its end tag counts wherever it stands.
  var isFormatting: Bool {
    switch self {
    case .a, .b, .big, .code, .em, .i, .nobr, .s, .small, .strike, .strong, .tt, .u: true
    default: false
    }
  }

  /// Whether a page that has such an element is no page of frames any more.
  var isContent: Bool {
    switch self {
    case .li, .dd, .dt, .pre, .listing, .button, .applet, .marquee, .object, .table, .area, .br,
      .embed, .img, .image, .keygen, .wbr, .hr, .textarea, .xmp, .iframe, .select, .plaintext:
      true
    default: false
    }
  }

  /// Which end tags an open element keeps from reaching further down.
  struct Bounds: OptionSet {
    let rawValue: UInt8
    /// Those of inline elements.
    static let special = Bounds(rawValue: 1)
    /// All but those of tables.
    static let scope = Bounds(rawValue: 2)
    /// Those of paragraphs.
    static let paragraphScope = Bounds(rawValue: 4)
    /// Those of list items.
    static let itemScope = Bounds(rawValue: 8)
    /// A new list item ends no item around the element.
    static let item = Bounds(rawValue: 16)
  }

  /// The bounds that an element of this name sets.
  var bounds: Bounds { Self.boundsByName[Int(rawValue)] }

  private static let boundsByName: [Bounds] = ElementName.allCases.map { name in
    switch name {
    case .address, .div, .p: [.special]
    case .table, .caption, .td, .th, .template, .object, .applet, .marquee, .select:
      [.special, .scope, .item]
    case .button: [.special, .paragraphScope, .item]
    case .ul, .ol: [.special, .itemScope, .item]
    case .legend, .dialog: []
    default: name.isBlock ? [.special, .item] : []
    }
  }
}
