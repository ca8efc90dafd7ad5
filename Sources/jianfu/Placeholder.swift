// Holds the place of the command line until its first file is there.
@main
enum Placeholder {
  static func main() {}
}
