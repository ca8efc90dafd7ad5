import BinaryForm
import Testing

@Suite("Values as bytes")
struct StorableTests {
  @Test func `a value comes back as it was`() throws {
    let value = Sample.full
    #expect(try read(Sample.self, written(value)) == value)
    #expect(try read(Sample.self, written(Sample())) == Sample())
  }

  @Test func `equal sets and dictionaries are equal bytes, however they grew`() {
    var (one, other) = (Sample(), Sample())
    for number in 0..<100 {
      one.names[Int32(number)] = "\(number)"
      one.words.insert("\(number)")
      other.names[Int32(99 - number)] = "\(99 - number)"
      other.words.insert("\(99 - number)")
    }
    #expect(written(one) == written(other))
  }

  @Test func `bytes that end early hold no value, wherever they end`() {
    let bytes = written(Sample.full)
    for count in 0..<bytes.count {
      #expect(throws: BinaryFailure.self) { try read(Sample.self, Array(bytes.prefix(count))) }
    }
  }

  @Test func `bytes behind the value are a mistake`() {
    #expect(throws: BinaryFailure.malformed) {
      try read(Sample.self, written(Sample.full) + [0])
    }
  }

  @Test(arguments: [UInt32.max, UInt32(Int32.max), 1 << 20])
  func `a length beyond the bytes is found before room is made for it`(length: UInt32) {
    let bytes = written(length) + [1, 2, 3]
    #expect(throws: BinaryFailure.short) { try read([Int].self, bytes) }
    #expect(throws: BinaryFailure.short) { try read(String.self, bytes) }
    #expect(throws: BinaryFailure.short) { try read([Sample].self, bytes) }
  }

  @Test func `numbers that no case and no range is written as are refused`() {
    #expect(throws: BinaryFailure.malformed) { try read(Colour.self, [3]) }
    #expect(throws: BinaryFailure.malformed) {
      try read(Range<Int32>.self, written(Int32(2)) + written(Int32(1)))
    }
  }

  @Test func `other bytes in a value never bring the reader down`() throws {
    let bytes = written(Sample.full)
    var (readable, refused) = (0, 0)
    for place in bytes.indices {
      for bit in 0..<8 {
        var other = bytes
        other[place] ^= 1 << UInt8(bit)
        do throws(BinaryFailure) {
          let value = try read(Sample.self, other)
          readable += 1
          // What was read is a value like any other.
          #expect(try read(Sample.self, written(value)) == value)
        } catch {
          refused += 1
        }
      }
    }
    #expect(readable > 100)
    #expect(refused > 100)
  }
}

@Suite("Sealed bytes")
struct SealedFormTests {
  private let sealed = SealedForm.seal(Sample.full, key: "build 1")

  @Test func `give their value back under their key alone`() {
    #expect(opened(sealed) == Sample.full)
    #expect(opened(sealed, key: "build 2") == nil)
    #expect(opened(sealed, key: "") == nil)
  }

