import DocumentModel
package import Findings
import Glibc

extension FileSystemError {
  static let notFound = ENOENT
}

extension InputProblem {
  /// A file that the system does not let read, for an error number of it.
  package static func unreadable(code: Int32) -> InputProblem {
    unreadable(FileSystemError(code: code))
  }

  static func unreadable(_ error: FileSystemError) -> InputProblem {
    let remedy =
      switch error.code {
      case ENOENT: "check the path; quote it if it holds spaces"
      case EACCES, EPERM: "ask for read access, or run as a user who has it"
      default: nil as String?
      }
    return InputProblem(code: "I008", message: error.message, remedy: remedy)
  }

  static let noDocuments = InputProblem(
    code: "I010",
    message: "the folder holds no document",
    remedy: "files that end in .html, .xhtml, .xml, .txt, .md, .csv, .docx, .odt, .ofd or .xlsx "
      + "are checked; name any other file itself"
  )

  static func searchedBefore(_ first: String) -> InputProblem {
    InputProblem(code: "I011", message: "this is the folder \(first), which was searched before")
  }

  static let ownReport = InputProblem(
    code: "I012",
    message: "this is a report that the run itself writes"
  )

  static let noRules = InputProblem(code: "I010", message: "there are no rules here")

  /// The code of a format that the tool does not read.
  static let unsupportedFormat = ReadingProblem.Code.unsupportedFormat.rawValue
}
