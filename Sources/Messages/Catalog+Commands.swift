extension Catalog {
  /// What commands say, apart from reports.
  static let commands: [String: String] = [
    // Mistakes
    "the rules have mistakes": "规则有错误",
    "there is no profile '{}'; there are: {}": "没有配置“{}”；现有：{}",
    "profile '{}' does not use the rules given with --rules (package {}), so they would judge nothing":
      "配置“{}”没有用到 --rules 给出的规则（包 {}），它们不会起作用",
    "help: name one of them with --profile, or let the profile use it":
      "办法：用 --profile 指定其中一个，或让该配置引用它",
    "the rules cannot be compiled: {}": "规则不能编译：{}",
    "cannot read rules from {}: {}": "不能从 {} 读取规则：{}",
    "profile '{}' has no rule or topic '{}'; there are: {}": "配置“{}”没有规则或主题“{}”；现有：{}",
    "no example was run": "没有运行任何例子",
    "--output '{}' names no file": "--output “{}”没有指定文件",
    "--report '{}': the name of the file must end in .docx or .html":
      "--report “{}”：文件名必须以 .docx 或 .html 结尾",
    "a DOCX file is no text for a terminal; name a file": "DOCX 不能显示在终端上，请指定文件",
    "two reports cannot both go to {}": "两份报告不能都写到 {}",
    "standard output": "标准输出",
    "standard input": "标准输入",
    "the report would overwrite the document '{}'; name another file":
      "报告会覆盖文档“{}”，请另指定文件",
    "there is no format '{}'; there are: {}": "没有格式“{}”；现有：{}",
    "help: a file whose name holds '=' is written as text=NAME":
      "办法：文件名里有“=”时写作 text=文件名",
    "help: {}": "办法：{}",
    "cannot write to {}: {}": "不能写入 {}：{}",
    "the report could not be written: {}": "报告没有写成：{}",
    "note: profile '{}' does not use package {}": "注意：配置“{}”没有用到包 {}",

    // Mistakes in the command line
    "--jobs must be 1 or more": "--jobs 至少为 1",
    "--config and --no-config exclude each other": "--config 和 --no-config 不能同用",
    "--changed-lines needs --diff REVISION": "--changed-lines 要与 --diff 修订 同用",
    "--diff and --baseline exclude each other": "--diff 和 --baseline 不能同用",
    "--write-baseline needs all files, so it excludes --diff":
      "--write-baseline 要查全部文件，不能与 --diff 同用",

    // Rules
    "{} rules ({})": "共 {} 条规则（{}）",
    "What it flags": "查什么",
    "It says: {}": "提示语：{}",
    "Settings": "设置",
    "severity: {}": "级别：{}",
    "package: {}": "规则包：{}",
    "in force: {}": "有效：{}",
    "adjusted by {}: {}": "由 {} 调整：{}",
    "switched off in {}": "在 {} 中已停用",
    "from {}": "{} 起",
    "until {}": "{} 前",
    "from {} until {}": "{} 起，{} 前",
    "Package": "包",
    "In force": "有效",
    "Switched off": "已停用",
    "Adjusted": "调整",
    ", because: {}": "，理由：{}",
    "{}, named {}": "{}，名为 {}",
    "issued {}": "{} 印发",
    "repealed {}": "{} 废止",
    "checked {}/{}": "已检查 {}/{}",
  ]
}
