import Messages
import RuleLanguage
import SourceText

extension Declaration {
  /// The declaration with one element dropped or swapped, each way; nil: left out whole.
  var variants: [Variant<Declaration?>] {
    switch self {
    case .terms(let made):
      made.list.variants(of: made.name.text).map { variant in
        variant.map { .terms(TermsDeclaration(name: made.name, list: $0, range: made.range)) }
      }
    case .actor(let made):
      made.list.variants(of: made.name.text).map { variant in
        variant.map { list in
          .actor(
            ActorDeclaration(
              name: made.name,
              level: made.level,
              isProtected: made.isProtected,
              list: list,
              range: made.range
            )
          )
        }
      }
    case .catalog(let made): made.variants.map { $0.map(Declaration.catalog) }
    case .phrase(let made):
      made.pattern.variants.map { variant in
        variant.map { .phrase(PhraseDeclaration(name: made.name, pattern: $0, range: made.range)) }
      }
    case .stance(let made): made.variants.map { $0.map(Declaration.stance) }
    case .context(let made):
      [
        Variant(
          .context,
          "drop the context \(made.condition.brief)",
          made.range,
          clues: made.condition.clues,
          nil
        )
      ]
        + made.condition.variants.map { variant in
          variant.judgedWhole.map {
            .context(ContextDeclaration(effect: made.effect, condition: $0, range: made.range))
          }
        }
    case .kind(let made):
      [
        Variant(
          .kind,
          "drop the kind \(made.name.text)",
          made.range,
          clues: made.condition.clues,
          nil
        )
      ]
        + made.condition.variants.map { variant in
          variant.judgedWhole.map { condition in
            .kind(
              KindDeclaration(
                name: made.name,
                stance: made.stance,
                condition: condition,
                range: made.range
              )
            )
          }
        }
    case .record(let made): made.variants.map { $0.map(Declaration.record) }
    case .rule(let made): made.variants.map { $0.map(Declaration.rule) }
    case .adjust(let made): made.variants.map { $0.map { $0.map(Declaration.adjust) } }
    case .source, .notation, .examples: []
    }
  }
}

extension WordList {
  /// The list with one word, look-alike or included lexicon dropped.
  func variants(of name: String) -> [Variant<WordList>] {
    var found: [Variant<WordList>] = []
    if words.count + included.count > 1 {
      found += words.indices.map { index in
        Variant(
          .word,
          "drop the word “\(words[index].value)” of \(name)",
          words[index].range,
          word: words[index].value,
          WordList(words: words.dropping(index), included: included, excluded: excluded)
        )
      }
      found += included.indices.map { index in
        Variant(
          .inclusion,
          "drop the lexicon \(included[index].text) of \(name)",
          included[index].range,
          clues: [.reference(included[index])],
          WordList(words: words, included: included.dropping(index), excluded: excluded)
        )
      }
    }
    found += excluded.indices.map { index in
      Variant(
        .exclusion,
        "drop the look-alike “\(excluded[index].value)” of \(name)",
        excluded[index].range,
        word: excluded[index].value,
        WordList(words: words, included: included, excluded: excluded.dropping(index))
      )
    }
    return found
  }
}

