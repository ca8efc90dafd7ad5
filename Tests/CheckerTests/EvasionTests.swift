import Checker
import Findings
import TestKit
import Testing

@Suite("Words that are disguised in the file are found all the same")
struct EvasionTests {
  private func findings(_ text: String, name: String = "a.html") async throws -> [Finding] {
    let folder = try TemporaryFolder()
    let path = try folder.write(text, to: name)
    return try await Shipped.lint([path]).reports.flatMap(\.findings)
  }

  private func page(_ sentence: String) -> String { "<h1>办事指南</h1><p>\(sentence)</p>" }

  @Test(arguments: [
    "申请人应当提交村民委员会出具的亲属关系证明。",
    "申请人应当提交村\u{200B}民委\u{2060}员会出具的亲\u{FEFF}属关系证\u{00AD}明。",
    "申请人应当提交村\u{202E}民\u{202C}委员会出具的亲\u{2066}属关系\u{2069}证明。",
    "申请人应当提交\u{FA4C}区居民委员会出具的亲属关系证明。",
    "申请人应当提交村<b></b>民委<!-- x -->员会出具的亲<span>属</span>关系证&#26126;。",
    "申请人应当提交村<span style='display:none'>某某</span>民委员会出具的亲属关系证明。",
    "申请人应当提交村\0民委员会出具的亲属关系证明。",
  ]) func `one demand, disguised`(sentence: String) async throws {
    let found = try await findings(page(sentence))
    #expect(found.map(\.rule) == ["CERT-01"])
    #expect(found.allSatisfy { !$0.isHidden })
  }

  @Test(arguments: ["hidden", "style='display:none'", "style=\"visibility: hidden\""])
  func `a hidden demand is found and marked`(attribute: String) async throws {
    let text = "<h1>办事指南</h1><p>一般规定。</p><div \(attribute)><p>申请人应当提交村民委员会出具的亲属关系证明。</p></div>"
    let found = try await findings(text)
    #expect(found.map(\.rule) == ["CERT-01"])
    #expect(found.allSatisfy { $0.isHidden && $0.place.hasPrefix("隐藏的文字") })
    let bytes = Array(text.utf8)
    let region = try #require(found.first?.region)
    let cut = bytes[region.byteOffset..<(region.byteOffset + region.byteLength)]
    #expect(String(decoding: cut, as: UTF8.self).contains("亲属关系证明"))
  }
}
