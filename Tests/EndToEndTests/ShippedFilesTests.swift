import Foundation
import SourceText
import TestKit
import Testing

@Suite("The repository")
struct ShippedFilesTests {
  @Test func `scripts are executable`() throws {
    for script in ["Scripts/set-up.sh", "Scripts/embed-rules.sh", "Scripts/check-style.sh"] {
      #expect(FileManager.default.isExecutableFile(atPath: Repository.path(script)), "\(script)")
    }
  }

  @Test func `markers give byte ranges and vanish from the text`() {
    let marked = Marked("𠮷村{1>每日{2>拍照<2}留痕<1}。")
    #expect(marked.text == "𠮷村每日拍照留痕。")
    #expect(marked.words("1") == "每日拍照留痕")
    #expect(marked.words("2") == "拍照")
    #expect(marked.ranges["2"]?.lower == 13)
  }
}
