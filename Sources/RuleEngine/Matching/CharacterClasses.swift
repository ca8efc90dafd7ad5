/// Which characters count as the same, and which do not count at all.
///
/// A *class* is a small number: 0 for a character that no word contains, 1 for one that a match
/// passes over, 2 and up for the characters of words. Width and letter case are folded by the rules
/// of Unicode, everything else by the `fold` notations.
struct CharacterClasses: Sendable {
  /// The class of a character that no word contains.
  static let none: UInt16 = 0
  /// The class of a character that a match passes over.
  static let skipped: UInt16 = 1

  /// What a mark does to the text around it.
  struct Marks: OptionSet, Sendable {
    let rawValue: UInt8
    static let sentenceEnd = Marks(rawValue: 1)
    static let clauseEnd = Marks(rawValue: 2)
    static let titleOpen = Marks(rawValue: 4)
    static let titleClose = Marks(rawValue: 8)
    static let wordsOpen = Marks(rawValue: 16)
    static let wordsClose = Marks(rawValue: 32)
  }

  /// By code point of the basic plane.
  private(set) var basic = [UInt16](repeating: 0, count: 0x1_0000)
  /// By code point beyond it.
  private(set) var beyond: [UInt32: UInt16] = [:]
  /// By class.
  private(set) var marks: [Marks] = [[], []]
  /// No class beyond this one is skipped or has a meaning as a mark.
  private(set) var lastMark = CharacterClasses.skipped
  private(set) var folds: [UInt32: UInt32] = [:]
  /// One bit for each code point of the basic plane that `folds` may hold; asked first, since words
  /// hold few of them.
  private(set) var mayFold = [UInt64](repeating: 0, count: 0x400)

  /// Says that `scalar` counts as `target`.
  mutating func fold(_ scalar: UInt32, to target: UInt32) {
    folds[Self.folded(scalar)] = Self.folded(target)
    folds[scalar] = Self.folded(target)
    noteFold(Self.folded(scalar))
    noteFold(scalar)
  }

  private mutating func noteFold(_ scalar: UInt32) {
    mayFold[Int(scalar >> 6) & 0x3FF] |= 1 << UInt64(scalar & 63)
  }

  private func mayFold(_ scalar: UInt32) -> Bool {
    mayFold[Int(scalar >> 6) & 0x3FF] & 1 << UInt64(scalar & 63) != 0
  }

  /// The character that stands for `scalar` in every match.
  func canonical(_ scalar: UInt32) -> UInt32 {
    let narrow = Self.folded(scalar)
    guard mayFold(scalar) || mayFold(narrow) else { return narrow }
    return folds[scalar] ?? folds[narrow] ?? narrow
  }

  /// The class of `scalar`, made where it has none yet.
  mutating func intern(_ scalar: UInt32) -> UInt16 {
    let standard = canonical(scalar)
    let known = self[standard]
    if known != Self.none { return known }
    let made = UInt16(marks.count)
    marks.append([])
    set(standard, made)
    return made
  }

  /// The class of `scalar` in a word, made where it has none yet; `skipped` for one that matches pass
  /// over.
  mutating func spell(_ scalar: UInt32) -> UInt16 {
    let known = self[scalar]
    let isPlain = (0x3400...0x9FFF).contains(scalar) && !mayFold(scalar)
    if isPlain && known != Self.none || known == Self.skipped { return known }
    return intern(scalar)
  }

  /// Lets matches pass over `scalar`.
  mutating func skip(_ scalar: UInt32) {
    set(scalar, Self.skipped)
  }

  /// Gives a mark a meaning.
  mutating func mark(_ scalar: UInt32, _ meaning: Marks) {
    let own = intern(scalar)
    marks[Int(own)].insert(meaning)
    lastMark = max(lastMark, own)
  }

  /// Gives every variant of a character the class of its canonical form.
  ///
  /// Call it last.
  mutating func spread() {
    for scalar in UInt32(0x21)...0x7E {
      let own = self[canonical(scalar)]
      if own > Self.skipped {
        set(scalar, own)
        set(scalar + 0xFEE0, own)
      }
    }
    for (variant, target) in folds where self[target] > Self.skipped {
      set(variant, self[target])
      if (0x21...0x7E).contains(variant) { set(variant + 0xFEE0, self[target]) }
    }
  }

  /// The class of a code point.
  subscript(scalar: UInt32) -> UInt16 {
    scalar < 0x1_0000 ? basic[Int(scalar)] : beyond[scalar] ?? Self.none
  }

  private mutating func set(_ scalar: UInt32, _ value: UInt16) {
    if scalar < 0x1_0000 { basic[Int(scalar)] = value } else { beyond[scalar] = value }
  }

  /// Full width to half width, capital to small letter.
  private static func folded(_ scalar: UInt32) -> UInt32 {
    var narrow = scalar
    if (0xFF01...0xFF5E).contains(scalar) { narrow = scalar - 0xFEE0 }
    if scalar == 0x3000 { narrow = 0x20 }
    return (0x41...0x5A).contains(narrow) ? narrow + 0x20 : narrow
  }
}
