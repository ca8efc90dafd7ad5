package import BinaryForm
package import RuleLanguage
package import SourceText

// What the plan keeps of the language's own values.

extension Stance: Storable {}
extension Modality: Storable {}
extension Comparison: Storable {}
extension MetadataItem: Storable {}
extension AuthorityLevel: Storable {}
extension Evidence: Storable {}
extension RuleSeverity: Storable {}
extension StanceDeclaration.Direction: Storable {}

extension TextRange: Storable {
  /// Reads it.
  package init(from source: inout BinaryReader) throws(BinaryFailure) {
    let (lower, upper) = (try source.next() as UInt32, try source.next() as UInt32)
    guard lower <= upper else { throw .malformed }
    self.init(lower, upper)
  }

  /// Writes it.
  package func write(to target: inout BinaryWriter) { target.add(lower, upper) }
}

extension CalendarDate: Storable {
  /// Reads it.
  package init(from source: inout BinaryReader) throws(BinaryFailure) {
    let date = CalendarDate(
      year: Int(try source.next() as UInt16),
      month: Int(try source.next() as UInt8),
      day: Int(try source.next() as UInt8)
    )
    guard let date else { throw .malformed }
    self = date
  }

  /// Writes it.
  package func write(to target: inout BinaryWriter) {
    target.add(UInt16(year), UInt8(month), UInt8(day))
  }
}

extension Limit: Storable {
  /// Reads it.
  package init(from source: inout BinaryReader) throws(BinaryFailure) {
    try self.init(steps: source.next(), range: source.next())
  }

  /// Writes it.
  package func write(to target: inout BinaryWriter) { target.add(steps, range) }
}

extension Limit.Step: Storable {
  /// Reads it.
  package init(from source: inout BinaryReader) throws(BinaryFailure) {
    try self.init(value: source.next(), from: source.next())
  }

  /// Writes it.
  package func write(to target: inout BinaryWriter) { target.add(value, from) }
}

extension StringLiteral: Storable {
  /// Reads it.
  package init(from source: inout BinaryReader) throws(BinaryFailure) {
    try self.init(value: source.next(), range: source.next())
  }

  /// Writes it.
  package func write(to target: inout BinaryWriter) { target.add(value, range) }
}

extension RuleDeclaration.Example: Storable {
  /// Reads it.
  package init(from source: inout BinaryReader) throws(BinaryFailure) {
    try self.init(
      violates: source.next(),
      text: source.next(),
      times: source.next(),
      date: source.next(),
      file: source.next()
    )
  }

  /// Writes it.
  package func write(to target: inout BinaryWriter) {
    target.add(violates, text, times, date, file)
  }
}

extension StanceDeclaration.Reach: Storable {
  /// Reads it.
  package init(from source: inout BinaryReader) throws(BinaryFailure) {
    switch try source.next() as UInt8 {
    case 0: self = .clause
    case 1: self = .sentence
    case 2: self = .characters(try source.next())
    default: throw .malformed
    }
  }

  /// Writes it.
  package func write(to target: inout BinaryWriter) {
    switch self {
    case .clause: target.add(0 as UInt8)
    case .sentence: target.add(1 as UInt8)
    case .characters(let count): target.add(2 as UInt8, count)
    }
  }
}

extension ContextDeclaration.Effect: Storable {
  /// Reads it.
  package init(from source: inout BinaryReader) throws(BinaryFailure) {
    switch try source.next() as UInt8 {
    case 0: self = .stated
    case 1: self = .silent
    case 2: self = .passes(try source.next())
    default: throw .malformed
    }
  }

  /// Writes it.
  package func write(to target: inout BinaryWriter) {
    switch self {
    case .stated: target.add(0 as UInt8)
    case .silent: target.add(1 as UInt8)
    case .passes(let stance): target.add(2 as UInt8, stance)
    }
  }
}
