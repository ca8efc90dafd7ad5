import Ingestion
import Synchronization

/// Decides which files of folders are documents, by the configuration that holds for each.
final class FileSelection: Sendable {
  private struct State {
    var search: ConfigurationSearch
    var failure: ConfigurationFailure?
    /// Patterns that fitted no file so far, by configuration file.
    var idle: [String: Set<GlobPattern>] = [:]
  }

  private let state: Mutex<State>

  init(_ search: ConfigurationSearch) {
    state = Mutex(State(search: search))
  }

  /// Whether a file found in a folder is a document.
  func isDocument(_ path: String) -> Bool {
    guard let settings = settings(for: path) else { return DocumentFormat.isDocument(name: path) }
    let relative = PathName.relative(path, to: settings.folder) ?? path
    let isIncluded =
      settings.include.map { fits($0.value, relative, settings) }
      ?? DocumentFormat.isDocument(name: path)
    guard isIncluded else { return false }
    return !(settings.exclude.map { fits($0.value, relative, settings) } ?? false)
  }

  /// The settings that hold for a path, nil where none do.
  func settings(for path: String) -> Settings? {
    state.withLock { state in
      guard state.failure == nil else { return nil }
      do throws(ConfigurationFailure) {
        let settings = try state.search.settings(for: path)
        if let settings, state.idle[settings.path] == nil {
          state.idle[settings.path] = Set(
            (settings.include?.value ?? []) + (settings.exclude?.value ?? [])
          )
        }
        return settings
      } catch {
        state.failure = error
        return nil
      }
    }
  }

  /// The first configuration with mistakes that was met.
  var failure: ConfigurationFailure? { state.withLock(\.failure) }

  /// Patterns that fitted no file, with the configuration they stand in, in a stable order.
  var idlePatterns: [(configuration: String, pattern: String)] {
    state.withLock(\.idle)
      .flatMap { path, patterns in patterns.map { (path, $0.text) } }
      .sorted { ($0.0, $0.1) < ($1.0, $1.1) }
  }

  private func fits(_ patterns: [GlobPattern], _ path: String, _ settings: Settings) -> Bool {
    let fitting = patterns.filter { $0.matches(path) }
    if !fitting.isEmpty {
      state.withLock { $0.idle[settings.path]?.subtract(fitting) }
    }
    return !fitting.isEmpty
  }
}
