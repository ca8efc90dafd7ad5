import Testing

@Suite struct `Phrases and numbers` {
  private func quotes(_ phrase: String, _ text: String) throws -> [String] {
    try Judge(Judge.rule("each sentence\n when mentions \(phrase)")).quotes(text)
  }

  @Test func `a gap counts characters between the elements`() throws {
    #expect(try quotes("\"甲\" ..3 \"乙\"", "甲一二三乙").count == 1)
    #expect(try quotes("\"甲\" ..2 \"乙\"", "甲一二三乙") == [])
    #expect(try quotes("\"甲\" + \"乙\"", "甲 乙").count == 1)
    #expect(try quotes("\"甲\" ..9 \"乙\"", "甲。乙") == [])
  }

  @Test func `a word with alternatives is each word that they make`() throws {
    let words = "terms 词 = \"{甲|乙}丙{丁|}\" not \"{甲|乙}丙丁{戊|己}\"\n"
    let judge = try Judge(words + Judge.rule("each sentence\n when mentions 词 | \"{庚|辛}壬\""))
    for text in ["甲丙", "乙丙", "甲丙丁", "乙丙丁", "庚壬", "辛壬"] {
      #expect(judge.quotes("一\(text)一。").count == 1, "\(text)")
    }
    for text in ["甲丁", "丙丁", "甲乙", "庚辛", "甲丙丁戊", "乙丙丁己"] {
      #expect(judge.quotes("一\(text)一。") == [], "\(text)")
    }
  }

  @Test func `a match that ends in the sentence counts beside one of the heading`() throws {
    let phrase = "\"子子\" .. (\"甲甲\" .. \"戊戊\" | \"乙乙\")"
    let judge = try Judge(Judge.rule("each sentence\n when mentions \(phrase)"))
    let page = "<h1>某通知</h1><h2>子子甲甲乙乙</h2><p>某戊戊某。某某。</p>"
    #expect(judge.quotes(page, name: "a.html").contains { $0.contains("戊戊") })
  }

  @Test func `what a heading lends does not hang on names that no rule uses`() throws {
    let idle = (0..<20).map { "terms 闲词\($0) = \"甲甲\" \"乙乙\" \"丙丙\" \"丁丁\" \"戊戊\"\n" }
    let rule = Judge.rule("each sentence\n when mentions 末词 .. \"子子\"")
    let judge = try Judge(idle.joined() + "terms 末词 = \"戊戊\"\n" + rule)
    let page = "<h1>某通知</h1><h2>甲甲乙乙丙丙丁丁戊戊</h2><p>某子子某。</p>"
    #expect(judge.quotes(page, name: "a.html").count == 1)
  }

  @Test(arguments: ["甲甲", "乙乙乙"], ["丙丙", "丁丁丁", "丙丙丁"])
  func `each part must be there, the rare and the common one`(first: String, next: String) throws {
    let phrase =
      "(\"甲甲\" | \"乙乙乙\") .. (\"丙丙\" | \"丁丁丁\" | (\"丙丙\" + \"丁\")) .. (\"戊\" | \"己己\")"
    let judge = try Judge(Judge.rule("each sentence\n when mentions \(phrase)"))
    for last in ["戊", "己己"] {
      #expect(judge.quotes("\(first)一\(next)一\(last)。").count == 1)
      #expect(judge.quotes("\(first)一\(last)。\(next)一\(last)。\(first)一\(next)。") == [])
      for (above, own) in [(first, "\(next)一\(last)"), ("\(first)一\(next)", last)] {
        let page = "<h1>某通知</h1><h2>\(above)</h2><p>一。\(own)。二。</p><h2>二</h2><p>\(own)。</p>"
        #expect(judge.quotes(page, name: "a.html").count == 1)
      }
    }
  }

