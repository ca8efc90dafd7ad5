package import Messages

extension Message.Pieces {
  /// A keyword; in Chinese, its Chinese spelling stands behind it.
  package mutating func appendInterpolation(_ keyword: Keyword) {
    appendInterpolation(keyword.argument())
  }

  /// A keyword in quotation marks.
  package mutating func appendInterpolation(quoted keyword: Keyword) {
    let chinese = "“\(keyword.english)”（\(keyword.chinese)）"
    appendInterpolation(.word(english: "'\(keyword.english)'", chinese: chinese))
  }

  /// A keyword by its English spelling, as the raw values of what keywords stand for have it.
  package mutating func appendInterpolation(spelled english: String) {
    appendInterpolation(Keyword.argument(spelled: english))
  }

  /// Several keywords by their English spelling.
  package mutating func appendInterpolation(keywords: [String]) {
    appendInterpolation(.list(keywords.map(Keyword.argument(spelled:))))
  }
}

extension Keyword {
  /// The keyword called so in English, in a message.
  fileprivate static func argument(spelled english: String) -> Message.Argument {
    .word(english: english, chinese: "\(english)（\(translation(of: english))）")
  }

  fileprivate func argument() -> Message.Argument { Keyword.argument(spelled: english) }
}

extension Words {
  /// A part of a rule in the language of rules, with the keywords as readers of this language spell
  /// them; what stands in quotation marks stays.
  package func spelled(_ part: String) -> String {
    guard language == .chinese else { return part }
    var result = ""
    var word = ""
    var before = ""
    var isQuoted = false
    func spelling(_ word: String) -> String {
      // A number is that of a document where it is asked for, else a quantity.
      if word == Keyword.number.english, before != Keyword.has.english {
        return Keyword.quantity.chinese
      }
      return Keyword.translation(of: word.lowercased())
    }
    for character in part + " " {
      if !isQuoted, character.isLetter || character.isNumber || "_-.".contains(character) {
        word.append(character)
        continue
      }
      let known = spelling(word)
      result += known == word.lowercased() ? word : known
      if !word.isEmpty { (before, word) = (word, "") }
      result.append(character)
      if "“”\"".contains(character) { isQuoted = character != "”" && !isQuoted }
    }
    return String(result.dropLast())
  }
}
