import Findings
import Testing

@Suite("SHA-256")
struct SHA256Tests {
  @Test(arguments: [
    ("", 1, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", 1, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", 1,
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    ("a", 1_000_000, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
  ])
  func `gives the digests of the standard`(text: String, times: Int, expected: String) {
    var digest = SHA256()
    for _ in 0..<times { digest.update(Array(text.utf8)) }
    #expect(digest.hexadecimal() == expected)
  }

  @Test func `does not depend on how the input is cut`() {
    let bytes = (0..<300).map { UInt8($0 % 256) }
    var whole = SHA256()
    whole.update(bytes)
    var parts = SHA256()
    for byte in bytes { parts.update([byte]) }
    #expect(whole.hexadecimal() == parts.hexadecimal())
  }
}
