import BinaryForm

extension Conditions.Node: Storable {
  init(from source: inout BinaryReader) throws(BinaryFailure) {
    switch try source.next() as UInt8 {
    case 0: self = .all(try source.next())
    case 1: self = .any(try source.next())
    case 2: self = .not(try source.next())
    case 3: self = .atom(try source.next())
    default: throw .malformed
    }
  }

  func write(to target: inout BinaryWriter) {
    switch self {
    case .all(let parts): target.add(0 as UInt8, parts)
    case .any(let parts): target.add(1 as UInt8, parts)
    case .not(let node): target.add(2 as UInt8, node)
    case .atom(let index): target.add(3 as UInt8, index)
    }
  }
}

extension Conditions: Storable {
  init(from source: inout BinaryReader) throws(BinaryFailure) {
    try self.init(nodes: source.next(), parts: source.next())
  }

  func write(to target: inout BinaryWriter) { target.add(nodes, parts) }
}

extension BlockPlace: Storable {}

extension AtomNode: Storable {
  init(from source: inout BinaryReader) throws(BinaryFailure) {
    switch try source.next() as UInt8 {
    case 0: self = .claim(try source.next())
    case 1: self = .place(try source.next(), try source.next(), try source.next())
    case 2: self = .documentPhrase(try source.next())
    case 3: self = .field(column: try source.next(), try source.next(), try source.next())
    case 4: self = .valueIs(column: try source.next(), try source.next())
    case 5: self = .presence(column: try source.next(), isPresent: try source.next())
    case 6: self = .hasColumn(try source.next())
    case 7: self = .cites(column: try source.next(), try source.next())
    case 8: self = .context(try source.next())
    case 9: self = .kind(try source.next())
    case 10: self = .issuerLevel(try source.next(), try source.next())
    case 11: self = .hasMetadata(try source.next())
    case 12:
      self = .count(
        distinct: try source.next(),
        filter: try source.next(),
        try source.next(),
        try source.next()
      )
    case 13:
      self = .sum(
        column: try source.next(),
        filter: try source.next(),
        try source.next(),
        try source.next()
      )
    case 14: self = .length(try source.next(), try source.next())
    case 15: self = .value(column: try source.next(), try source.next(), try source.next())
    case 16: self = .clause(try source.next())
    default: throw .malformed
    }
  }

  func write(to target: inout BinaryWriter) {
    switch self {
    case .claim(let claim): target.add(0 as UInt8, claim)
    case .place(let place, let modality, let phrase):
      target.add(1 as UInt8, place, modality, phrase)
    case .documentPhrase(let index): target.add(2 as UInt8, index)
    case .field(let column, let modality, let phrase):
      target.add(3 as UInt8, column, modality, phrase)
    case .valueIs(let column, let phrase): target.add(4 as UInt8, column, phrase)
    case .presence(let column, let isPresent): target.add(5 as UInt8, column, isPresent)
    case .hasColumn(let column): target.add(6 as UInt8, column)
    case .cites(let column, let phrase): target.add(7 as UInt8, column, phrase)
    case .context(let stance): target.add(8 as UInt8, stance)
    case .kind(let list): target.add(9 as UInt8, list)
    case .issuerLevel(let comparison, let level): target.add(10 as UInt8, comparison, level)
    case .hasMetadata(let item): target.add(11 as UInt8, item)
    case .count(let column, let filter, let comparison, let limit):
      target.add(12 as UInt8, column, filter, comparison, limit)
    case .sum(let column, let filter, let comparison, let limit):
      target.add(13 as UInt8, column, filter, comparison, limit)
    case .length(let comparison, let limit): target.add(14 as UInt8, comparison, limit)
    case .value(let column, let comparison, let limit):
      target.add(15 as UInt8, column, comparison, limit)
    case .clause(let claim): target.add(16 as UInt8, claim)
    }
  }
}

extension Claim: Storable {
  init(from source: inout BinaryReader) throws(BinaryFailure) {
    try self.init(modality: source.next(), phrase: source.next(), subject: source.next())
  }

  func write(to target: inout BinaryWriter) { target.add(modality, phrase, subject) }
}

extension DocumentPhrase: Storable {
  init(from source: inout BinaryReader) throws(BinaryFailure) {
    try self.init(modality: source.next(), phrase: source.next())
  }

  func write(to target: inout BinaryWriter) { target.add(modality, phrase) }
}
