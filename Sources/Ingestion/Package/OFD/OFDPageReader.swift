import SourceText

/// Characters that stand side by side on a page, in millimetres from its upper left corner.
struct GlyphRun {
  /// The part they are read from, an index into the page's parts.
  let part: Int
  /// Their text in that part.
  let texts: [(range: Range<Int>, isLiteral: Bool)]
  let x: Double
  /// The line they stand on.
  let y: Double
  let width: Double
  let size: Double

  var end: Double { x + width }
}

/// Reads the text objects of a page or of a template.
struct OFDPageReader: PartHandler {
  private(set) var runs: [GlyphRun] = []
  /// The straight lines that are drawn, such as those of tables.
  private(set) var rules: [PageRule] = []
  /// The templates that the page shows.
  private(set) var templates: [String] = []
  /// Width and height of the page, empty where it does not say.
  private(set) var box: [Double] = []
  private let part: Int
  private var object: TextObject?
  private var code: TextCode?
  private var isInBox = false
  private var path: (x: Double, y: Double, matrix: [Double])?
  private var isInPath = false

  private struct TextObject {
    let x: Double
    let y: Double
    let size: Double
    let matrix: [Double]
    let isVisible: Bool
  }

  private struct TextCode {
    let x: Double
    let y: Double
    let steps: Double?
    var texts: [(range: Range<Int>, isLiteral: Bool)] = []
    var wide = 0
    var narrow = 0
  }

  init(part: Int) { self.part = part }

  mutating func start(_ tag: PartTag, _ source: Span<UInt8>) {
    isInBox = tag.element == .ofdPhysicalBox
    isInPath = tag.element == .ofdPathData
    switch tag.element {
    case .ofdTemplate:
      if let id = tag.value("TemplateID", source) { templates.append(id) }
    case .ofdPath:
      let box = tag.numbers("Boundary", source)
      let matrix = tag.numbers("CTM", source)
      guard box.count == 4 else { return }
      path = (box[0], box[1], matrix.count == 6 ? matrix : [1, 0, 0, 1, 0, 0])
    case .ofdTextObject:
      let box = tag.numbers("Boundary", source)
      let matrix = tag.numbers("CTM", source)
      object = TextObject(
        x: box.count == 4 ? box[0] : 0,
        y: box.count == 4 ? box[1] : 0,
        size: tag.numbers("Size", source).first ?? 4,
        matrix: matrix.count == 6 ? matrix : [1, 0, 0, 1, 0, 0],
        isVisible: tag.value("Visible", source) != "false"
      )
    case .ofdTextCode:
      // A missing coordinate is that of the code before.
      code = TextCode(
        x: tag.numbers("X", source).first ?? code?.x ?? 0,
        y: tag.numbers("Y", source).first ?? code?.y ?? 0,
        steps: Self.sum(tag.value("DeltaX", source))
      )
    default: break
    }
  }

  /// The sum of steps such as `5.2 5.2 g 10 4.8`, where `g` repeats a step.
  private static func sum(_ steps: String?) -> Double? {
    guard let steps else { return nil }
    var total = 0.0
    var rest = steps.split(whereSeparator: \.isWhitespace)[...]
    while let step = rest.popFirst() {
      if step == "g" {
        let count = rest.popFirst().flatMap { Double($0) } ?? 0
        total += count * (rest.popFirst().flatMap { Double($0) } ?? 0)
      } else {
        total += Double(step) ?? 0
      }
    }
    return total.isFinite ? total : nil
  }

  mutating func end(_ element: PartElement, at place: Int) {
    switch element {
    case .ofdTextCode: addRun()
    case .ofdTextObject:
      object = nil
      code = nil
    case .ofdPath: path = nil
    default: break
    }
    isInBox = false
    isInPath = false
  }

  private mutating func addRun() {
    guard let object, let done = code else { return }
    code?.texts = []
    code?.wide = 0
    code?.narrow = 0
    guard object.isVisible, !done.texts.isEmpty else { return }
    let matrix = object.matrix
    let scale = abs(matrix[3]) > 0.001 ? abs(matrix[3]) : abs(matrix[1])
    let size = max(0.1, object.size * max(scale, 0.001))
    let stretch = abs(matrix[0]) > 0.001 ? abs(matrix[0]) : scale
    let natural = (Double(done.wide) + Double(done.narrow) / 2) * object.size
    let width = (done.steps.map { $0 + object.size } ?? natural) * stretch
    let x = object.x + matrix[0] * done.x + matrix[2] * done.y + matrix[4]
    let y = object.y + matrix[1] * done.x + matrix[3] * done.y + matrix[5]
    guard x.isFinite, y.isFinite, width.isFinite, size.isFinite else { return }
    runs.append(GlyphRun(part: part, texts: done.texts, x: x, y: y, width: width, size: size))
  }

  private mutating func addRules(_ data: String) {
    guard let path, rules.count < PageRule.limit else { return }
    let matrix = path.matrix
    rules += PageRule.rules(of: data) { x, y in
      (
        path.x + matrix[0] * x + matrix[2] * y + matrix[4],
        path.y + matrix[1] * x + matrix[3] * y + matrix[5]
      )
    }
  }

  mutating func text(_ range: Range<Int>, isLiteral: Bool, _ source: Span<UInt8>) {
    if isInBox, box.isEmpty {
      box = source.string(range).split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
    }
    if isInPath { addRules(source.string(range)) }
    guard code != nil, object != nil else { return }
    code?.texts.append((range, isLiteral))
    for index in range where source[index] & 0xC0 != 0x80 {
      if source[index] >= 0xE0 { code?.wide += 1 } else { code?.narrow += 1 }
    }
  }
}
