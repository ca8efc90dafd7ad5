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
