import CLibXML2
import DocumentModel
import TestKit
import Testing

@testable import Ingestion

@Suite struct `Other parsers see the same text` {
  /// All character data that libxml2 finds outside of scripts, styles and titles.
  private func libxmlText(_ html: String) -> String {
    let bytes = Array(html.utf8)
    let options = Int32(HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue)
    let document = unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe buffer.withMemoryRebound(to: CChar.self) {
        unsafe htmlReadMemory($0.baseAddress, Int32($0.count), nil, "UTF-8", options)
      }
    }
    guard let document = unsafe document else { return "" }
    defer { unsafe xmlFreeDoc(document) }
    var text = ""
    var node = unsafe xmlDocGetRootElement(document)
    while let here = unsafe node {
      let name = unsafe here.pointee.name.map { unsafe String(cString: $0) } ?? ""
      let type = unsafe here.pointee.type
      let isSilent = type == XML_ELEMENT_NODE && ["script", "style", "title"].contains(name)
      if type == XML_TEXT_NODE, let content = unsafe here.pointee.content {
        text += unsafe String(cString: content)
      }
      if !isSilent, let child = unsafe here.pointee.children {
        unsafe node = child
      } else {
        unsafe node = next(after: here)
      }
    }
    return SimpleText.withoutSpace(text)
  }

  private func next(after node: xmlNodePtr) -> xmlNodePtr? {
    var here: xmlNodePtr? = unsafe node
    while let at = unsafe here {
      if let sibling = unsafe at.pointee.next { return unsafe sibling }
      unsafe here = at.pointee.parent
    }
    return nil
  }

  @Test(arguments: 1...80) func `libxml2, on ordinary pages`(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let words = [
      "村委会", "不得", "开具 ", "&amp;", "&#20855;", "<b>粗</b>", "<span>字</span>", "𠮷", "&hellip;", "\n",
      "<i>斜</i>", "&lt;x&gt;", "<br>", "<!-- 注 -->",
    ]
    let frames = [
      ("<p>", "</p>"), ("<div>", "</div>"), ("<h2>", "</h2>"), ("<ul><li>", "<li>乙</li></ul>"),
      ("<p>", ""),
      ("<table border=1><tr><td>甲</td><td>", "</td></tr></table>"),
      ("<script>var a='<p>';</script><p>", "</p>"),
      ("<blockquote>", "</blockquote>"), ("<dl><dt>丁<dd>", "</dl>"),
    ]
    var html = "<!DOCTYPE html><html><head><title>题</title></head><body>"
    for _ in 0..<8 {
      let frame = random.pick(frames)
      html += frame.0
      for _ in 0..<random.below(10) { html += random.pick(words) }
      html += frame.1
    }
    html += "</body></html>"
    let page = HTMLReading(html, includeBoilerplate: true)
    let ours = SimpleText.withoutSpace(page.texts.joined())
    #expect(ours == libxmlText(html), "seed \(seed)")
  }
}