  @Test func `give nothing when they end early`() {
    for count in 0..<sealed.count { #expect(opened(Array(sealed.prefix(count))) == nil) }
    #expect(opened(sealed + [0]) == nil)
  }

  @Test func `give nothing when one bit is another`() {
    for place in sealed.indices {
      for bit in 0..<8 {
        var other = sealed
        other[place] ^= 1 << UInt8(bit)
        #expect(opened(other) == nil, "byte \(place), bit \(bit)")
      }
    }
  }

  @Test func `give nothing when two blocks changed places`() {
    for place in stride(from: 16, to: sealed.count - 64, by: 8) {
      var other = sealed
      other.replaceSubrange(place..<place + 32, with: sealed[place + 32..<place + 64])
      other.replaceSubrange(place + 32..<place + 64, with: sealed[place..<place + 32])
      if other != sealed { #expect(opened(other) == nil, "byte \(place)") }
    }
  }

  private func opened(_ bytes: [UInt8], key: String = "build 1") -> Sample? {
    SealedForm.open(bytes.span, as: Sample.self, key: key)
  }
}

@Suite("Arrays of plain values")
struct PlainArrayTests {
  fileprivate struct Pair: Storable {
    var flag: UInt8
    var numbers: PlainArray<UInt64>
    var none: PlainArray<Int32>

    func write(to target: inout BinaryWriter) { target.add(flag, numbers, none) }
  }

  private static let pair = Pair(flag: 7, numbers: PlainArray([3, .max, 0]), none: PlainArray())

  @Test func `come back as they were, lent or kept`() throws {
    let sealed = SealedForm.seal(Self.pair, key: "")
    let lent = SealedForm.open(sealed.span, as: Pair.self, key: "")
    let kept = SealedForm.open(KeptArray(sealed), as: Pair.self, key: "")
    for own in [try #require(lent), try #require(kept)] {
      #expect(own.flag == 7)
      #expect(Array(own.numbers) == [3, .max, 0])
      #expect(own.none.isEmpty)
      #expect(SealedForm.seal(own, key: "") == sealed)
    }
  }

  @Test func `keep the bytes that they lie in, and no others`() throws {
    weak var bytes: KeptArray?
    func open() -> Pair? {
      let own = KeptArray(SealedForm.seal(Self.pair, key: ""))
      bytes = own
      return SealedForm.open(own, as: Pair.self, key: "")
    }
    var pair = open()
    #expect(bytes != nil)
    #expect(pair.map { Array($0.numbers) } == [3, .max, 0])
    pair = nil
    #expect(bytes == nil)
  }

  @Test func `are not there where bytes end early, wherever they end`() {
    let bytes = written(Self.pair)
    for count in 0..<bytes.count {
      #expect(throws: BinaryFailure.self) { try read(Pair.self, Array(bytes.prefix(count))) }
    }
  }

  @Test func `are found too long before they are looked at`() {
    let bytes = written(UInt32(1 << 20)) + [UInt8](repeating: 0, count: 64)
    #expect(throws: BinaryFailure.short) { try read(PlainArray<UInt64>.self, bytes) }
  }
}

extension PlainArrayTests.Pair {
  init(from source: inout BinaryReader) throws(BinaryFailure) {
    try self.init(flag: source.next(), numbers: source.next(), none: source.next())
  }
}

private final class KeptArray: KeptBytes {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func withBytes<Result: ~Copyable, Failure: Error>(
    _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    // A span of an object's array must come from a copy of the reference.
    let bytes = bytes
    return try body(bytes.span)
  }
}

private func written(_ value: some Storable) -> [UInt8] {
  var writer = BinaryWriter()
  writer.add(value)
  return writer.bytes
}

private func read<Value: Storable>(
  _: Value.Type,
  _ bytes: [UInt8]
) throws(BinaryFailure) -> Value {
  try BinaryReader.read(bytes.span) { source throws(BinaryFailure) in try source.next() }
}

private enum Colour: Storable, CaseIterable { case red, green, blue }

private struct Flags: OptionSet, Storable, Hashable { let rawValue: UInt8 }

/// One field of each kind that there is.
private struct Sample: Storable, Equatable {
  var number: Int32 = 0
  var share = 0.0
  var isTrue = false
  var text = ""
  var colour: Colour?
  var flags: Flags = []
  var range: Range<Int32> = 0..<0
  var bytes: [UInt8] = []
  var truths: [Bool] = []
  var lists: [[UInt16]] = []
  var names: [Int32: String] = [:]
  var words: Set<String> = []

  static let full = Sample(
    number: -7,
    share: 0.125,
    isTrue: true,
    text: "村民委员会",
    colour: .blue,
    flags: Flags(rawValue: 5),
    range: 3..<9,
    bytes: [1, 2, 3],
    truths: [true, false, true],
    lists: [[], [1, 65535], [7]],
    names: [4: "四", -1: "负一", 9: ""],
    words: ["证明", "a", ""]
  )
}

extension Sample {
  init(from source: inout BinaryReader) throws(BinaryFailure) {
    try self.init(
      number: source.next(),
      share: source.next(),
      isTrue: source.next(),
      text: source.next(),
      colour: source.next(),
      flags: source.next(),
      range: source.next(),
      bytes: source.next(),
      truths: source.next(),
      lists: source.next(),
      names: source.next(),
      words: source.next()
    )
  }

  func write(to target: inout BinaryWriter) {
    target.add(number, share, isTrue, text, colour, flags, range, bytes, truths, lists, names)
    target.add(words)
  }
}
