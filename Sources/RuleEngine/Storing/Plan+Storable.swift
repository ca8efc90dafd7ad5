import BinaryForm
import RuleLanguage

extension BranchPlan.Unit: Storable {
  init(from source: inout BinaryReader) throws(BinaryFailure) {
    switch try source.next() as UInt8 {
    case 0: self = .sentence
    case 1: self = .clause
    case 2: self = .document
    case 3: self = .record(try source.next())
    case 4: self = .group(try source.next(), by: try source.next())
    default: throw .malformed
    }
  }

  func write(to target: inout BinaryWriter) {
    switch self {
    case .sentence: target.add(0 as UInt8)
    case .clause: target.add(1 as UInt8)
    case .document: target.add(2 as UInt8)
    case .record(let record): target.add(3 as UInt8, record)
    case .group(let record, let columns): target.add(4 as UInt8, record, columns)
    }
  }
}

extension BranchPlan.Wanted: Storable {
  init(from source: inout BinaryReader) throws(BinaryFailure) {
    try self.init(phrase: source.next(), name: source.next())
  }

  func write(to target: inout BinaryWriter) { target.add(phrase, name) }
}

extension BranchPlan: Storable {
  convenience init(from source: inout BinaryReader) throws(BinaryFailure) {
    try self.init(
      rule: source.next(),
      unit: source.next(),
      isLikely: source.next(),
      atoms: source.next(),
      when: source.next(),
      unless: source.next(),
      lacks: source.next(),
      leading: source.next()
    )
  }

  func write(to target: inout BinaryWriter) {
    target.add(rule, unit, isLikely, atoms, when, unless, lacks, leading)
  }
}

extension BranchGates.Case: Storable {
  init(from source: inout BinaryReader) throws(BinaryFailure) {
    try self.init(rarest: source.next(), others: source.next())
  }

  func write(to target: inout BinaryWriter) { target.add(rarest, others) }
}

extension BranchGates: Storable {
  init(from source: inout BinaryReader) throws(BinaryFailure) {
    try self.init(leading: source.next(), cases: source.next())
  }

  func write(to target: inout BinaryWriter) { target.add(leading, cases) }
}

extension ColumnPlan: Storable {
  init(from source: inout BinaryReader) throws(BinaryFailure) {
    try self.init(
      name: source.next(),
      headers: source.next(),
      elements: source.next(),
      attributes: source.next(),
      takesOwnText: source.next(),
      values: source.next()
    )
  }

  func write(to target: inout BinaryWriter) {
    target.add(name, headers, elements, attributes, takesOwnText, values)
  }
}

extension RecordPlan: Storable {
  convenience init(from source: inout BinaryReader) throws(BinaryFailure) {
    try self.init(
      name: source.next(),
      columns: source.next(),
      atoms: source.next(),
      recognition: source.next(),
      required: source.next()
    )
  }

  func write(to target: inout BinaryWriter) {
    target.add(name, columns, atoms, recognition, required)
  }
}

extension ContextPlan: Storable {
  init(from source: inout BinaryReader) throws(BinaryFailure) {
    try self.init(effect: source.next(), atoms: source.next(), condition: source.next())
  }

  func write(to target: inout BinaryWriter) { target.add(effect, atoms, condition) }
}

extension KindPlan: Storable {
  init(from source: inout BinaryReader) throws(BinaryFailure) {
    try self.init(
      name: source.next(),
      stance: source.next(),
      atoms: source.next(),
      condition: source.next()
    )
  }

  func write(to target: inout BinaryWriter) { target.add(name, stance, atoms, condition) }
}

extension CatalogPlan: Storable {
  init(from source: inout BinaryReader) throws(BinaryFailure) {
    try self.init(entries: source.next())
  }

  func write(to target: inout BinaryWriter) { target.add(entries) }
}

extension CatalogPlan.Entry: Storable {
  init(from source: inout BinaryReader) throws(BinaryFailure) {
    try self.init(title: source.next(), attributes: source.next())
  }

  func write(to target: inout BinaryWriter) { target.add(title, attributes) }
}

extension CompiledRules.Period: Storable {
  init(from source: inout BinaryReader) throws(BinaryFailure) {
    try self.init(group: source.next(), perYear: source.next())
  }

  func write(to target: inout BinaryWriter) { target.add(group, perYear) }
}

extension CompiledRules.DayUnit: Storable {
  init(from source: inout BinaryReader) throws(BinaryFailure) {
    try self.init(group: source.next(), templates: source.next())
  }

  func write(to target: inout BinaryWriter) { target.add(group, templates) }
}

extension CompiledRules.TemplatePart: Storable {
  init(from source: inout BinaryReader) throws(BinaryFailure) {
    switch try source.next() as UInt8 {
    case 0: self = .text(try source.next())
    case 1: self = .year
    case 2: self = .month
    case 3: self = .day
    case 4: self = .serial
    default: throw .malformed
    }
  }

  func write(to target: inout BinaryWriter) {
    switch self {
    case .text(let own): target.add(0 as UInt8, own)
    case .year: target.add(1 as UInt8)
    case .month: target.add(2 as UInt8)
    case .day: target.add(3 as UInt8)
    case .serial: target.add(4 as UInt8)
    }
  }
}
