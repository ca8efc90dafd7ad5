extension Catalog {
  /// The help pages of commands.
  static let help: [String: String] = [
    // The frame
    "USAGE": "用法",
    "ARGUMENTS": "参数",
    "OPTIONS": "选项",
    "SUBCOMMANDS": "子命令",
    "EXAMPLES": "示例",
    "EXIT STATUS": "退出状态",
    "values: {}": "取值：{}",
    "default: {}": "默认：{}",
    "Show help information.": "显示本说明。",
    "Show the version.": "显示版本。",
    "Show subcommand help information.": "显示子命令的说明。",
    "The language of messages: zh or en; else that of the locale, else Chinese.":
      "信息的语言：zh 或 en；不指定时随系统区域，再不然用中文。",

    "General Commands Manual": "用户命令手册",
    "NAME": "名称",
    "DESCRIPTION": "说明",
    "Print the manual page, to be installed as jianfu.1.": "打印手册页，安装为 jianfu.1。",
    "The date that the page bears.": "手册页的日期。",
    "the parser of the command line is of another release": "命令行解析库的版本不符",

    // jianfu
    "Finds burdens in Chinese official documents that the rules forbid.":
      "检查公文里规定不允许加给基层的负担。",
    "one document": "一份文件",
    "folders, files, standard input": "文件夹、文件、标准输入",
    "for programs": "供程序使用",
    "one rule: basis, examples": "一条规则：依据、例子",
    "examples of all rules": "运行全部规则的例子",
    "clean": "没有问题",
    "findings at or above --fail-on": "有达到 --fail-on 的问题",
    "a mistake in the command line, the configuration or a rule": "命令、配置或规则有错",
    "some input could not be read in full": "有文件没读到或只读了一部分",
    "internal error": "内部错误",
    "interrupted": "被中断",

    // lint
    "Check documents and report what the rules forbid.": "检查文档，报告规定不允许的内容。",
    "Reads HTML, XML, plain text and Markdown in UTF-8, GB18030, GBK, Big5 or\nUTF-16. In folders, files ending in .html, .htm, .xhtml, .xml, .txt or .md\nare checked; a file that is named is checked whatever it is called. A\ndocument is judged by the rules of the day it bears.":
      "读 HTML、XML、纯文本和 Markdown，编码可以是 UTF-8、GB18030、GBK、Big5、\nUTF-16。文件夹中检查扩展名为 .html、.htm、.xhtml、.xml、.txt、.md 的文件；\n直接指定的文件不论叫什么都检查。文档按其所署日期有效的规定判断。",
    "Files and folders; - is standard input.": "文件和文件夹；- 表示标准输入。",
    "The form of the report.": "报告的格式。",
    "text unless the ending of an --output says otherwise.": "不指定时为 text，或由 --output 的扩展名决定。",
    "Judge by the rules of this day, like 2024-08-06.": "按这一天有效的规定判断，如 2024-08-06。",
    "Leave out findings that are less sure: likely (the default) or certain.":
      "略去把握不足的问题：likely（默认）或 certain。",
    "The least severity that fails the run; error where nothing is said.":
      "从哪个级别起算不通过；不指定时为 error。",
    "Do not fail because some input could not be read in full.": "有文件没读全时不算不通过。",
    "Only this rule or topic; may be repeated.": "只查这条规则或这个主题；可重复。",
    "Not this rule or topic; may be repeated.": "不查这条规则或这个主题；可重复。",
    "Show how each finding was derived.": "说明每项问题是怎样得出的。",
    "Judge navigation, footers and the like of web pages, too.": "网页的导航、页脚等也检查。",
    "Write a report to a file, in a format of its own; may be repeated.":
      "把报告写到文件，各有各的格式；可重复。",
    "It never changes the exit status.": "不影响退出状态。",
    "Write the assessment sheets, to be signed and filed.": "写出评估表，供签字归档。",
    "A .docx file holds the sheets; an .html file the whole report.":
      ".docx 只有评估表；.html 是整份报告。",
    "Colours: auto (on a terminal, unless NO_COLOR is set), always or never.":
      "颜色：auto（在终端上，除非设了 NO_COLOR）、always 或 never。",
    "Only the findings: no summary, no notes, no progress.": "只列问题：不要小结、说明和进度。",
    "Number of threads; the number of cores where not given.": "线程数；不指定时为核数。",
    "A file of waivers; may be repeated.": "豁免文件；可重复。",
    "Count only findings that this file does not know.": "只计这个文件里没有的问题。",
    "Write all findings to a file, to be the baseline of later runs.":
      "把全部问题写到文件，作以后的基线。",
    "Check only files that changed since a git revision, and count what is new in them.":
      "只查某个 git 修订以来改过的文件，只计其中新增的问题。",
    "With --diff, count the findings on changed lines, whatever stood there before.":
      "与 --diff 同用，改动行上的问题都计，不论以前有没有。",
    "The configuration for all files.": "所有文件都用的配置。",
    "Else that of each file is the nearest jianfu.yml in its folder or above.":
      "不指定时，用每个文件所在文件夹或上级中最近的 jianfu.yml。",
    "Leave configuration files alone.": "不读配置文件。",
    "A rule file, or a folder of them; may be repeated.": "规则文件，或放规则的文件夹；可重复。",
    "Its packages join the bundled ones and replace those of the same name.":
      "其中的包与自带的合用，同名的取代自带的。",
    "The package of rules to judge by: that of jianfu.yml, else {}.":
      "按哪个规则包判断：jianfu.yml 中的，否则为 {}。",
    "# then: --baseline old.json": "# 以后用 --baseline old.json",
    "# what a change brings in": "# 一次修改带进来什么",

    // config, init, diff
    "Show the configuration that is in effect.": "查看生效的配置。",
    "Show each setting, its value, and where that comes from.": "列出每项设置、取值和出处。",
    "The file whose configuration is shown; else that of the current folder.":
      "查看哪个文件的配置；不指定时为当前文件夹的。",
    "The form: text or json.": "格式：text 或 json。",
    "Tell what a new version of a document adds, removes and keeps.":
      "比较文档的新旧两稿：新增、消除、保留了哪些问题。",
    "The versions may be in different formats. Findings are paired by their words,\nso edits elsewhere and new numbers of articles do not matter.":
      "两稿格式可以不同。问题按文字配对，别处的修改和条款重新编号都不影响。",
    "The status is 1 if the new version adds findings at or above --fail-on.":
      "新稿新增了达到 --fail-on 的问题时，退出状态为 1。",
    "The earlier version.": "旧稿。",
    "The later version.": "新稿。",
    "Judge both by the rules of this day.": "两稿都按这一天有效的规定判断。",
    "The least severity of an added finding that fails the run.": "新增问题从哪个级别起算不通过。",
    "Write a jianfu.yml with comments to start from.": "写出带注释的 jianfu.yml 作起点。",
    "The folder to write it to.": "写到哪个文件夹。",
    "Overwrite a jianfu.yml that is there.": "覆盖已有的 jianfu.yml。",

    // rules, explain
    "Explain a rule: what it flags, why, and by examples.": "说明一条规则：查什么、为什么，附例子。",
    "The id of the rule.": "规则编号。",
    "Check, test and look at rules.": "检查、测试、查看规则。",
    "Check rule files and print every mistake with its place.": "检查规则文件，列出每处错误和位置。",
    "Packages that the files use and do not hold are the bundled ones.":
      "文件引用而没有写的包，用自带的。",
    "the bundled rules": "自带的规则",
    "a folder": "一个文件夹",
    "one file": "一个文件",
    "The status is 2 if there is a mistake, 0 otherwise.": "有错误时退出状态为 2，否则为 0。",
    "Rule files and folders; the bundled rules where none is given.":
      "规则文件和文件夹；不指定时为自带的规则。",
    "Colours: auto, always or never.": "颜色：auto、always 或 never。",
    "Run the examples that the rules carry.": "运行规则自带的例子。",
    "Every \"violates\" example must give a finding of its rule, and every\n\"complies\" example none. Each package is tested by itself with what it\nuses; with --profile, all rules of the profile as they take effect there.":
      "每个违例（violates）都必须报出本规则的问题，每个合规例（complies）都不得报出。\n各包连同其引用的包单独测试；指定 --profile 时，测试该配置中实际生效的全部规则。",
    "The status is 1 if an example fails, 2 if a rule has a mistake, 0 otherwise.":
      "有例子失败时退出状态为 1，规则有错时为 2，否则为 0。",
    "Only this rule; may be repeated.": "只测这条规则；可重复。",
    "Test the rules as they take effect in this package.": "按规则在这个包里生效的样子测试。",
    "List the rules of a profile.": "列出一个配置的规则。",
    "Only the rules in force on this day.": "只列这一天有效的规则。",
    "The form of the list: text or json.": "列表的格式：text 或 json。",
    "Show the effective rule and where each part of it comes from.":
      "查看生效的规则，以及各部分的出处。",
  ]
}
