extension Catalog {
  /// Doubts about rules that check.
  static let ruleDoubts: [String: String] = [
    // Sources
    "rule {} is an error, but no basis of it has been read": "规则 {} 的级别是错误，但依据都没有核对过原文",
    "make it a notice, or check the source": "改为 notice（提醒），或者核对来源",
    "rule {} rests on an authority of level {}; what loosens it must cite one":
      "规则 {} 依据的规定出自 {}，放宽它须有依据",
    "name the source in the reason, or add: basis …":
      "在理由里写出来源，或者补上：basis …（依据 …）",

    // Words
    "no rule uses the {} '{}'": "没有规则用到{}“{}”",
    "'{}' is listed twice": "“{}”列了两次",
    "'{}' both counts and does not": "“{}”又计入又排除",
    "'{}' holds no word of the list, so it hides nothing": "“{}”不含词表里的词，排除不了什么",
    "'{}' is one character and stands inside longer words": "“{}”只有一个字，会落在别的词里",
    "for example in “{}”; list such words behind not, or use a longer one":
      "例如在“{}”里；把这样的词列在 not（非）后面，或者用长一些的词",
    "'{}' stands in the middle of a longer word and may not be meant there":
      "“{}”落在别的词中间，那里未必是这个意思",
    "for example in “{}”; list such words behind not": "例如在“{}”里；把这样的词列在 not（非）后面",
    "the wording '{}' stands in the catalog twice": "“{}”这个说法在清单里有两处",
    "the first one counts; take it away where it is not meant": "算前一处；不是这个意思的地方请删去",
    "{} of the entries of '{}' carry no '{}', so rule {} has nothing to say of them":
      "“{2}”有 {1} 个条目没有“{3}”，规则 {4} 对它们无话可说",
    "for example of “{}”": "例如“{}”",

    // Alternatives and exceptions
    "this alternative stands here already: {}": "这个选项前面已有：{}",
    "wherever this stands, {} is found already": "凡是找到它的地方，都已经找到 {}",
    "for example in “{}”": "例如在“{}”里",
    "the rule asks for this and makes an exception of it, so it never reports anything":
      "规则要求它，又把它作为例外，结果什么也报不出",
    "it passes over “{}”": "例如放过了“{}”",
    "this exception stands here already: {}": "这个例外前面已有：{}",
    "this exception can never apply: {}": "这个例外永远用不上：{}",
    "it makes no difference to “{}” or any other text": "对“{}”和别的文字都没有作用",
    "the rule already asks that it does not hold": "规则已经要求它不成立",
    "the rule already asks for {}": "规则已经要求 {}",
    "the rule already asks for another kind of document": "规则已经限定了别的文种",
    "wherever this word stands, '{}' of the same list is found already":
      "凡是有这个词的地方，都已经找到同一词表的“{}”",
    "wherever this word and {} others of the list stand, a shorter one of it is found already":
      "凡是有这个词的地方（本词表另有 {} 个这样的词），都已经找到本词表里更短的词",
    "“{}。” is told no otherwise without it": "没有它，“{}。”的结果也一样",
    "“{}。” is told no otherwise without it; nor are {}": "没有它，“{}。”的结果也一样；还有{}",
    "the rule already asks that {} is {}": "规则已经要求“{}” {}",
    "a document of the kind {} only reports, so nothing in it is asked for":
      "文种“{}”只是陈述，其中没有提出要求",

    // Two rules
    "rule {} looks for nothing that rule {} does not look for": "规则 {} 要找的，规则 {} 都在找",
    "the rule that looks for more": "找得更多的规则",
    "both report “{}”": "两条都报出“{}”",
    "no example shows it": "没有例子能说明",
    "rule {} shows this text as right, and rule {} calls it an error":
      "规则 {} 以这段文字为合规，规则 {} 却判为错误",
    "{} finds “{}”: {}": "{} 报出“{}”：{}",

    // Days
    "neither rule {} nor a source of it bears a day, so it judges all documents":
      "规则 {} 和它的来源都没有日期，会用于任何日期的文件",
    "add: from 2024-08-06": "补上：from 2024-08-06（自 2024-08-06）",
    "rule {} holds from {}, but no source of it is in force before {}":
      "规则 {} 自 {} 起用，而它的来源到 {} 才有施行的",
    "'{}' is repealed on {}; {}": "“{}”已于 {} 废止，{}",
    "rule {} ends that day": "规则 {} 到那天为止",
    "rule {} is to hold beyond that day, without a basis": "规则 {} 在那以后没有依据",
    "the other sources carry rule {} on": "规则 {} 此后依据其他来源",
    "no source of rule {} is in force from {} until {}": "规则 {} 的来源从 {} 到 {} 都不在施行",
    "'{}' is in force from {}, while '{}' is until {}": "“{}”自 {} 施行，而“{}”到 {} 才废止",
    "rule {} names both on those days; is the repeal right?":
      "这些日子规则 {} 同时依据两者；废止日期对不对？",
    "rule {} holds from {}, but the limit has no value before {}":
      "规则 {} 自 {} 起用，而限值从 {} 才有",
    "the condition fails on those days": "那些日子条件不成立",
    "a value of the limit ends on {}, before rule {} holds":
      "有一个限值到 {} 为止，那时规则 {} 还没有起用",
    "a value of the limit begins on {}, when rule {} holds no more":
      "有一个限值自 {} 起，那时规则 {} 已经停用",
    "take the value out, or give the rule other days": "删去这个限值，或者改规则的起止日期",
  ]
}
