import BinaryForm

extension NamedValues: Storable where Value: Storable {
  init(from source: inout BinaryReader) throws(BinaryFailure) {
    let (names, values) = (try source.next() as [String], try source.next() as [Value])
    guard names.count == values.count else { throw .malformed }
    self.init()
    for (name, value) in zip(names, values) { self[name] = value }
  }

  func write(to target: inout BinaryWriter) { target.add(names, values) }
}

extension PhraseGraph.Node: Storable {
  init(from source: inout BinaryReader) throws(BinaryFailure) {
    switch try source.next() as UInt8 {
    case 0: self = .group(try source.next())
    case 1: self = .either(try source.next())
    case 2: self = .sequence(try source.next(), try source.next())
    case 3: self = .number(try source.next())
    default: throw .malformed
    }
  }

  func write(to target: inout BinaryWriter) {
    switch self {
    case .group(let group): target.add(0 as UInt8, group)
    case .either(let parts): target.add(1 as UInt8, parts)
    case .sequence(let head, let steps): target.add(2 as UInt8, head, steps)
    case .number(let index): target.add(3 as UInt8, index)
    }
  }
}

extension PhraseGraph.Step: Storable {
  init(from source: inout BinaryReader) throws(BinaryFailure) {
    try self.init(
      node: source.next(),
      distance: source.next(),
      isNear: source.next(),
      without: source.next(),
      isOptional: source.next()
    )
  }

  func write(to target: inout BinaryWriter) {
    target.add(node, distance, isNear, without, isOptional)
  }
}

extension PhraseGraph.Number: Storable {
  init(from source: inout BinaryReader) throws(BinaryFailure) {
    try self.init(
      suffix: source.next(),
      prefix: source.next(),
      factor: source.next(),
      comparison: source.next(),
      limit: source.next(),
      perYear: source.next()
    )
  }

  func write(to target: inout BinaryWriter) {
    target.add(suffix, prefix, factor, comparison, limit, perYear)
  }
}

extension PhraseGraph: Storable {
  init(from source: inout BinaryReader) throws(BinaryFailure) {
    try self.init(
      nodes: source.next(),
      parts: source.next(),
      steps: source.next(),
      numbers: source.next(),
      isOwn: source.next()
    )
  }

  func write(to target: inout BinaryWriter) { target.add(nodes, parts, steps, numbers, isOwn) }
}

extension PhraseLinks.Lists: Storable where Element: Storable {
  init(from source: inout BinaryReader) throws(BinaryFailure) {
    self.init(starts: try source.next(), elements: try source.next())
  }

  func write(to target: inout BinaryWriter) { target.add(starts, elements) }
}

extension PlainLists: Storable {
  init(from source: inout BinaryReader) throws(BinaryFailure) {
    try self.init(starts: source.next(), elements: source.next())
  }

  func write(to target: inout BinaryWriter) { target.add(starts, elements) }
}

extension PhraseLinks.Asker: Storable {
  init(from source: inout BinaryReader) throws(BinaryFailure) {
    switch try source.next() as UInt8 {
    case 0: self = .branch(try source.next(), way: try source.next())
    case 1: self = .ban(try source.next())
    case 2: self = .documentPhrase(try source.next())
    default: throw .malformed
    }
  }

  func write(to target: inout BinaryWriter) {
    switch self {
    case .branch(let branch, let way): target.add(0 as UInt8, branch, way)
    case .ban(let branch): target.add(1 as UInt8, branch)
    case .documentPhrase(let index): target.add(2 as UInt8, index)
    }
  }
}

extension PhraseLinks: Storable {
  init(from source: inout BinaryReader) throws(BinaryFailure) {
    try self.init(
      ofGroup: source.next(),
      ofTerm: source.next(),
      isCompound: source.next(),
      ofNode: source.next(),
      leadingPart: source.next(),
      others: source.next(),
      askers: source.next()
    )
  }

  func write(to target: inout BinaryWriter) {
    target.add(ofGroup, ofTerm, isCompound, ofNode, leadingPart, others, askers)
  }
}

extension PhraseAlternatives: Storable {
  init(from source: inout BinaryReader) throws(BinaryFailure) {
    try self.init(groups: source.next(), filters: source.next(), others: source.next())
  }

  func write(to target: inout BinaryWriter) { target.add(groups, filters, others) }
}

extension NeedBits: PlainStorable {}
extension Needs: PlainStorable {}
extension WordTraits: Storable {}

extension WordSet: PlainStorable {}

extension NeedRows: Storable {
  init(from source: inout BinaryReader) throws(BinaryFailure) {
    try self.init(
      setCount: source.next(),
      bits: source.next(),
      rowOfTerm: source.next(),
      columns: source.next()
    )
    guard (0...Int(UInt16.max)).contains(setCount) else { throw .malformed }
  }

  func write(to target: inout BinaryWriter) { target.add(setCount, bits, rowOfTerm, columns) }
}

extension WordNeeds: Storable {
  init(from source: inout BinaryReader) throws(BinaryFailure) {
    try self.init(
      ofNode: source.next(),
      setOfNode: source.next(),
      ofTerm: source.next(),
      traits: source.next()
    )
  }

  func write(to target: inout BinaryWriter) { target.add(ofNode, setOfNode, ofTerm, traits) }
}

extension KindCues: Storable {
  init(from source: inout BinaryReader) throws(BinaryFailure) {
    try self.init(ofTerm: source.next(), ofPhrase: source.next())
  }

  func write(to target: inout BinaryWriter) { target.add(ofTerm, ofPhrase) }
}

extension ContextCues: Storable {
  init(from source: inout BinaryReader) throws(BinaryFailure) {
    try self.init(
      needs: source.next(),
      declarations: source.next(),
      isOpen: source.next(),
      asksNamesForKind: source.next()
    )
  }

  func write(to target: inout BinaryWriter) {
    target.add(needs, declarations, isOpen, asksNamesForKind)
  }
}

extension PairWindow: PlainStorable {}

extension SequenceWindows: Storable {
  init(from source: inout BinaryReader) throws(BinaryFailure) {
    try self.init(ofNode: source.next())
  }

  func write(to target: inout BinaryWriter) { target.add(ofNode) }
}