  @Test(arguments: [0, 3, 40, 130])
  func `distances hold in short and long sentences`(limit: Int) throws {
    var random = Lehmer()
    let pair = try Judge(Judge.rule("each sentence\n when mentions \"甲甲\" ..\(limit) \"乙乙乙\""))
    let near = try Judge(Judge.rule("each sentence\n when mentions \"甲甲\" ~\(limit) \"乙乙乙\""))
    let three = try Judge(
      Judge.rule("each sentence\n when mentions \"甲甲\" ..\(limit) \"丙丁\" ..\(limit) \"乙乙乙\"")
    )
    var found = [0, 0, 0]
    for length in [3, 8, 30, 90, 300] {
      for _ in 0..<6 {
        let words = (0..<length).map { _ in
          random.next(9) < 2 ? ["甲甲", "乙乙乙", "丙丁"][random.next(3)] : "一"
        }
        let text = words.joined(separator: "一")
        let (first, second, last) = (
          places(of: "甲甲", text), places(of: "丙丁", text), places(of: "乙乙乙", text)
        )
        let joined = joins(first, last, limit)
        let middles = second.filter { !joins(first, [$0], limit).isEmpty }
        #expect(pair.quotes(text).isEmpty == joined.isEmpty)
        #expect(near.quotes(text).isEmpty == (joined + joins(last, first, limit)).isEmpty)
        #expect(three.quotes(text).isEmpty == joins(middles, last, limit).isEmpty)
        found[0] += joined.isEmpty ? 0 : 1
        found[1] += joined.isEmpty ? 1 : 0
        found[2] += joins(middles, last, limit).isEmpty ? 0 : 1
      }
    }
    #expect(limit == 0 || found.allSatisfy { $0 > 0 })
  }

  /// Where a word stands, counted in characters.
  private func places(of word: String, _ text: String) -> [Range<Int>] {
    let (text, word) = (Array(text), Array(word))
    return text.indices.filter { text[$0...].starts(with: word) }.map { $0..<$0 + word.count }
  }

  /// The pairs of which the second follows the first within so many characters.
  private func joins(_ first: [Range<Int>], _ second: [Range<Int>], _ limit: Int) -> [Range<Int>] {
    second.filter { later in
      first.contains { (0...limit).contains(later.lowerBound - $0.upperBound) }
    }
  }

  @Test func `any order and exclusion`() throws {
    #expect(try quotes("\"甲\" ~3 \"乙\"", "乙一甲") == ["乙一甲"])
    #expect(try quotes("\"甲\" ..9 without \"丙\" \"乙\"", "甲一丙一乙") == [])
    #expect(try quotes("\"甲\" ..9 without \"丙\" \"乙\"", "丙，甲一乙") == ["甲一乙"])
    #expect(try quotes("\"甲\" .. \"丁\"? ..9 \"乙\"", "甲一乙") == ["甲一乙"])
  }

  @Test func `a quotation takes in the clauses it touches, unless they are long`() throws {
    let long = String(repeating: "长", count: 30)
    #expect(try quotes("\"甲\" ..9 \"乙\"", "前文，又甲一乙了，后文。") == ["又甲一乙了"])
    #expect(try quotes("\"甲\" ..9 \"乙\"", "又甲，一乙了。") == ["又甲，一乙了"])
    #expect(try quotes("\"甲\" ..9 \"乙\"", "\(long)甲一乙\(long)") == ["甲一乙"])
  }

  @Test(arguments: [
    ("共悬挂六块牌子", true), ("共悬挂6块牌子", true), ("共悬挂４块牌子", false), ("共悬挂肆块牌子", false),
    ("共悬挂十二块牌子", true), ("共悬挂两块牌子", false), ("共悬挂1,200块牌子", true),
  ])
  func `numbers are read in every script`(text: String, isAbove: Bool) throws {
    #expect(try quotes("number 块 > 4", text).isEmpty == !isAbove)
  }

  @Test func `per cent and frequencies`() throws {
    #expect(try quotes("number 百分数 < 50", "权重占百分之三十").count == 1)
    #expect(try quotes("number 百分数 < 50", "权重占50%") == [])
    #expect(try quotes("number 次 > 1 per 年", "每季度考核1次").count == 1)
    #expect(try quotes("number 次 > 1 per 年", "每年考核一次") == [])
  }

  @Test func `titles name documents and are not asked for`() throws {
    #expect(try quotes("\"牌子\"", "按照《牌子管理办法》执行") == [])
    let judge = try Judge(
      Judge.rule("each sentence\n when mentions \"牌子\"\n unless cites law")
    )
    #expect(judge.quotes("依照《社区牌子条例》设置牌子") == [])
    #expect(judge.quotes("各村设置牌子").count == 1)
  }

  @Test func `a longer look-alike hides a word`() throws {
    let judge = try Judge(
      "terms 挂牌词 = \"挂牌\" not \"挂牌督办\"\n"
        + Judge.rule("each sentence\n when mentions 挂牌词")
    )
    #expect(judge.quotes("对该案挂牌督办") == [])
    #expect(judge.quotes("对该站挂牌").count == 1)
  }
}
