import Glibc
import SourceText

/// The decoded text of an XML file as the parser asks for it, piece by piece.
///
/// Valid UTF-8 is used where it lies; anything else is decoded into a window that moves along.
/// This is one of the few places that handle raw memory: the parser's callbacks need the text at
/// hand without a copy, and a span cannot be stored.
@safe
struct XMLSource: ~Copyable {
  private static let piece = 65536
  /// Bytes before the last token that stay at hand, for a look back.
  private static let slack = 64

  private let file: UnsafeBufferPointer<UInt8>
  private var decoder: TextDecoder?
  private var window: UnsafeMutableBufferPointer<UInt8>
  private var windowCount = 0
  /// Offset in the decoded text of the first byte at hand.
  private(set) var base = 0
  /// Number of decoded bytes that the parser has taken.
  private(set) var fed = 0

  /// Starts behind the byte-order mark of a file whose bytes outlive this value.
  init(file: UnsafeBufferPointer<UInt8>, _ verdict: EncodingVerdict) {
    let text = unsafe UnsafeBufferPointer(rebasing: file[verdict.start...])
    unsafe self.file = verdict.isCleanUTF8 ? text : file
    decoder = verdict.isCleanUTF8 ? nil : TextDecoder(verdict.encoding, at: verdict.start)
    let capacity = verdict.isCleanUTF8 ? 0 : 4 * XMLSource.piece
    unsafe window = .allocate(capacity: capacity)
    unsafe window.initialize(repeating: 0)
  }

  deinit { unsafe window.deallocate() }

  /// The bytes at hand.
  var count: Int { unsafe decoder == nil ? file.count : windowCount }

  /// What could not be decoded, nil where everything could.
  var undecodable: TextDecoder? { decoder }

  /// Offset in the file up to which its bytes have been used.
  var fileOffset: Int { decoder?.position ?? fed }

  /// Gives access to the bytes at hand.
  func withBytes<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
    let bytes =
      unsafe decoder == nil
      ? file : UnsafeBufferPointer(start: window.baseAddress, count: windowCount)
    let span = unsafe Span(_unsafeElements: bytes)
    return body(span)
  }

  /// Copies the next piece for the parser; nothing before `keep` is needed any more.
  mutating func read(into target: UnsafeMutableBufferPointer<UInt8>, keep: Int) -> Int {
    if decoder != nil, fed == base + windowCount { decodePiece(keep: keep) }
    let start = fed - base
    let amount = min(target.count, count - start)
    guard amount > 0 else { return 0 }
    let part =
      unsafe decoder == nil
      ? file[start..<(start + amount)]
      : UnsafeBufferPointer(start: window.baseAddress, count: windowCount)[start..<(start + amount)]
    _ = unsafe target.update(fromContentsOf: part)
    // A zero byte would end the parser's input; another control character is merely an error.
    if let start = target.baseAddress, unsafe memchr(start, 0, amount) != nil {
      for index in 0..<amount where unsafe target[index] == 0 { unsafe target[index] = 1 }
    }
    fed += amount
    return amount
  }

  /// Decodes all that is left, for a text that the parser has given up.
  mutating func decodeRest(keep: Int) {
    guard decoder != nil else { return }
    var before = -1
    while before != base + windowCount {
      before = base + windowCount
      decodePiece(keep: keep)
    }
  }

  private mutating func decodePiece(keep: Int) {
    drop(before: keep - XMLSource.slack)
    if unsafe windowCount + XMLSource.piece > window.count { grow() }
    let bytes = unsafe Span(_unsafeElements: file)
    var room = unsafe MutableSpan(_unsafeElements: window)
    windowCount += decoder?.decode(bytes, into: &room, from: windowCount) ?? 0
  }

  private mutating func drop(before offset: Int) {
    let gone = min(offset - base, windowCount)
    guard unsafe gone > window.count / 2 else { return }
    let rest = windowCount - gone
    if let start = unsafe window.baseAddress {
      unsafe start.update(from: start + gone, count: rest)
    }
    base += gone
    windowCount = rest
  }

  private mutating func grow() {
    let larger = unsafe UnsafeMutableBufferPointer<UInt8>.allocate(capacity: window.count * 2)
    unsafe larger.initialize(repeating: 0)
    _ = unsafe larger.update(fromContentsOf: window)
    unsafe window.deallocate()
    unsafe window = larger
  }
}
