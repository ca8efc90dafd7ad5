extension Catalog {
  /// What is said of configurations, waivers, baselines and revisions.
  static let configuration: [String: String] = [
    // Any file of settings
    "cannot read the file: {}": "读不了这个文件：{}",
    "the file is not UTF-8": "文件不是 UTF-8 编码",
    "save it as UTF-8": "另存为 UTF-8",
    "the file is no YAML": "文件不是 YAML",
    "the file is no YAML: {}": "文件不是 YAML：{}",

    "there is no key '{}' here": "这里没有“{}”这个键",
    "the key '{}' is given twice": "键“{}”写了两次",
    "a key must be a word": "键必须是一个词",
    "expected keys with values here": "这里应当是“键: 值”",
    "expected a text here": "这里应当是一段文字",
    "expected true or false here": "这里应当是 true 或 false",
    "this text is empty": "这里不能是空的",
    "'{}' is none of {}": "“{}”不在可选的 {} 里",
    "'{}' is no day": "“{}”不是日期",
    "write it like 2024-03-05": "写成 2024-03-05 这样",
    "did you mean '{}'?": "是不是“{}”？",
    "there are: {}": "可用的有：{}",

    // jianfu.yml
    "this release reads version 1 of the configuration only": "本版本只认第 1 版配置",
    "there is no report format '{}'": "没有“{}”这种报告格式",
    "an output needs 'format' and 'path'": "每份报告要写 format 和 path",
    "an override needs 'files': the patterns of the files it is about":
      "每条 overrides 要写 files：管哪些文件",
    "profile '{}' has no rule or topic '{}'": "规则包“{}”里没有“{}”这条规则或主题",
    "jianfu rules list shows all there are": "jianfu rules list 列出全部规则",
    "note: the pattern '{}' in {} fits no file": "注意：{2} 里的通配符“{1}”没有对上任何文件",
    "{} is there already": "已经有 {} 了",
    "wrote {}; 'jianfu config show' tells what is in effect": "已写出 {}；jianfu config show 可看生效的设置",
    "default": "默认",
    "none": "无",

    // Patterns of paths
    "'{}' is no pattern of paths": "“{}”不是路径通配符",
    "the pattern is empty": "通配符是空的",
    "a pattern is relative to the configuration file, so no / at the start":
      "通配符从配置文件所在的文件夹算起，开头不要写 /",
    "folders are separated by /, not by \\": "文件夹之间用 /，不用 \\",
    "there are two / side by side": "有两个 / 连在一起",
    "'{}' cannot stand in a pattern": "通配符里不能有“{}”",
    "** must stand alone between two /": "** 要单独写在两个 / 之间",
    "the [ is not closed": "[ 没有对应的 ]",
    "'{}-{}' runs backwards": "“{}-{}”的次序反了",

    // Waivers
    "the document's own waiver was not used ({})": "文件自带的豁免没有采用（{}）",
    "the waiver is written wrongly and was not used: {}": "豁免写法有误，没有采用：{}",
    "the waiver of {} ended on {} (approved by {}, {})": "对 {} 的豁免已于 {} 到期（批准人：{}，依据：{}）",
    "the waiver of {} covers nothing: the text was changed, or its place is wrong":
      "对 {} 的豁免没有对应的问题：改过的文字或者写错的位置",
    "mend the document, or have it approved anew and write the new day": "改正文件，或者重新报批后写上新的期限",
    "take the waiver out, or mend its quote or place": "删去这条豁免，或者改正它的引文、位置",
    "write it as Docs/configuration.md shows": "按 Docs/configuration.md 的写法改正",
    "to use it, write inline-waivers: true into jianfu.yml":
      "确需采用的，在 jianfu.yml 里写 inline-waivers: true",
    "this release reads version 1 of waivers only": "本版本只认第 1 版豁免清单",
    "there is no rule '{}'": "没有“{}”这条规则",
    "a quote of fewer than {} letters would let too much pass": "引文少于 {} 个字，会放过太多",
    "quote more of the sentence": "多引一些原句",
    "the waiver lacks {}": "这条豁免缺少 {}",
    "nothing is waived without them": "不写全就不豁免",
    "a waiver names its finding by 'quote' or by 'fingerprint', one of them":
      "豁免用 quote 或 fingerprint 指明问题，二选一",

    // Baselines and revisions
    "the file is no baseline": "文件不是基线",
    "the baseline is of version '{}'; this release reads '{}'": "基线是“{}”版的，本版本只认“{}”",
    "the baseline is damaged": "基线已损坏",
    "write a new one with --write-baseline FILE": "用 --write-baseline 文件 重新写一份",
    "this folder is in no git repository": "这个文件夹不在 git 仓库里",
    "compare two files with 'jianfu diff OLD NEW' instead": "可改用 jianfu diff 旧文件 新文件",
    "there is no revision '{}'": "没有“{}”这个版本",
    "git log --oneline shows what there is; a shallow clone may lack it":
      "git log --oneline 列出已有的版本；浅克隆里可能没有",
    "git cannot be run, and only git knows what changed": "运行不了 git，而改了什么只有 git 知道",
    "install git, or compare two files with 'jianfu diff OLD NEW'":
      "请安装 git，或改用 jianfu diff 旧文件 新文件",
    "git ended with status {}": "git 以状态 {} 结束",
    "{} places would be replaced": "有 {} 处可以替换",
    "{} places replaced": "已替换 {} 处",
    "not replaced: markup stands between the words": "没有替换：文字中间有标记",
    "not replaced: the file's encoding lacks a character of the replacement":
      "没有替换：文件的编码里没有替换文字中的某个字",
    "not replaced: another replacement stands there": "没有替换：这里已有别的替换",
    "not replaced: standard input is no file": "没有替换：标准输入不是文件",
    "not replaced: the file cannot be written": "没有替换：文件不能写入",
    "not replaced: parts of packages are not changed": "没有替换：不改动压缩包里的文件",
    "{} added, {} removed, {} kept": "新增 {}，减少 {}，未变 {}",
  ]
}