extension CatalogDeclaration {
  fileprivate var variants: [Variant<CatalogDeclaration>] {
    func with(_ entries: [Entry]) -> CatalogDeclaration {
      CatalogDeclaration(
        name: name,
        source: source,
        article: article,
        entries: entries,
        range: range
      )
    }
    return entries.indices.flatMap { index -> [Variant<CatalogDeclaration>] in
      let entry = entries[index]
      func changed(_ variants: [StringLiteral], _ excluded: [StringLiteral]) -> CatalogDeclaration {
        let made = Entry(
          number: entry.number,
          title: entry.title,
          variants: variants,
          excluded: excluded,
          attributes: entry.attributes,
          range: entry.range
        )
        return with(entries.replacing(index, with: made))
      }
      var found: [Variant<CatalogDeclaration>] = []
      if entries.count > 1 {
        found.append(
          Variant(
            .word,
            "drop the entry “\(entry.title.value)” of \(name.text)",
            entry.title.range,
            clues: [.either(([entry.title] + entry.variants).map(PhrasePattern.word))],
            with(entries.dropping(index))
          )
        )
      }
      found += entry.variants.indices.map { at in
        Variant(
          .word,
          "drop the word “\(entry.variants[at].value)” of \(name.text)",
          entry.variants[at].range,
          word: entry.variants[at].value,
          changed(entry.variants.dropping(at), entry.excluded)
        )
      }
      return found
        + entry.excluded.indices.map { at in
          Variant(
            .exclusion,
            "drop the look-alike “\(entry.excluded[at].value)” of \(name.text)",
            entry.excluded[at].range,
            word: entry.excluded[at].value,
            changed(entry.variants, entry.excluded.dropping(at))
          )
        }
    }
  }
}

extension StanceDeclaration {
  fileprivate var variants: [Variant<StanceDeclaration>] {
    func with(
      _ triggers: [Triggers],
      _ pseudo: [StringLiteral],
      _ until: [StringLiteral],
      _ flips: [StringLiteral]
    ) -> StanceDeclaration {
      StanceDeclaration(
        stance: stance,
        triggers: triggers,
        pseudo: pseudo,
        until: until,
        flips: flips,
        range: range
      )
    }
    func dropped(
      _ literals: [StringLiteral],
      _ role: Keyword,
      _ make: ([StringLiteral]) -> StanceDeclaration
    ) -> [Variant<StanceDeclaration>] {
      literals.indices.map { index in
        Variant(
          .trigger,
          "drop \(role) “\(literals[index].value)” of \(spelled: stance.rawValue)",
          literals[index].range,
          word: literals[index].value,
          make(literals.dropping(index))
        )
      }
    }
    var found = triggers.indices.flatMap { index -> [Variant<StanceDeclaration>] in
      let group = triggers[index]
      return dropped(group.list.words, group.direction == .before ? .before : .after) { words in
        let list = WordList(
          words: words,
          included: group.list.included,
          excluded: group.list.excluded
        )
        let changed = Triggers(
          direction: group.direction,
          isWeak: group.isWeak,
          isSingle: group.isSingle,
          reach: group.reach,
          list: list
        )
        return with(triggers.replacing(index, with: changed), pseudo, until, flips)
      }
    }
    found += dropped(pseudo, .not) { with(triggers, $0, until, flips) }
    found += dropped(until, .until) { with(triggers, pseudo, $0, flips) }
    found += dropped(flips, .flip) { with(triggers, pseudo, until, $0) }
    return found
  }
}

extension RecordDeclaration {
  fileprivate var variants: [Variant<RecordDeclaration>] {
    func with(_ columns: [Column], _ recognition: Condition?) -> RecordDeclaration {
      RecordDeclaration(name: name, columns: columns, recognition: recognition, range: range)
    }
    var found = columns.indices.flatMap { index -> [Variant<RecordDeclaration>] in
      let column = columns[index]
      func changed(
        _ headers: [StringLiteral],
        _ elements: [StringLiteral],
        _ values: PhrasePattern?
      ) -> RecordDeclaration {
        let made = Column(
          name: column.name,
          headers: headers,
          elements: elements,
          values: values,
          range: column.range
        )
        return with(columns.replacing(index, with: made), recognition)
      }
      let headers = column.headers.indices.map { at in
        Variant(
          .column,
          "drop the header “\(column.headers[at].value)” of \(name.text).\(column.name.text)",
          column.headers[at].range,
          changed(column.headers.dropping(at), column.elements, column.values)
        )
      }
      let elements = column.elements.indices.map { at in
        Variant(
          .column,
          "drop the element “\(column.elements[at].value)” of \(name.text).\(column.name.text)",
          column.elements[at].range,
          changed(column.headers, column.elements.dropping(at), column.values)
        )
      }
      let values = column.values.map { pattern in
        [
          Variant(
            .column,
            "drop what the values of \(name.text).\(column.name.text) are told by",
            pattern.range,
            changed(column.headers, column.elements, nil)
          )
        ] + pattern.variants.map { $0.map { changed(column.headers, column.elements, $0) } }
      }
      return headers + elements + (values ?? [])
    }
    if let recognition {
      found.append(
        Variant(
          .branch,
          "drop how \(name.text) is recognised",
          recognition.range,
          with(columns, nil)
        )
      )
      found += recognition.variants.map { variant in
        variant.judgedWhole.map { with(columns, $0) }
      }
    }
    return found
  }
}

