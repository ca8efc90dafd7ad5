import SourceText

/// The tokens that the parser has found, looked up in the source: nothing here is unsafe.
extension XMLSource {
  /// Takes in the text before a start tag, and the tag.
  ///
  /// - Parameters:
  ///   - from: Where the last token ended, in the bytes at hand.
  ///   - end: Where the tag's last attribute ended, in the bytes at hand.
  /// - Returns: The place behind the tag, and whether the tag also ends its element.
  func takeTag(
    _ builder: inout XMLBuilder,
    id: XMLNames.ID,
    from: Int,
    end: Int,
    base: Int,
    hasAttributes: Bool
  ) -> (end: Int, isSelfClosing: Bool) {
    withBytes { bytes in
      let stop = min(end, bytes.count)
      let start = XMLSource.bracket(bytes, before: stop, notBefore: from)
      if from < start, !builder.frames.isEmpty {
        builder.content(bytes, base: base, from..<start)
      }
      builder.start(id, bytes, base: base, tag: start..<stop, hasAttributes: hasAttributes)
      guard stop < bytes.count else { return (stop, false) }
      if bytes[stop] == UInt8(ascii: ">") { return (stop + 1, false) }
      let isSelfClosing =
        bytes[stop] == UInt8(ascii: "/") && stop + 1 < bytes.count
        && bytes[stop + 1] == UInt8(ascii: ">")
      return isSelfClosing ? (stop + 2, true) : (stop, false)
    }
  }

  /// Takes in the text before an end tag, and closes what it ends.
  ///
  /// An end tag that may not match closes everything up to the element of its name; where there is
  /// none it closes nothing.
  func takeEndTag(
    _ builder: inout XMLBuilder,
    from: Int,
    end: Int,
    base: Int,
    isTrusted: Bool
  ) {
    withBytes { bytes in
      let stop = min(end, bytes.count)
      let start = XMLSource.bracket(bytes, before: stop, notBefore: from)
      if from < start { builder.content(bytes, base: base, from..<start) }
      guard !isTrusted else {
        builder.end(bytes, base: base)
        return
      }
      for _ in 0..<builder.framesClosed(by: bytes, start..<stop) { builder.end(bytes, base: base) }
    }
  }

  /// Closes elements.
  func endElement(_ builder: inout XMLBuilder, base: Int, count: Int) {
    withBytes { bytes in
      for _ in 0..<count { builder.end(bytes, base: base) }
    }
  }

  /// Takes in the text from a place on to the end, tags skipped.
  func salvage(_ builder: inout XMLBuilder, from: Int, base: Int) {
    guard !builder.frames.isEmpty else { return }
    builder.isSalvaging = true
    builder.reopenable = -1
    withBytes { bytes in
      if from < bytes.count { builder.content(bytes, base: base, from..<bytes.count) }
    }
  }

  /// Ends the document.
  func finish(_ builder: inout XMLBuilder, base: Int, _ emit: XMLBuilder.Emit) {
    withBytes { builder.finish($0, base: base, emit) }
  }

  /// The last opening bracket before `end`; a tag holds no other.
  private static func bracket(_ bytes: Span<UInt8>, before end: Int, notBefore from: Int) -> Int {
    var index = end - 1
    while index > from, bytes[index] != UInt8(ascii: "<") { index -= 1 }
    return max(from, index)
  }
}

extension XMLBuilder {
  /// How many open elements an end tag closes that the parser does not vouch for.
  func framesClosed(by source: Span<UInt8>, _ tag: Range<Int>) -> Int {
    guard tag.count > 2, source[tag.lowerBound] == UInt8(ascii: "<"),
      source[tag.lowerBound + 1] == UInt8(ascii: "/")
    else { return 1 }
    var end = tag.lowerBound + 2
    while end < tag.upperBound, source[end] > 0x20, source[end] != UInt8(ascii: ">") { end += 1 }
    let name = XMLBuilder.localName(source, (tag.lowerBound + 2)..<end)
    for (depth, frame) in frames.reversed().enumerated()
    where names.texts[Int(frame.name)] == name {
      return depth + 1
    }
    return 0
  }
}
