import Messages

/// The packages in the order of their dependencies.
struct PackageOrder {
  /// Dotted names, those used before those that use them.
  private(set) var packages: [String] = []
  /// By package: what it uses.
  private(set) var uses: [String: [String]] = [:]
  private(set) var files: [RuleFile] = []
  /// Packages that use one that is not there: names may be missing for that alone.
  private(set) var blind: Set<String> = []
  private(set) var diagnostics: [RuleDiagnostic] = []

  init(files given: [RuleFile]) {
    let names = Set(given.map(\.package.name.text))
    for file in given {
      let own = file.package.name.text
      for use in file.uses {
        if names.contains(use.text) {
          uses[own, default: []].append(use.text)
        } else {
          let nearest = Spelling.nearest(to: use.text, among: names.subtracting([own]).sorted())
          // What was probably meant is seen, so that its names are not reported one by one.
          if let nearest { uses[own, default: []].append(nearest) } else { blind.insert(own) }
          diagnostics.append(
            RuleDiagnostic(
              code: .unknownPackage,
              path: file.path,
              range: use.range,
              message: "there is no package '\(use.text)'",
              help: nearest.map { "did you mean '\($0)'?" }
                ?? "known are: \(list: names.sorted())"
            )
          )
        }
      }
    }
    order(names.sorted(), given)
    let ranks = Dictionary(uniqueKeysWithValues: packages.enumerated().map { ($1, $0) })
    files = given.sorted {
      (ranks[$0.package.name.text] ?? 0, $0.path) < (ranks[$1.package.name.text] ?? 0, $1.path)
    }
  }

  /// Takes, again and again, the packages whose uses are all taken; what is left goes in circles.
  private mutating func order(_ names: [String], _ given: [RuleFile]) {
    var taken: Set<String> = []
    var left = names
    while !left.isEmpty {
      let ready = left.filter { (uses[$0] ?? []).allSatisfy { taken.contains($0) } }
      if ready.isEmpty {
        for file in given where left.contains(file.package.name.text) {
          for use in file.uses where left.contains(use.text) {
            diagnostics.append(
              RuleDiagnostic(
                code: .circularUse,
                path: file.path,
                range: use.range,
                message: "'\(file.package.name.text)' and '\(use.text)' use each other",
                help: "move what both need into a third package"
              )
            )
          }
        }
        packages += left
        return
      }
      packages += ready
      taken.formUnion(ready)
      left.removeAll { taken.contains($0) }
    }
  }
}
