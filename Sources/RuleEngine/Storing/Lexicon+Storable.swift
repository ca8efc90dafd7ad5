import BinaryForm
import RuleLanguage

extension Texts: Storable {
  init(from source: inout BinaryReader) throws(BinaryFailure) {
    try self.init(bytes: source.next(), starts: source.next())
  }

  func write(to target: inout BinaryWriter) { target.add(bytes, starts) }
}

extension NumberedNames: Storable {
  init(from source: inout BinaryReader) throws(BinaryFailure) {
    try self.init(numbers: source.next(), names: source.next())
  }

  func write(to target: inout BinaryWriter) { target.add(numbers, names) }
}

extension CharacterClasses.Marks: Storable {}

extension CharacterClasses: Storable {
  init(from source: inout BinaryReader) throws(BinaryFailure) {
    try self.init(
      basic: source.next(),
      beyond: source.next(),
      marks: source.next(),
      lastMark: source.next(),
      folds: source.next(),
      mayFold: source.next()
    )
  }

  func write(to target: inout BinaryWriter) {
    target.add(basic, beyond, marks, lastMark, folds, mayFold)
  }
}

extension TermAutomaton.State: PlainStorable {}

extension TermAutomaton: Storable {
  init(from source: inout BinaryReader) throws(BinaryFailure) {
    try self.init(
      root: source.next(),
      states: source.next(),
      edgeClass: source.next(),
      edgeTarget: source.next(),
      output: source.next(),
      nextOutput: source.next(),
      lengths: source.next(),
      longest: source.next()
    )
  }

  func write(to target: inout BinaryWriter) {
    target.add(root, states, edgeClass, edgeTarget, output, nextOutput, lengths, longest)
  }
}

extension Lexicon.Membership: PlainStorable {}
extension Lexicon.Part: PlainStorable {}

extension Lexicon.Trigger: Storable {
  init(from source: inout BinaryReader) throws(BinaryFailure) {
    try self.init(
      stance: source.next(),
      direction: source.next(),
      isWeak: source.next(),
      isSingle: source.next(),
      reach: source.next()
    )
  }

  func write(to target: inout BinaryWriter) {
    target.add(stance, direction, isWeak, isSingle, reach)
  }
}

extension Lexicon.Numeral: Storable {
  init(from source: inout BinaryReader) throws(BinaryFailure) {
    try self.init(value: source.next(), isMultiplier: source.next())
  }

  func write(to target: inout BinaryWriter) { target.add(value, isMultiplier) }
}

extension Lexicon.StanceRole: Storable {
  init(from source: inout BinaryReader) throws(BinaryFailure) {
    switch try source.next() as UInt8 {
    case 0: self = .trigger(try source.next())
    case 1: self = .pseudo(try source.next())
    case 2: self = .until(try source.next())
    case 3: self = .flip(try source.next())
    default: throw .malformed
    }
  }

  func write(to target: inout BinaryWriter) {
    switch self {
    case .trigger(let index): target.add(0 as UInt8, index)
    case .pseudo(let stance): target.add(1 as UInt8, stance)
    case .until(let stance): target.add(2 as UInt8, stance)
    case .flip(let stance): target.add(3 as UInt8, stance)
    }
  }
}

extension Lexicon: Storable {
  init(from source: inout BinaryReader) throws(BinaryFailure) {
    try self.init(
      classes: source.next(),
      groupNames: source.next(),
      actorLevels: source.next(),
      triggers: source.next(),
      words: source.next(),
      sealedMemberships: source.next(),
      membershipStart: source.next(),
      groupFilter: source.next(),
      roles: source.next(),
      hasRole: source.next(),
      isActorGroup: source.next(),
      isActorWord: source.next(),
      isItemWord: source.next(),
      parts: source.next(),
      partStart: source.next(),
      hasParts: source.next(),
      isOnlyWhole: source.next(),
      numerals: source.next(),
      automaton: source.next()
    )
  }

  func write(to target: inout BinaryWriter) {
    target.add(classes, groupNames, actorLevels, triggers, words, sealedMemberships)
    target.add(membershipStart, groupFilter, roles, hasRole, isActorGroup, isActorWord, isItemWord)
    target.add(parts, partStart, hasParts, isOnlyWhole, numerals, automaton)
  }
}
