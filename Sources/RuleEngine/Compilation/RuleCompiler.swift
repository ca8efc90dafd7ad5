package import RuleLanguage

extension CompiledRules {
  /// Compiles the rule files of one profile, given in the order of their dependencies.
  ///
  /// - Throws: `EngineFailure`, where the files were not checked before.
  package init(files: [RuleFile], profile: String) throws(EngineFailure) {
    let files = Self.replacingCatalogs(in: files)
    var builder = PlanBuilder()
    try builder.read(files)
    var sources: [String: SourceDeclaration] = [:]
    var adjustments: [String: [(package: String, path: String, AdjustDeclaration)]] = [:]
    for file in files {
      for declaration in file.declarations {
        switch declaration {
        case .source(let source): sources[source.name.text] = source
        case .adjust(let adjust):
          adjustments[adjust.rule.text, default: []].append(
            (file.package.name.text, file.path, adjust)
          )
        default: break
        }
      }
    }
    var rules: [RuleSummary] = []
    for file in files {
      for case .rule(let rule) in file.declarations {
        let changes = adjustments[rule.id.text] ?? []
        try builder.addRule(
          rule,
          index: rules.count,
          exceptions: rule.unless + changes.flatMap(\.2.unless),
          path: file.path
        )
        rules.append(
          RuleSummary(rule, in: file, sources: sources, adjustedBy: changes)
        )
      }
    }
    self.lexicon = builder.seal(samples: rules.flatMap { $0.examples.map(\.text.value) })
    self.rules = rules
    self.profile = profile
    self.plan = builder.plan
  }
}

extension CompiledRules {
  /// Gives every catalog the entries of the last one that takes its place.
  private static func replacingCatalogs(in files: [RuleFile]) -> [RuleFile] {
    var places: [String: CatalogDeclaration] = [:]
    for file in files {
      for case .catalog(let catalog) in file.declarations {
        if let replaced = catalog.replaced { places[replaced.text] = catalog }
      }
    }
    guard !places.isEmpty else { return files }
    return files.map { file in
      RuleFile(
        path: file.path,
        package: file.package,
        uses: file.uses,
        declarations: file.declarations.map { declaration in
          guard case .catalog(let old) = declaration, let new = places[old.name.text] else {
            return declaration
          }
          return .catalog(new.takingPlace(of: old.name))
        }
      )
    }
  }
}

extension RuleSummary {
  init(
    _ rule: RuleDeclaration,
    in file: RuleFile,
    sources: [String: SourceDeclaration],
    adjustedBy changes: [(package: String, path: String, AdjustDeclaration)]
  ) {
    let cited = (rule.bases + changes.flatMap(\.2.bases)).compactMap { basis in
      sources[basis.source.text].map { (basis, $0) }
    }
    id = rule.id.text
    topic = String(rule.id.text.prefix { $0 != "-" })
    title = rule.title.value
    severity = changes.compactMap(\.2.severity).last ?? rule.severity
    package = file.package.name.text
    bases = cited.map { basis, source in
      Basis(
        source: source.name.text,
        citation: source.number?.value ?? source.title?.value ?? source.name.text,
        title: source.title?.value ?? source.name.text,
        article: basis.article?.value,
        evidence: source.evidence,
        level: source.level,
        issued: source.issued,
        repealed: source.repealed
      )
    }
    let starts = cited.compactMap { $0.1.effective ?? $0.1.issued }
    let ends = cited.compactMap(\.1.repealed)
    from = rule.from ?? starts.min()
    until = rule.until ?? (ends.count == cited.count ? ends.max() : nil)
    isDisabled = changes.contains(where: \.2.isDisabled)
    message = rule.message?.value ?? rule.title.value
    advice = rule.advice?.value ?? ""
    replacement = rule.replacement.map {
      Replacement(words: $0.words.text, text: $0.text.value)
    }
    note = rule.note?.value
    yields = rule.yields.map(\.text)
    examples = rule.examples + changes.flatMap(\.2.examples)
    path = file.path
    range = rule.range
    adjustments = changes.map { package, path, adjust in
      var changed: [String] = []
      if let severity = adjust.severity { changed.append("severity \(severity.rawValue)") }
      if adjust.isDisabled { changed.append("off") }
      changed += adjust.unless.map { _ in "unless" }
      changed += adjust.bases.map { "basis \($0.source.text)" }
      return Adjustment(
        package: package,
        reason: adjust.reason?.value,
        changes: changed,
        path: path,
        range: adjust.range
      )
    }
  }
}

extension CompiledRules {
  /// Compiles a package of a checked program, and all it uses.
  ///
  /// - Throws: `EngineFailure.unknownProfile`, where there is no such package.
  package init(_ program: CheckedProgram, profile: String) throws(EngineFailure) {
    guard let files = program.closure(of: profile) else {
      throw .unknownProfile(profile, known: program.packages)
    }
    try self.init(files: files, profile: profile)
  }
}