extension RuleDeclaration {
  fileprivate var variants: [Variant<RuleDeclaration>] {
    let exceptions = Branch.dropped(unless).map { variant in
      variant.map { changed in
        var rule = self
        rule.unless = changed
        return rule
      }
    }
    let inside = branches.indices.flatMap { index -> [Variant<RuleDeclaration>] in
      let changed = branches[index].variants.map { variant in
        variant.map { with(branches.replacing(index, with: $0)) }
      }
      guard branches.count > 1 else { return changed }
      let branch = branches[index]
      return [
        Variant(
          .branch,
          "drop the branch over each \(branch.unit.brief)",
          branch.range,
          clues: branch.when?.clues ?? [],
          with(branches.dropping(index))
        )
      ] + changed
    }
    return exceptions + inside
  }

  /// The rule with other branches.
  func with(_ branches: [Branch]) -> RuleDeclaration {
    var rule = self
    rule.branches = branches
    return rule
  }
}

extension RuleDeclaration.Branch {
  fileprivate var variants: [Variant<RuleDeclaration.Branch>] {
    var found = (when?.variants ?? []).map { variant in
      // What it notes of bans it notes of each part.
      variant.map { with($0, unless, lacks) }
    }
    found += Self.dropped(unless).map { variant in
      variant.beside(when?.clues ?? []).map { with(when, $0, lacks) }
    }
    found += lacks.indices.flatMap { index in
      lacks[index].variants.map { variant in
        variant.map { with(when, unless, lacks.replacing(index, with: $0)) }
      }
    }
    return found
  }

  /// Exceptions with one dropped or changed.
  static func dropped(_ unless: [Condition]) -> [Variant<[Condition]>] {
    unless.indices.flatMap { index -> [Variant<[Condition]>] in
      let exception = unless[index]
      let dropped = Variant(
        .exception,
        "drop the exception \(exception.brief)",
        exception.range,
        clues: exception.clues,
        unless.dropping(index)
      )
      return [dropped]
        + exception.variants.map { variant in
          variant.judgedWhole.map { unless.replacing(index, with: $0) }
        }
    }
  }

  /// The branch with other conditions.
  func with(
    _ when: Condition?,
    _ unless: [Condition],
    _ lacks: [PhrasePattern]
  ) -> RuleDeclaration.Branch {
    RuleDeclaration.Branch(
      unit: unit,
      isLikely: isLikely,
      when: when,
      unless: unless,
      lacks: lacks,
      range: range
    )
  }
}

extension AdjustDeclaration {
  fileprivate var variants: [Variant<AdjustDeclaration?>] {
    [Variant(.exception, "drop the adjustment of \(rule.text)", range, nil)]
      + RuleDeclaration.Branch.dropped(unless).map { variant in
        variant.map { unless in
          AdjustDeclaration(
            rule: rule,
            severity: severity,
            isDisabled: isDisabled,
            unless: unless,
            bases: bases,
            reason: reason,
            examples: examples,
            range: range
          )
        }
      }
  }
}
