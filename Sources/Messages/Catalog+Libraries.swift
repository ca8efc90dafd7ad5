extension Catalog {
  /// What libraries say, word for word; no source of ours holds these.
  package static let libraries: [String: String] = [
    // The parser of the command line
    "Error: {}": "错误：{}",
    "Help:  {}": "说明：{}",
    "Usage: {}": "用法：{}",
    "  See '{} --help' for more information.": "  详见“{} --help”。",
    "Missing expected argument '{}'": "缺少参数“{}”",
    "Missing value for '{}'": "“{}”缺少值",
    "Unknown option '{}'": "没有选项“{}”",
    "Unknown option '{}'. Did you mean '{}'?": "没有选项“{}”。是不是“{}”？",
    "Unexpected argument '{}'": "多余的参数“{}”",
    "The value '{}' is invalid for '{}'. Please provide one of {}.": "“{2}”的值“{1}”无效，应为 {3} 之一。",
    "The value '{}' is invalid for '{}'. Please provide one of the following:":
      "“{2}”的值“{1}”无效，应为以下之一：",
    "The value '{}' is invalid for '{}'": "“{2}”的值“{1}”无效",
    "Show help information.": "显示本说明。",
    "Show the version.": "显示版本。",
    "Show subcommand help information.": "显示子命令的说明。",

    // The system
    "No such file or directory": "没有这个文件或文件夹",
    "Permission denied": "没有权限",
    "Is a directory": "这是文件夹",
    "Not a directory": "不是文件夹",
    "No space left on device": "磁盘空间不足",
    "Broken pipe": "管道已断开",

    // The parser of YAML
    "mapping values are not allowed in this context": "此处不能有“键: 值”",
    "mapping keys are not allowed in this context": "此处不能有键",
    "block sequence entries are not allowed in this context": "此处不能有以“-”开头的项",
    "could not find expected ':'": "缺少“:”",
    "did not find expected key": "缺少键，多半是缩进不对",
    "did not find expected '-' indicator": "缺少“-”，多半是缩进不对",
    "did not find expected ',' or ']'": "缺少“,”或“]”",
    "did not find expected ',' or '}'": "缺少“,”或“}”",
    "did not find expected node content": "缺少值",
    "did not find expected <document start>": "缺少文件开头的“---”",
    "did not find expected alphabetic or numeric character": "缺少字母或数字",
    "did not find expected comment or line break": "缺少注释或换行",
    "did not find expected hexdecimal number": "缺少十六进制数",
    "found character that cannot start any token": "有不能这样开头的字符，文字请加引号",
    "found a tab character where an indentation space is expected": "缩进用了制表符，应为空格",
    "found a tab character that violates indentation": "缩进用了制表符，应为空格",
    "found unexpected end of stream": "文件没写完，多半缺引号",
    "found unexpected document indicator": "引号里有“---”或“...”",
    "found unexpected ':'": "有多余的“:”",
    "found unknown escape character": "没有这种转义",
    "found undefined tag handle": "标签没有定义",
    "found extra blank": "有多余的空白",
    "control characters are not allowed": "不能有控制字符",
  ]
}
