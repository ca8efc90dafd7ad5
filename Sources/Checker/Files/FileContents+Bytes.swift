import SourceText

extension FileContents {
  /// All bytes of a small file, such as one of rules or settings.
  static func bytes(ofFileAt path: String, limit: Int = 1 << 30) throws(FileAccessError) -> [UInt8]
  {
    try FileContents(path: path, limit: limit).withBytes { bytes in
      var copy: [UInt8] = []
      copy.append(bytes, 0..<bytes.count)
      return copy
    }
  }
}
