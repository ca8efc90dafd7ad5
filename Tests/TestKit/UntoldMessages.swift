package import Messages

extension Message {
  /// The templates of it and of its arguments that the catalog has no Chinese for.
  package var untold: [String] {
    let isTold = Catalog.chinese[template] != nil || !template.contains(where: \.isLetter)
    return (isTold ? [] : [template]) + arguments.flatMap(\.untold)
  }
}

extension Message.Argument {
  fileprivate var untold: [String] {
    switch self {
    case .message(let message): message.untold
    case .list(let parts): parts.flatMap(\.untold)
    case .word(_, let chinese):
      chinese.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) } ? [] : [chinese]
    case .told(let english): Words(.chinese).told(english) == english ? [english] : []
    case .text, .count: []
    }
  }
}
