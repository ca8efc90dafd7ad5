import RuleLanguage
import SourceText
import TestKit
import Testing

@Suite struct `Conformance of the rules language` {
  @Test(arguments: try ConformanceCase.all("bad"))
  func `a bad case gives its diagnostics, and no others`(_ tested: ConformanceCase) {
    let found = diagnostics(of: tested.sources)
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
    let found = diagnostics(of: tested.sources)
    #expect(found.isEmpty, "\(tested.name):\n\(shown(found, tested.sources))")
  }
}
