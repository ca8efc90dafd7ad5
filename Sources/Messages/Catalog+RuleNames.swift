extension Catalog {
  /// What is said of rules whose names, values or parts do not fit together.
  static let ruleNames: [String: String] = [
    // What names stand for
    "source": "来源",
    "lexicon": "词表",
    "actor": "主体",
    "catalog": "清单",
    "phrase": "短语",
    "kind of document": "文种",
    "record": "记录",
    "unit": "单位",
    "period": "周期",
    "a source": "来源",
    "a lexicon": "词表",
    "an actor": "主体",
    "a catalog": "清单",
    "a phrase": "短语",
    "a kind of document": "文种",
    "a record": "记录",
    "a rule": "规则",
    "a unit": "单位",
    "a period": "周期",

    // Names
    "'{}' is declared twice": "“{}”定义了两次",
    "packages that are used together share their names": "一起使用的包，名称不能重复",
    "'{}' is declared in '{}', which is not used here": "“{}”在包“{}”里定义，这里没有引用这个包",
    "add: use {}": "补上：use {1}（引用 {1}）",
    "no {} is called '{}'": "没有叫“{2}”的{1}",
    "'{}' is {}, not {}": "“{}”是{}，不是{}",
    "there is no package '{}'": "没有“{}”这个包",
    "known are: {}": "现有：{}",
    "'{}' and '{}' use each other": "“{}”和“{}”互相引用",
    "move what both need into a third package": "把两边都要用的移到第三个包",
    "'{}' leads back to itself: {}": "“{}”绕回到自己：{}",
    "a phrase or lexicon cannot hold itself": "短语、词表不能包含自己",
    "record '{}' has no column '{}'": "记录“{}”没有“{}”这一列",
    "column '{}' is declared twice": "列“{}”定义了两次",
    "'{} mentions …' asks for a place of the document, not for this column":
      "“{} mentions …”（提及）问的是文件里的这个位置，不是这一列",
    "give the column another name": "给这一列换个名称",
    "it has: {}": "有：{}",
    "there are no columns here, so no '{}'": "这里没有列，也就没有“{}”",
    "columns belong to rules over records, as in: each RECORD": "列只在逐条看记录的规则里有，如：each 标牌（每 标牌）",

    // Conditions
    "a phrase needs a place here": "这里要写明在哪个位置找这个短语",
    "write: document mentions …": "写作：document mentions …（文件 提及 …）",
    "a stance cannot be asked for by what decides stances": "决定语气的条件，自己不能问语气",
    "write: mentions": "写作：mentions（提及）",
    "a document stands in no context": "文件本身没有语境",
    "there is no clause of a finding here": "这里没有查出的话所在的分句",
    "write: each sentence unless clause mentions …":
      "写成：each sentence unless clause mentions …（每 句 除非 分句 提及 …）",
    "a citation stands in a sentence or a record": "援引是句子或者记录里的事",
    "a context looks at the text that it is declared for, and not at the document":
      "语境看的是它那一处的文字，不看整份文件",
    "ask for it in the rule, or by the kind of document: kind is …":
      "在规则里问，或者按文种问：kind is …（文种 是 …）",
    "a context looks at one text, and no text stands in both of these places":
      "语境一次看一处文字，没有哪处文字同时在这两个位置",
    "write one context for each place, or ask for the other one in the rule":
      "每个位置各写一个语境，或者在规则里问另一个位置",
    "no document is of two kinds at once, so that this never holds": "一份文件只有一个文种，这个条件永远不成立",
    "write: kind is A | B": "写成：kind is A | B（文种 是 A | B）",
    "only one stance is passed down, so that this never holds": "传下来的语气只有一种，这个条件永远不成立",
    "join them by: or": "用 or（或）连接",
    "it is asked for together with this": "与它一起要求的是这里",
    "the branch asks for {} things, and from here on there are more than {}":
      "这一支共问 {} 项，从这里起超过 {} 项",
    "the template ends in a number, so nothing shows where such a day ends":
      "模板以数字结尾，看不出这样的日期到哪里为止",
    "write the word behind the day, too": "把日数后面的字也写上",
    "name alternatives of one place in one phrase (title mentions A | B), or begin a further branch":
      "同一位置的各个说法写在一个短语里（title mentions A | B，题名 提及 A | B），或者另起一支",
    "a context cannot depend on a context": "语境不能取决于语境",
    "a kind of document cannot depend on another one": "文种不能取决于另一文种",
    "'count' needs a group": "“count”（计数）要先归组",
    "'sum' needs a group": "“sum”（合计）要先归组",
    "two rules cannot yield to each other": "两条规则不能互相让与",
    "write: each … grouped by …": "写作：each … grouped by …（每 … 归组 依 …）",
    "'length' is a matter of the document": "“length”（篇幅）只就整份文件而言",
    "write: each document": "写作：each document（每 文件）",
    "there is no record here": "这里没有记录",
    "only a 'context' sees the sentences around": "只有“context”（语境）看得到前后的句子",
    "write a context of a stance, and ask: context banned":
      "定义一个语境，再问：context banned（语境 不得）",
    "this lends no words, so that it cannot be silent": "这里本来就不借词，谈不上不传",
    "this is not above what it speaks of, so that nothing begins with it":
      "这里不在所说的话的上面，谈不上从它起直述",
    "write: context stated when heading mentions …":
      "写作：context stated when heading mentions …（语境 直述 当 小标题 提及 …）",
    "write: context silent when heading mentions …":
      "写作：context silent when heading mentions …（语境 不传 当 小标题 提及 …）",
    "a document has no heading of its own": "文件本身没有小标题",
    "write: title mentions …": "写作：title mentions …（题名 提及 …）",
    "'lacks' is about a document or a record": "“lacks”（缺）只用于文件和记录",
    "who is obliged is named by an actor or a word, not by a sequence":
      "由谁承担，写一个主体或者一个词，不能写一串词",
    "a number cannot be obliged": "由谁承担，不能写数字",
    "write: of ACTOR": "写作：of 村级组织（由 村级组织）",

    // Values
    "an empty word matches nothing": "空的词什么也匹配不到",
    "an empty example shows nothing": "空的例子说明不了什么",
    "the list holds no word that counts": "词表里没有一个计入的词",
    "catalog '{}' has no entries": "清单“{}”没有条目",
    "unit '{}' has no words": "单位“{}”没有写词",
    "the entry carries '{}' twice": "条目的“{}”写了两次",
    "source '{}' is repealed before it takes effect": "来源“{}”还没施行就废止了",
    "the rule ends before it begins": "规则的止期早于起期",
    "the values of a limit stand in the order of their days": "限值按日期先后写",
    "write: 5000 from 2024-08-06, 4000 from 2026-01-01":
      "写作：5000 from 2024-08-06, 4000 from 2026-01-01（from 也可写“自”）",
    "'{}' is no rule id": "“{}”不是规则编号",
    "write it like CERT-01": "写成 CERT-01 这样",
    "the word does not have '{}' as one of several characters": "这个词不是由“{}”和别的字组成的",
    "expected one character in the quotes": "引号里只写一个字",
    "the template lacks {}": "模板缺少 {}",
    "a numeral multiplies by more than 1": "数字的倍数要大于 1",
    "a factor is more than 0": "倍数要大于 0",
    "a period comes round at least sometimes": "周期每年的次数要大于 0",
    "a replacement is one line of text": "替换的文字是一行，不能空",

    // What must be there
    "source '{}' has no title": "来源“{}”没有题名",
    "add: title \"…\"": "补上：title \"…\"（题名 \"…\"）",
    "rule {} names no legal basis": "规则 {} 没有写依据",
    "add: basis …": "补上：basis …（依据 …）",
    "rule {} looks at nothing": "规则 {} 没有写看什么",
    "add: each …": "补上：each …（每 …）",
    "rule {} has no {}": "规则 {} 没有 {}",
    "add: {} \"…\"": "补上：{} \"…\"",
    "rule {} has no example that {}": "规则 {} 没有 {}的例子",
    "the branch has no condition": "这一条没有写条件",
    "add: when …": "补上：when …（当 …）",
    "the branch asks for no phrase in the sentence itself": "这一条没有问句子里有什么短语",
    "add: mentions, demands or imposes …":
      "补上：mentions（提及）、demands（要求）或者 imposes（责成）…",
    "the adjustment changes nothing": "这项调整什么也没有改",
    "the adjustment gives no reason": "这项调整没有写理由",
    "add: reason \"…\"": "补上：reason \"…\"（理由 \"…\"）",
    "the list holds no example": "示例里没有例子",

    // Messages of rules
    "'{}' is nothing that rule {} looks for": "“{}”不是规则 {} 要找的",
    "it looks for: {}": "它找的有：{}",
    "'{}' names nothing here": "“{}”在这里什么也不指",
    "a message may name words that the rule looks for, columns, {quote}, {count}, {missing}":
      "提示里可以写规则要找的词表、记录的列，以及 {quote}、{count}、{missing}",
    "no entry of '{}' carries '{}'": "“{}”的条目都没有“{}”",

    // Examples
    "rule {} belongs to package '{}'": "规则 {} 属于包“{}”",
    "write them into an 'adjust {}'": "写进“adjust {1}”（调整 {1}）里",
    "the text names nothing whose words could be tried": "这段文字没有写要逐词试的名称",
    "name a lexicon or a phrase in braces, or leave 'each' out":
      "把词表或者短语的名称写在花括号里，否则去掉“each”（每）",
    "'{}' says nothing that can be tried": "“{}”没有说出可以逐个试的东西",
    "write {LEXICON}, {LEXICON=word}, {word|word}, {unless title} or {demanded before}":
      "写成 {村级组织}、{村级组织=村委会}、{除非 题名} 或者 {应为 前} 这样",
    "the rule looks for nothing in '{}'": "规则在“{}”里什么也不找",
    "the rule looks for nothing in the sentence itself": "规则在句子本身里什么也不找",
    "no record of the rule has a column '{}' of that sort": "规则的记录没有这样的“{}”列",
    "no exception of the rule looks at '{}'": "规则没有看“{}”的例外",
    "no exception of the rule looks at the sentence itself": "规则没有看句子本身的例外",
    "the stance {} has no words behind {}": "语气 {}没有 {}的词",
    "'{}' has no words behind {}": "“{}”没有 {}的词",
    "'{}' is no word of '{}'": "“{}”不是“{}”里的词",

    // Tables
    "tables are read beside rule files in a folder only": "只有文件夹里的规则文件才能导入表格",
    "the table {} cannot be read: {}": "表格 {} 读不了：{}",
    "a quote opened on line {} of {} is never closed": "{2} 第 {1} 行的引号没有结束",
    "{} holds no table with a header and a row below it": "{} 里没有带表头和内容的表格",
    "the import does not say which column holds the entries": "导入没有写明条目在哪一列",
    "add: entry \"…\"": "补上：entry \"…\"（条目 \"…\"）",
    "the table has no column '{}'": "表格没有“{}”这一列",
    "row {} of the table names no entry": "表格第 {} 行没有条目",
  ]
}
