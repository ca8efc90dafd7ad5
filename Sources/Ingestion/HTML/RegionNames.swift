/// What the names in a tag's `class`, `id` and `role` say a part of the page is.
struct RegionNames {
  /// The name alone is enough to leave the part out.
  var isStrong = false
  /// The name is a hint only.
  var isWeak = false
  /// The part is the title of the article.
  var isTitle = false

  /// Words that name the furniture of a page.
  private static let strong: Set<String> = [
    "nav", "navbar", "navigation", "topnav", "subnav", "navi", "menu", "menus", "submenu",
    "mainmenu",
    "footer", "foot", "breadcrumb", "breadcrumbs", "crumb", "crumbs", "sidebar", "hits", "share",
    "sharing", "bdshare", "copyright", "pager", "pagination", "toolbar", "contentinfo", "banner",
  ]
  private static let weak: Set<String> = [
    "header", "head", "top", "left", "right", "side", "tree", "link", "links", "related", "prev",
    "next", "tools", "tool", "print", "search", "login", "position", "location", "aside",
    "complementary", "hot", "recommend", "bottom",
  ]
  private static let title: Set<String> = ["title", "tit", "headline", "biaoti", "bt"]

  /// Takes in the names of one attribute.
  mutating func read(_ source: Span<UInt8>, _ range: Range<Int>) {
    var word: [UInt8] = []
    var wasLower = false
    for index in range {
      let byte = source[index]
      let isUpper = byte &- 0x41 < 26
      if !Ascii.isLetter(byte) || (isUpper && wasLower) { take(&word) }
      if Ascii.isLetter(byte) { word.append(Ascii.lowercased(byte)) }
      wasLower = Ascii.isLetter(byte) && !isUpper
    }
    take(&word)
  }

  private mutating func take(_ word: inout [UInt8]) {
    guard word.count >= 2, word.count <= 14 else {
      word.removeAll(keepingCapacity: true)
      return
    }
    let name = String(decoding: word, as: UTF8.self)
    word.removeAll(keepingCapacity: true)
    if Self.strong.contains(name) {
      isStrong = true
    } else if Self.weak.contains(name) {
      isWeak = true
    } else if Self.title.contains(name) {
      isTitle = true
    }
  }
}
