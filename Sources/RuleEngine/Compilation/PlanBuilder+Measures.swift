import RuleLanguage

extension PlanBuilder {
  /// Takes up how numbers, days and facts are written.
  mutating func readMeasures(_ notation: NotationDeclaration) {
    switch notation {
    case .unit(let name, let suffixes, let prefixes, let factor, _):
      let suffix =
        suffixes.isEmpty ? -1 : words.group(of: suffixes, name: "unit " + name.text)
      let prefix =
        prefixes.isEmpty ? -1 : words.group(of: prefixes, name: "unit before " + name.text)
      units[name.text] = (suffix, prefix, factor)
    case .dayUnit(let name, let templates, _):
      let parts = templates.map { self.parts($0.value) }
      let ends = zip(templates, parts).map { literal, parts in
        let length = parts.reversed().prefix(while: \.isText).count
        return StringLiteral(value: String(literal.value.suffix(length)), range: literal.range)
      }
      let group = words.group(of: ends, name: "unit " + name.text)
      units[name.text] = (group, -1, 1)
      plan.dayUnits.append(.init(group: group, templates: parts))
    case .period(let name, let literals, let perYear, _):
      periods[name.text] = perYear
      let group = words.group(of: literals, name: "period " + name.text)
      plan.periods.append(.init(group: group, perYear: perYear))
    case .pattern(let isDate, let templates, _):
      let parts = templates.map { self.parts($0.value) }
      if isDate { plan.datePatterns += parts } else { plan.numberPatterns += parts }
    case .metadata(let item, let names, let ends, _):
      plan.issuerEnds += ends.map {
        $0.value.unicodeScalars.map { words.classes.canonical($0.value) }
      }
      plan.metadataNames[item, default: []].formUnion(names.map { $0.value.lowercased() })
      if item == .attachment {
        for scalar in names.compactMap({ $0.value.unicodeScalars.first }) {
          plan.attachmentStarts.insert(words.intern(character: scalar.value))
        }
        plan.attachmentWords += names.map { name in
          name.value.unicodeScalars.map { words.classes.canonical($0.value) }
        }
      }
    default: break
    }
  }

  private mutating func parts(_ template: String) -> [CompiledRules.TemplatePart] {
    var parts: [CompiledRules.TemplatePart] = []
    var rest = Substring(template)
    while let next = rest.first {
      if next == "{", let close = rest.firstIndex(of: "}") {
        switch rest[rest.index(after: rest.startIndex)..<close] {
        case "year": parts.append(.year)
        case "month": parts.append(.month)
        case "day": parts.append(.day)
        default: parts.append(.serial)
        }
        rest = rest[rest.index(after: close)...]
      } else {
        for scalar in next.unicodeScalars {
          parts.append(.text(words.intern(character: scalar.value)))
        }
        rest = rest.dropFirst()
      }
    }
    return parts
  }
}
