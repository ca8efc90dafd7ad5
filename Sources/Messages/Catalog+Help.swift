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
    "Reads HTML, XML, plain text, Markdown and CSV in UTF-8, GB18030, GBK, Big5\nor UTF-16, and DOCX, ODT, OFD and XLSX. In folders, files that end as these do\nare checked, and PDF, DOC and the like are told as skipped; a file that is\nnamed is checked whatever it is called. A document is judged by the rules\nof the day it bears.":
      "读 HTML、XML、纯文本、Markdown 和 CSV（UTF-8、GB18030、GBK、Big5、UTF-16），以及\nDOCX、ODT、OFD、XLSX。文件夹中检查这些扩展名的文件，PDF、DOC 等说明已跳过；\n直接指定的文件不论叫什么都检查。文档按其所署日期有效的规定判断。",
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
    "Put in the replacements that rules declare, and report what is left.": "按规则写明的替换改文件，报告剩下的问题。",
    "Only the words are changed; every other byte and the encoding stay.": "只改这几个字，其余字节和编码不动。",
    "With --fix, change nothing and print what would change.": "与 --fix 同用：不改文件，只显示会怎样改。",
    "--why needs --mutate": "--why 要与 --mutate 同用",
    "--dry-run needs --fix": "--dry-run 要与 --fix 同用",
    "# what could be replaced": "# 能直接替换的",
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
    "Compile the rules anew, and keep nothing in the folder for caches.":
      "重新编译规则，不在缓存目录里留任何东西。",
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
    "The id of the rule.": "规则编号。",
    "Check, test and look at rules.": "检查、测试、查看规则。",
    "Check rule files and print every mistake with its place.": "检查规则文件，列出每处错误和位置。",
    "Packages that the files use and do not hold are the bundled ones.":
      "文件引用而没有写的包，用自带的。",
    "the bundled rules": "自带的规则",
    "a folder": "一个文件夹",
    "one file": "一个文件",
    "Rule files and folders; the bundled rules where none is given.":
      "规则文件和文件夹；不指定时为自带的规则。",
    "Colours: auto, always or never.": "颜色：auto、always 或 never。",
    "Run the examples that the rules carry.": "运行规则自带的例子。",
    "Only this rule; may be repeated.": "只测这条规则；可重复。",
    "Test the rules as they take effect in this package.": "按规则在这个包里生效的样子测试。",
    "List the rules of a profile.": "列出一个配置的规则。",
    "Only the rules in force on this day.": "只列这一天有效的规则。",
    "The form of the list: text or json.": "列表的格式：text 或 json。",
    "Show the effective rule and where each part of it comes from.":
      "查看生效的规则，以及各部分的出处。",
    "Explain a rule, or what a rule makes of a line of a document.":
      "说明一条规则，或这条规则怎样看文档的某一行。",
    "With a rule: what it flags, why, and by examples. With a line of a\ndocument and --rule: why the rule reports it or does not, as a tree of what\nthe rule asks and what the document answers: which words were found where,\nwhat gave the stance and how far it reaches, and which condition, exception\nor date ruled it out. Without a line, the whole document is asked.":
      "给出规则编号：查什么、为什么，附例子。给出文档的一行和 --rule：这条规则为什么报\n或不报，逐项列出规则问什么、文档答什么：哪些词在哪里找到，语气由什么给出、管到哪里，\n哪个条件、例外或日期排除了它。不写行号就问整份文档。",
    "The id of a rule, or a document and a line.": "规则编号，或文档加行号。",
    "The rule that is asked about a document.": "拿哪条规则问文档。",
    "The form of the answer about a document: text or json.": "关于文档的回答的格式：text 或 json。",
  ]

  /// The help pages of commands for authors of rules.
  static let authoring: [String: String] = [
    "With --strict the rules are analysed: names that nothing uses, alternatives\nand exceptions that can never count, rules that find what another one finds\nor that contradict it, words that are found where they are not meant, days\nwithout a basis. The status is 1 if there is such a doubt, 2 if there is a\nmistake, 0 otherwise. What could be left out without a change is a note, which\ndoes not count.":
      "加 --strict 就分析规则：没人用的名字，永远轮不到的选项和例外，与别的规则重复或矛盾的\n规则，在不该出现处出现的词，没有依据的日期。有疑点时退出状态为 1，有错误时为 2，\n否则为 0。删去也不改变结果的内容只作提示，不算疑点。",
    "Analyse rules that have no mistake, and report every doubt.": "分析没有错误的规则，列出每个疑点。",
    "Write a web site about the rules, a page for each.": "写出介绍规则的网站，每条规则一页。",
    "A page shows what the rule flags, its basis with article, validity and\nevidence, its examples with the words marked that are flagged, exceptions,\nhistory and related rules; there are indexes by topic and by source, and a\ntable of the systems that rules check. The site needs no network, and prints\non A4.":
      "每页写明规则查什么，依据的条款、有效期和核实程度，例子（标出被报出的词），例外、沿革和\n相关规则；有按主题、按依据的索引，以及规则所查制度的表。网站不联网，可打印在 A4 上。",
    "The folder to write to; made where it is not there.": "写到哪个文件夹；没有就新建。",
    "cannot make the folder {}: {}": "不能新建文件夹 {}：{}",
    "Write rule files in their one layout.": "把规则文件整理成统一的排版。",
    "Nothing but white space changes, and with --keywords the spelling of the\nkeywords; comments stay with what they stand by. A file with a mistake is\nleft as it is, and the others are formatted all the same.":
      "只改空白；加 --keywords 还改关键字的写法；注释跟着所注的内容。有错误的文件原样不动，\n其他文件照样整理。",
    "in place": "直接改文件",
    "for the checks before a merge": "合并前检查用",
    "what would change": "会改什么",
    "keywords in Chinese": "关键字用中文",
    "The status is 1 if --check or --diff finds a file that is not formatted,\n2 if a file has a mistake, 0 otherwise.":
      "--check 或 --diff 发现没有整理的文件时退出状态为 1，文件有错误时为 2，否则为 0。",
    "Rule files and folders; - is standard input.": "规则文件和文件夹；- 表示标准输入。",
    "Write nothing; name the files that are not formatted.": "不写文件，只列出没有整理的。",
    "Write nothing; print what would change.": "不写文件，只显示会改什么。",
    "The keywords' spelling: as-written, zh or en.": "关键字的写法：as-written（照原样）、zh 或 en。",
    "Show what each rule costs on some documents, the dearest first.":
      "统计每条规则在一些文档上的开销，多的在前。",
    "candidates": "candidates（候选）",
    "sentences and records with a word that a finding can end with": "含有可结束一项问题的词的句子和记录",
    "evaluations": "evaluations（判断）",
    "those with all the words that the rule needs": "其中规则所需的词都有的",
    "steps": "steps（步数）",
    "words, matches and pairs looked at; the same on every machine": "看过的词、匹配和组合；各机器相同",
    "time": "time（时间）",
    "on this machine, this time": "在这台机器上，这一次",
    "bound": "bound（上界）",
    "steps at most for each word found, read from the rule itself": "每找到一个词至多几步，由规则本身得出",
    "Documents and folders of them.": "文档和文件夹。",
    "The form of the table: text or json.": "表的格式：text 或 json。",
    "Every \"violates\" example must give a finding of its rule, and every\n\"complies\" example none. Each package is tested by itself with what it\nuses; with --profile, all rules of the profile as they take effect there.\nWith --examples, whole documents below a folder are judged, too: those in\nCERT-01/violates/ and CERT-01/complies/.":
      "每个违例（violates）都必须报出本规则的问题，每个合规例（complies）都不得报出。\n各包连同其引用的包单独测试；指定 --profile 时，测试该配置中实际生效的全部规则。\n加 --examples 还检查文件夹中的整份文档：CERT-01/violates/ 和 CERT-01/complies/。",
    "--days runs the examples on the day before, on and after each date of a rule,\nits sources and its limits.":
      "--days 在规则、依据、限额的每个日期的前一天、当天、后一天各运行一遍例子。",
    "--coverage lists the words, alternatives, words of stances and exceptions\nthat no example tries. --mutate drops or swaps one element after the\nother and lists what no example notices: either an example is missing, or\nthe element does nothing; with --why, each with its reason, which takes a\nfew times as long.":
      "--coverage 列出没有例子用到的词、选项、语气词和例外。--mutate 逐个去掉或替换一个成分，\n列出没有例子察觉的：要么缺例子，要么这个成分不起作用；加 --why 逐条说明原因，用时长几倍。",
    "The status is 1 if an example fails, 2 if a rule has a mistake, 0 otherwise;\ngaps of the examples do not fail the run.":
      "有例子失败时退出状态为 1，规则有错时为 2，否则为 0；例子的缺口不算失败。",
    "A folder of example documents; may be repeated.": "放例子文档的文件夹；可重复。",
    "List what no example tries.": "列出没有例子用到的。",
    "Say of each mutant that no example notices why it does not.":
      "没有例子察觉的变体，逐条说明原因。",
    "Drop or swap one element at a time; list what no example notices.":
      "每次去掉或替换一个成分，列出没有例子察觉的。",
    "Run the examples on the days around every date that the rules know, too.":
      "还在规则所知每个日期的前后运行例子。",
    "Try this many mutants, drawn by lot; all where not given.": "随机抽多少个变体；不指定时全部。",
    "Judge one of so many examples of templates, drawn by lot.": "成批的例子每多少个随机抽一个判断。",
    "What the lots are drawn by.": "随机数的种子。",
    "List at most this many gaps of each package.": "每个包至多列多少个缺口。",
    "--sample must be 1 or more": "--sample 至少为 1",
    "--one-of must be 1 or more": "--one-of 至少为 1",
    "{} has no rule '{}' for its example files": "{} 的例子文件对应的规则“{}”不存在",
    "cannot write {}: {}": "不能写入 {}：{}",
    "cannot read {}: {}": "不能读取 {}：{}",
  ]
}
