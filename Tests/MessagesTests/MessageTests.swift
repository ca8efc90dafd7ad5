import Messages
import Testing

@Suite("A message")
struct MessageTests {
  @Test func `is put into either language with its arguments`() {
    let message: Message = "Interrupted: \(3) of \(10) documents were checked"
    #expect(message.template == "Interrupted: {} of {} documents were checked")
    #expect(message.text(in: .english) == "Interrupted: 3 of 10 documents were checked")
    #expect(message.text(in: .chinese) == "已中断：10 份中检查了 3 份")
  }

  @Test func `takes braces in an argument as they are`() {
    let message: Message = "Text: \("{} {2} {")"
    #expect(message.text(in: .chinese) == "原文：{} {2} {")
  }

  @Test(arguments: [
    ("zh_CN.UTF-8", Language.chinese), ("zh-TW", .chinese), ("en", .english),
    ("en_GB.UTF-8", .english), ("EN_us", .english),
  ])
  func `speaks the language of the locale`(locale: String, language: Language) {
    #expect(Language(locale: locale) == language)
  }

  @Test(arguments: ["C", "C.UTF-8", "POSIX", "de_DE.UTF-8", ""])
  func `speaks its default where the locale names none of its languages`(locale: String) {
    #expect(Language(locale: locale) == nil)
  }
}
