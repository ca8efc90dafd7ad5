import BinaryForm

/// Many short texts, side by side in one array; strings are made of those that are asked for.
struct Texts: Sendable, RandomAccessCollection {
  let bytes: PlainArray<UInt8>
  /// Where each begins; the last is the end of all.
  let starts: PlainArray<Int32>

  var startIndex: Int { 0 }
  var endIndex: Int { starts.count - 1 }

  subscript(place: Int) -> String {
    String(decoding: bytes[Int(starts[place])..<Int(starts[place + 1])], as: UTF8.self)
  }
}

extension Texts {
  init(_ texts: [String]) {
    var bytes: [UInt8] = []
    var starts: [Int32] = [0]
    starts.reserveCapacity(texts.count + 1)
    for text in texts {
      bytes += text.utf8
      starts.append(Int32(bytes.count))
    }
    self.init(bytes: PlainArray(bytes), starts: PlainArray(starts))
  }
}

/// Names of some numbers.
struct NumberedNames: Sendable {
  /// Those that have a name, ascending.
  private(set) var numbers = PlainArray<Int32>()
  private(set) var names = Texts([])

  subscript(number: Int32) -> String? {
    let place = numbers.partitioningIndex { $0 >= number }
    return place < numbers.count && numbers[place] == number ? names[place] : nil
  }
}

extension NumberedNames {
  init(_ names: [Int32: String]) {
    let sorted = names.sorted { $0.key < $1.key }
    self.init(numbers: PlainArray(sorted.map(\.key)), names: Texts(sorted.map(\.value)))
  }
}
