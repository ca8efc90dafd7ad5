import RuleLanguage
import SourceText
import TestKit
import Testing

@Suite struct `Conformance of the rules language` {
  @Test(arguments: try ConformanceCase.all("bad"))
  func `a bad case gives its diagnostics, and no others`(_ tested: ConformanceCase) {
    let found = tested.diagnostics
    let places = found.map { diagnostic in
      ConformanceCase.Expectation(
        code: diagnostic.code.rawValue,
        path: diagnostic.path,
        lower: diagnostic.range.lower,
        upper: diagnostic.range.upper
      )
    }
    #expect(
      places.sorted() == tested.expected,
      "\(tested.name):\n\(shown(found, tested.sources))"
    )
  }

  @Test(arguments: try ConformanceCase.all("good"))
  func `a good case gives no diagnostics`(_ tested: ConformanceCase) {
    let found = tested.diagnostics
    #expect(found.isEmpty, "\(tested.name):\n\(shown(found, tested.sources))")
  }

  @Test func `every code has a bad case`() throws {
    let covered = Set(try ConformanceCase.all("bad").flatMap(\.expected).map(\.code))
    // Bytes that are no text and a file of 16 MiB stand in the tests of the lexer, what shows only
    // when examples are run in those of the tooling.
    let elsewhere: Set<String> = ["R0101", "R0109", "R0814"]
    let missing = RuleDiagnostic.Code.allCases.map(\.rawValue).filter {
      !covered.contains($0) && !elsewhere.contains($0)
    }
    #expect(missing.isEmpty)
  }
}
