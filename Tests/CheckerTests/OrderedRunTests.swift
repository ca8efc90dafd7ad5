import Checker
import Synchronization
import Testing

@Suite("Working in several threads")
struct OrderedRunTests {
  /// Something to do that takes longer for some items than for others.
  private static func work(_ item: Int) -> Int {
    var sum = item
    for step in 0..<(item % 7 == 0 ? 20000 : 10) { sum = (sum &* 31 &+ step) % 1009 }
    return item * 2 + (sum - sum)
  }

  @Test(arguments: [1, 2, 3, 8, 64])
  func `results come in the order of the items`(jobs: Int) async {
    let items = Array(0..<500)
    let results = Mutex<[Int]>([])
    let run = OrderedRun<Int, Int>(of: items) {
      Self.work
    } deliver: { output in
      results.withLock { $0.append(output) }
    }
    #expect(await run.run(jobs: jobs) == 500)
    #expect(results.withLock { $0 } == items.map { $0 * 2 })
  }

  @Test func `no more workers are made than threads or items`() async {
    for (count, jobs, most) in [(100, 4, 4), (2, 8, 2), (0, 8, 0)] {
      let made = Atomic<Int>(0)
      let run = OrderedRun<Int, Int>(of: Array(0..<count)) {
        made.add(1, ordering: .relaxed)
        return { $0 }
      } deliver: { _ in
      }
      #expect(await run.run(jobs: jobs) == count)
      #expect(made.load(ordering: .relaxed) <= most)
    }
  }

  @Test(arguments: [1, 2, 8])
  func `a cancelled run has finished what it began, and nothing after it`(jobs: Int) async {
    let begun = Atomic<Int>(0)
    let results = Mutex<[Int]>([])
    let run = OrderedRun<Int, Int>(of: Array(0..<10000)) {
      begun.load(ordering: .relaxed) >= 100
    } makeWorker: {
      { item in
        begun.add(1, ordering: .relaxed)
        return item
      }
    } deliver: { output in
      results.withLock { $0.append(output) }
    }
    let done = await run.run(jobs: jobs)
    #expect(done == begun.load(ordering: .relaxed))
    #expect(done >= 100 && done < 10000)
    #expect(results.withLock { $0 } == Array(0..<done))
  }
}
