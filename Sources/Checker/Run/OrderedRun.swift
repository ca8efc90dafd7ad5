import Synchronization

/// Works on items in several threads and hands on the results in the order of the items.
///
/// Every thread makes one worker for itself and uses it for item after item, so a worker may keep
/// buffers and need not be safe to share. A result waits only for those before it; nothing but
/// finished results is kept.
package struct OrderedRun<Item: Sendable, Output: Sendable>: Sendable {
  /// Turns one item into one result; used by one thread only.
  package typealias Worker = (Item) -> Output

  private let items: [Item]
  private let isCancelled: @Sendable () -> Bool
  private let makeWorker: @Sendable () -> Worker
  private let deliver: @Sendable (Output) -> Void

  /// Creates a run.
  ///
  /// - Parameters:
  ///   - isCancelled: Asked before each item; once it says yes, no further item is begun.
  ///   - deliver: Called with one result at a time, in the order of the items.
  package init(
    of items: [Item],
    isCancelled: @escaping @Sendable () -> Bool = { false },
    makeWorker: @escaping @Sendable () -> Worker,
    deliver: @escaping @Sendable (Output) -> Void
  ) {
    self.items = items
    self.isCancelled = isCancelled
    self.makeWorker = makeWorker
    self.deliver = deliver
  }

  /// Runs to the end, or until it is cancelled, with at most `jobs` threads.
  ///
  /// - Returns: The number of results handed on. They are those of the first items.
  package func run(jobs: Int) async -> Int {
    let queue = OrderedQueue<Output>(deliver: deliver)
    let width = min(max(1, jobs), max(1, items.count))
    if width == 1 {
      work(through: queue)
    } else {
      await withTaskGroup(of: Void.self) { group in
        for _ in 0..<width { group.addTask { work(through: queue) } }
      }
    }
    return queue.delivered
  }

  private func work(through queue: OrderedQueue<Output>) {
    var worker: Worker?
    while !isCancelled(), let index = queue.take(of: items.count) {
      let made = worker ?? makeWorker()
      worker = made
      queue.put(made(items[index]), at: index)
    }
  }
}

/// Gives out the numbers of items, and brings the results back into their order.
private final class OrderedQueue<Output: Sendable>: Sendable {
  private struct State {
    var waiting: [Int: Output] = [:]
    var delivered = 0
  }

  private let next = Atomic<Int>(0)
  private let state = Mutex(State())
  private let deliver: @Sendable (Output) -> Void

  init(deliver: @escaping @Sendable (Output) -> Void) {
    self.deliver = deliver
  }

  var delivered: Int { state.withLock(\.delivered) }

  func take(of count: Int) -> Int? {
    let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
    return index < count ? index : nil
  }

  func put(_ output: Output, at index: Int) {
    state.withLock { state in
      state.waiting[index] = output
      while let ready = state.waiting.removeValue(forKey: state.delivered) {
        deliver(ready)
        state.delivered += 1
      }
    }
  }
}
