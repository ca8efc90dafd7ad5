import DocumentModel
import SourceText
import Testing

@testable import Ingestion

@Suite struct `The tokenizer cuts HTML as the standard does` {
  /// The tokens of a source, one word each.
  private func tokens(_ html: String, isXML: Bool = false) -> [String] {
    let source = Array(html.utf8)
    let span = source.span
    var tokenizer = HTMLTokenizer()
    tokenizer.isXML = isXML
    tokenizer.takesCharacterData = isXML
    var found: [String] = []
    while true {
      switch tokenizer.next(in: span) {
      case .text(let range): found.append(span.string(range.indices))
      case .literal(let range): found.append("=" + span.string(range.indices))
      case .startTag:
        let attributes = tokenizer.attributes.map { "\($0.name)=\(span.string($0.value.indices))" }
        let slash = tokenizer.isSelfClosing ? "/" : ""
        found.append(
          "<\(([String(describing: tokenizer.name)] + attributes).joined(separator: " "))\(slash)>"
        )
      case .endTag: found.append("</\(tokenizer.name)>")
      case .comment, .doctype: break
      case .end: return found
      }
    }
  }

  @Test(arguments: [
    ("文<b>字", ["文", "<b>", "字"]),
    ("a < b", ["a < b"]),
    ("a <", ["a <"]),
    ("<>x", ["<>x"]),
    ("a</>b", ["a", "b"]),
    ("a</ x>b", ["a", "b"]),
    ("a</", ["a", "</"]),
    ("a<?php x?>b", ["a", "b"]),
    ("<P ID=x>", ["<p id=x>"]),
    ("<p id='a>b' class=\"c\">", ["<p id=a>b class=c>"]),
    ("<p id = 甲 hidden>", ["<p id=甲 hidden=>"]),
    ("<p id=a id=b>", ["<p id=a>"]),
    ("<p id=a/>", ["<p id=a/>"]),
    ("<br/>", ["<br/>"]),
    ("<br / >", ["<br>"]),
    ("<p =id=x>", ["<p>"]),
    ("<p id=>x", ["<p id=>", "x"]),
    ("<p id=\"a\"class=b>", ["<p id=a class=b>"]),
    ("x<p id='", ["x"]),
    ("a<!-->b", ["a", "b"]),
    ("a<!--->b", ["a", "b"]),
    ("a<!---->b", ["a", "b"]),
    ("a<!-- - -- > --!>b", ["a", "b"]),
    ("a<!-- <p> -->b", ["a", "b"]),
    ("a<!-- b", ["a"]),
    ("a<!doctype html>b", ["a", "b"]),
    ("a<![CDATA[x]]>b", ["a", "b"]),
    ("<unknown-element>", ["<other>"]),
    ("<blockquote><figcaption>", ["<blockquote>", "<figcaption>"]),
  ]) func `tags, attributes and comments`(html: String, expected: [String]) {
    #expect(tokens(html) == expected)
  }

  @Test func `CDATA is text in XHTML only`() {
    #expect(tokens("a<![CDATA[x<b>]] ]]>c", isXML: true) == ["a", "=x<b>]] ", "c"])
  }

  @Test func `elements without tags inside end at their own end tag`() {
    #expect(HTMLReading("<script>if (a<b) '</p>'</script>甲").texts == ["甲"])
    #expect(HTMLReading("<script><!-- <script> </script> --></script>甲").texts == ["甲"])
    #expect(HTMLReading("<script><!-- </script>甲").texts == ["甲"])
    #expect(HTMLReading("<style>p::after{content:'<p>乙'}</STYLE >甲").texts == ["甲"])
    #expect(
      HTMLReading("<title>a</b>&amp;甲</title>乙").segment.declarations.map(\.value) == ["a</b>&甲"]
    )
    #expect(HTMLReading("<xmp><b>&amp;</xmp>").texts == ["<b>&amp;"])
    #expect(HTMLReading("甲<plaintext></plaintext>").texts == ["甲", "</plaintext>"])
  }

  @Test func `what is never closed is told`() {
    #expect(HTMLReading("甲<!-- 乙").problems.map(\.code) == [.notWellFormed])
    #expect(HTMLReading("甲<p title='乙").problems.map(\.losesText) == [true])
    #expect(HTMLReading("甲<script>乙").problems.count == 1)
  }
}

@Suite struct `Character references are decoded as the standard says` {
  private func text(_ html: String) -> String { HTMLReading(html).texts.joined(separator: "|") }

  @Test(arguments: [
    ("&amp;&lt;&gt;&quot;", "&<>\""),
    ("&ampx", "&x"),
    ("&notit;", "¬it;"),
    ("&notin;", "∉"),
    ("&copy2024", "©2024"),
    ("&CounterClockwiseContourIntegral;", "∳"),
    ("&NotEqualTilde;", "≂̸"),
    ("&frac12;", "½"),
    ("&hellip", "&hellip"),
    ("&nosuch;", "&nosuch;"),
    ("&", "&"),
    ("&;", "&;"),
    ("&#20855;&#x6751;", "具村"),
    ("&#20855委", "具委"),
    ("&#;", "&#;"),
    ("&#x;", "&#x;"),
    ("&#147;词&#148;", "“词”"),
    ("&#0;", "\u{FFFD}"),
    ("&#xD800;", "\u{FFFD}"),
    ("&#x110000;", "\u{FFFD}"),
    ("&#99999999999999999999;", "\u{FFFD}"),
    ("&#134071;", "𠮷"),
    ("&#x20BB7;", "𠮷"),
  ]) func `in text`(html: String, expected: String) {
    #expect(text(html) == expected)
  }

  @Test func `in attribute values a name without semicolon needs an end`() {
    let page = HTMLReading("<meta name=k content='a&copy=1&copy;&lt'>")
    #expect(page.segment.declarations.map(\.value) == ["a&copy=1©<"])
  }

  @Test func `the list is complete`() {
    let words = NamedReferenceList.words.split(separator: " ")
    #expect(words.count == 2125)
    #expect(words.count { $0.contains("!") } == 106)
    for word in words {
      let name = word.prefix { $0 != "!" && $0 != "=" }
      let bytes = Array("&\(name);".utf8)
      let decoded = CharacterReference.decode(bytes.span, at: 0, end: bytes.count)
      let scalars = word.dropFirst(name.count + 1).split(separator: "+").map {
        UInt32($0, radix: 16)
      }
      #expect(decoded?.end == bytes.count)
      #expect(decoded?.first == scalars[0])
      #expect(decoded?.second == (scalars.count > 1 ? scalars[1] : 0))
    }
  }
}
