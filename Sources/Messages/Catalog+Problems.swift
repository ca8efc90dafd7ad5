extension Catalog {
  /// What goes wrong with inputs and with the files of a run.
  static let problems: [String: String] = [
    // Reading
    "the file holds no text": "文件里没有文字",
    "this is {}, which the tool does not read": "这是{}，本工具不读这种文件",
    "a PDF": " PDF 文件",
    "an empty ZIP package": "空的 ZIP 压缩包",
    "an old or password-protected Office file (.doc, .xls, .ppt, .wps, .et)":
      "旧格式或者加了密码的 Office 文件（.doc、.xls、.ppt、.wps、.et）",
    "a Rich Text file": " RTF 文件",
    "a PNG image": " PNG 图片",
    "a JPEG image": " JPEG 图片",
    "a GIF image": " GIF 图片",
    "a TIFF image": " TIFF 图片",
    "a gzip file": " gzip 压缩文件",
    "a 7-Zip archive": " 7-Zip 压缩包",
    "a RAR archive": " RAR 压缩包",
    "a program": "程序文件",
    "a binary file": "二进制文件",
    "a ZIP archive without a document that the tool reads": "没有本工具所读文档的 ZIP 压缩包",
    "an OpenDocument {}": " OpenDocument {} 文件",
    "a binary workbook (.xlsb)": "二进制工作簿（.xlsb）",
    "a presentation": "演示文稿",
    "unpack it and check what is inside": "解包后检查其中的文件",
    "name a document instead": "请改为指定一份文档",
    "name a file of text, HTML or XML instead": "请改为指定文本、HTML 或 XML 文件",
    "the file has {} bytes; the limit on input bytes is {}": "文件有 {} 字节，超过输入上限 {} 字节",
    "split the file, or raise the limit": "拆分文件，或调高上限",
    "{} cannot be decoded as {}; each is read as U+FFFD": "{}不能按 {} 解码，均读作 U+FFFD",
    "1 place": "有 1 处",
    "{} places": "有 {} 处",
    "save the file again in UTF-8 from the program that wrote it":
      "用写出它的程序另存为 UTF-8",
    "the file declares the encoding {}, but {}; it was read as {}":
      "文件声明的编码是 {}，但 {}；已按 {} 读取",
    "correct the declaration, or save the file again in UTF-8": "改正编码声明，或另存为 UTF-8",
    "the entity '{}' expands to more than the limits on entity bytes ({}) or entity depth ({}) allow; it is not expanded":
      "实体“{}”展开后超过字节上限（{}）或层数上限（{}），没有展开",
    "write out its text in the document": "把它的文字直接写进文档",
    "the entity '{}' stands outside the document, where nothing is ever read":
      "实体“{}”在文档之外，本工具从不读取外部内容",
    "copy its text into the document": "把它的文字抄进文档",
    "the entity '{}' is not declared": "实体“{}”没有声明",
    "write the character itself": "直接写出该字符",
    "{} more problems of this document are not listed": "这份文档另有 {} 个问题未列出",
    "elements lie deeper than the limit on depth ({}); nothing was read from here":
      "元素层数超过深度上限（{}），从这里起没有读取",
    "elements lie deeper than the limit on depth ({}); from here on, deeper ones are read as if their tags were not there":
      "元素层数超过深度上限（{}），从这里起更深的标签不算，文字照读",
    "the document has more paragraphs, cells and other parts than the limit on nodes ({}); nothing was read from here":
      "文档的段落、单元格等超过数量上限（{}），从这里起没有读取",
    "split the document, or raise the limit": "拆分文档，或调高上限",
    "reading took longer than the limit on seconds ({}); nothing was read from here":
      "读取时间超过上限（{} 秒），从这里起没有读取",
    "a value, comment or section is longer than the limit on attribute bytes ({}); it was not read":
      "有一处属性值、注释或 CDATA 段超过长度上限（{} 字节），没有读取",
    "write long text as paragraphs": "长文字请写成段落",
    "{} inside words (zero-width or direction controls); the words are found all the same":
      "{}（零宽字符或改变文字方向的字符），不影响检查",
    "1 invisible character stands": "词中夹有 1 个看不见的字符",
    "{} invisible characters stand": "词中夹有 {} 个看不见的字符",
    "look at the source if this was not you": "若不是有意为之，请查看源文件",
    "a page saved with its pictures in one file (MHTML)": "连同图片存成一个文件的网页（MHTML）",
    "open it in a browser, save it as 'HTML only', and check that":
      "用浏览器打开，另存为“仅 HTML”后再检查",
    "raise the limit, or flatten the document": "调高上限，或减少文档层数",
    "not well-formed XML: {}": "XML 不合规：{}",
    "correct it at this place; what could be read was checked": "改正此处；能读的部分已检查",
    "an end tag does not match its start tag": "结束标签与开始标签不对应",
    "an element is not closed": "元素没有关闭",
    "a tag is not closed by '>'": "标签缺少“>”",
    "a name is missing, as behind a bare '&' or '<'": "缺少名称，例如单独的“&”或“<”之后",
    "a reference does not end in ';'": "引用没有以“;”结束",
    "a character that XML does not allow": "XML 不允许的字符",
    "content behind the end of the root element": "根元素结束后还有内容",
    "there is no root element": "没有根元素",
    "an attribute value without quotes": "属性值没有引号",
    "an attribute value that is not closed or too long": "属性值没有结束，或过长",
    "an attribute stands twice in one tag": "同一标签中属性重复",
    "a '<' inside an attribute value": "属性值中有“<”",
    "{} is not closed before the end of the file, so the rest of it shows nothing":
      "{} 到文件末尾也没有关闭，其后的内容不会显示",
    "close it where it should end": "在应当结束的地方关闭它",
    "this page only lays out other files in frames{}; their text is not in it":
      "这个网页只是用框架排列别的文件{}，正文不在其中",
    "save and check each of those files": "分别保存并检查那些文件",
    "the merged cells of a table cover far more places than it has cells, so it is read as plain paragraphs":
      "表格合并单元格覆盖的位置远多于实际单元格，已按普通段落读取",
    "correct the table's rowspan and colspan": "改正表格的 rowspan 和 colspan",

    "a quote at the start of a cell is never closed; it was read as a character":
      "单元格开头的引号没有配对，按普通字符读取",

    // Office packages
    "save the document it was made from as DOCX, OFD or HTML and check that":
      "把原文档另存为 DOCX、OFD 或 HTML 后再检查",
    "save it as XLSX, or export its text as DOCX or HTML, and check that":
      "另存为 XLSX，或把文字导出为 DOCX、HTML 后再检查",
    "save it as XLSX and check that": "另存为 XLSX 后再检查",
    "export its text as DOCX or HTML and check that": "把文字导出为 DOCX 或 HTML 后再检查",
    "in '{}': {}": "在“{}”中：{}",
    "the package holds no text; it may consist of pictures of pages":
      "文件包里没有文字，可能全是页面图片",
    "recognise its text (OCR) and check that": "先做文字识别（OCR）再检查",
    "do not open a file from an unknown sender; if it is genuine, raise the limit":
      "来历不明的文件不要打开；确属真实的，调高上限",
    "the package has more entries than the limit on package entries ({})":
      "文件包的条目数超过上限（{}）",
    "the parts of the package unpack to more than the limit on unpacked bytes ({})":
      "文件包解开后超过字节上限（{}）",
    "the parts of the package unpack to more than {} times its size, the limit on the unpacked ratio":
      "文件包解开后超过自身大小的 {} 倍（倍数上限）",
    "the package took longer than the limit on seconds ({})": "读取文件包的时间超过上限（{} 秒）",
    "the sheets hold more than {} cells; the rest was not read":
      "工作表共超过 {} 个单元格，其余没有读取",
    "the package is encrypted ('{}'), so nothing of it can be read":
      "文件包已加密（“{}”），无法读取",
    "remove its password in the program that wrote it, and save it again":
      "用写出它的程序去掉密码后重新保存",
    "the package's entry '{}' is {}; it was not read": "文件包的条目“{}”是 {}，没有读取",
    "do not unpack this file; ask its sender for a document saved by an office program":
      "不要解包这个文件；请对方提供用办公软件保存的文档",
    "the package holds the part '{}' more than once; the first was read":
      "文件包里“{}”不止一个，读了第一个",
    "save the document again from the program that wrote it": "用写出它的程序重新保存",
    "the part '{}' is damaged ({}); what could be unpacked was read":
      "“{}”已损坏（{}），能解出的部分已读取",
    "ask for the file once more; it was damaged on the way or on the disk":
      "请对方重发；文件在传输中或磁盘上损坏了",
    "the package is cut short or damaged ({}); what came before was read":
      "文件包不完整或已损坏（{}），此前的部分已读取",
    "the package lacks its part '{}'": "文件包缺少“{}”",
    "'{}' is {}, which was not read": "“{}”是 {}，没有读取",
    "save it as a document of its own and check that": "把它另存为单独的文档后再检查",
    "'{}' was read up to a limit only: {}": "“{}”只读到上限为止：{}",
    "elements lie deeper than the limit on depth ({})": "元素层数超过深度上限（{}）",
    "it took longer than the limit on seconds ({})": "读取时间超过上限（{} 秒）",
    "'{}' is not well-formed XML: {}; what stands before was read":
      "“{}”的 XML 不合规：{}；此前的部分已读取",
    "open the document in an office program, save it again, and check that":
      "用办公软件打开、重新保存后再检查",

    // Files
    "files that end in .html, .xhtml, .xml, .txt, .md, .csv, .docx, .odt, .ofd or .xlsx are checked; name any other file itself":
      "只检查扩展名为 .html、.xhtml、.xml、.txt、.md、.csv、.docx、.odt、.ofd、.xlsx 的文件；其他文件请直接指定",
    "no such file or folder": "没有这个文件或文件夹",
    "a part of the path is no folder": "路径中有一段不是文件夹",
    "permission denied": "没有权限",
    "the symbolic links lead round in a circle": "符号链接循环",
    "the path is too long": "路径过长",
    "too many open files": "打开的文件过多",
    "no space is left on the disk": "磁盘空间不足",
    "the system reports error {}": "系统报告错误 {}",
    "a table is named relative to the folder of the rule file": "表格文件的路径从规则文件所在的文件夹算起",
    "close it, or write two quotes for one": "补上引号；正文里的一个引号要写两个",
    "the first row names the columns": "第一行写各列的名称",
    "check the path; quote it if it holds spaces": "检查路径；含空格时加引号",
    "ask for read access, or run as a user who has it": "申请读取权限，或换用有权限的用户",
    "the folder holds no document": "文件夹里没有文档",
    "this is the folder {}, which was searched before": "这就是文件夹 {}，前面已检查过",
    "this is a report that the run itself writes": "这是本次运行写出的报告",
    "there are no rules here": "这里没有规则",

    // Configuration, waivers, baselines, changes
    "'jianfu:{}' means nothing; write 'jianfu:waive'": "“jianfu:{}”没有意义，应写“jianfu:waive”",
    "there is no rule '{}'{}": "没有规则“{}”{}",
    "there is no '{}' in a waiver": "豁免中没有“{}”这一项",
    "'{}' is given twice": "“{}”写了两次",
    "'{}' is no day; write it like 2026-12-31": "“{}”不是日期，应写成 2026-12-31 这样",
    "expected key=\"…\", found '{}'": "应为 键=\"…\"，却是“{}”",
    "'{}' has no value": "“{}”没有值",
    "the value of '{}' does not end with a \"": "“{}”的值没有以 \" 结束",
  ]
}
