import RuleTooling
import Testing

@Suite("Unified diffs")
struct UnifiedDiffTests {
  @Test func `changes far apart are hunks of their own, with three lines around`() {
    let old = (1...20).map(String.init)
    var new = old
    new[1] = "zwei"
    new.remove(at: 17)
    let diff = UnifiedDiff(from: old.joined(separator: "\n"), to: new.joined(separator: "\n"))
    #expect(
      diff.text(path: "a.rules") == """
        --- a.rules
        +++ a.rules
        @@ -1,5 +1,5 @@
         1
        -2
        +zwei
         3
         4
         5
        @@ -15,6 +15,5 @@
         15
         16
         17
        -18
         19
         20

        """
    )
  }

  @Test func `texts that are alike have no diff`() {
    #expect(UnifiedDiff(from: "a\nb\n", to: "a\nb\n").text(path: "a").isEmpty)
  }
}
