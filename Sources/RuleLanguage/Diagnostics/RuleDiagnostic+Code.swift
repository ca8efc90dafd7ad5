extension RuleDiagnostic {
  /// The permanent codes; a code never changes its meaning, and a retired one is not used again.
  package enum Code: String, Sendable, CaseIterable {
    // The characters of a file.
    case invalidUTF8 = "R0101"
    case unknownCharacter = "R0102"
    case fullWidthSign = "R0103"
    case unclosedString = "R0104"
    case unknownEscape = "R0105"
    case looseBlockString = "R0106"
    case invalidDate = "R0107"
    case invalidNumber = "R0108"
    case fileTooLarge = "R0109"

    // The grammar.
    case unexpectedToken = "R0201"
    case unknownDeclaration = "R0202"
    case unknownItem = "R0203"
    case missingBrace = "R0204"
    case strayBrace = "R0205"
    case repeatedItem = "R0206"
    case missingPackage = "R0207"
    case nestedTooDeep = "R0208"
    case strayComma = "R0209"
    case lateUse = "R0210"

    // Names.
    case unknownName = "R0301"
    case duplicateName = "R0302"
    case wrongKind = "R0303"
    case circularReference = "R0304"
    case unknownPackage = "R0305"
    case circularUse = "R0306"
    case unknownColumn = "R0307"
    case duplicateColumn = "R0308"
    case unknownPlaceholder = "R0309"
    case unknownAttribute = "R0310"

    // What fits where.
    case misplacedCondition = "R0401"
    case misplacedLacks = "R0402"
    case invalidSubject = "R0403"
    case circularCondition = "R0404"
    case misplacedExamples = "R0405"
    case impossibleCondition = "R0406"
    case conditionTooLarge = "R0407"

    // Values.
    case emptyWord = "R0501"
    case emptyList = "R0502"
    case unorderedLimit = "R0503"
    case invalidValidity = "R0504"
    case invalidRuleID = "R0505"
    case notOneCharacter = "R0506"
    case invalidTemplate = "R0507"
    case invalidFactor = "R0508"
    case invalidSlot = "R0509"
    case nothingToTry = "R0510"
    case unknownChoice = "R0511"
    case wordWithoutCharacter = "R0512"
    case invalidAlternatives = "R0513"

    // What must be there.
    case missingBasis = "R0601"
    case missingBranch = "R0602"
    case missingExample = "R0603"
    case missingMessage = "R0604"
    case missingCondition = "R0605"
    case emptyAdjustment = "R0606"
    case missingReason = "R0607"
    case missingTitle = "R0608"
    case emptyExamples = "R0609"

    // Tables that catalogs import.
    case unreadableTable = "R0901"
    case unknownHeader = "R0902"
    case emptyRow = "R0903"
    case missingEntryColumn = "R0904"

    // Doubts.
    case unverifiedBasis = "R0701"
    case placeNamedColumn = "R0702"
    case uncitedLoosening = "R0703"

    // What an analysis of rules that check finds doubtful.
    case unusedName = "R0801"
    case repeatedWord = "R0802"
    case idleExclusion = "R0803"
    case ambiguousEntry = "R0804"
    case repeatedAlternative = "R0805"
    case shortWord = "R0806"
    case selfDefeatingException = "R0807"
    case repeatedException = "R0808"
    case containedRule = "R0809"
    case unreachableAlternative = "R0810"
    case innerWord = "R0811"
    case idleException = "R0812"
    case missingAttribute = "R0813"
    case contradictoryRules = "R0814"
    case coveredWord = "R0815"

    // Time.
    case ruleBeforeSource = "R0821"
    case repealedBasis = "R0822"
    case validityGap = "R0823"
    case limitGap = "R0824"
    case undatedRule = "R0825"
    case validityOverlap = "R0826"
    case idleLimit = "R0827"

    /// Whether it keeps the rules from being used.
    package var severity: Severity {
      switch self {
      case .unverifiedBasis, .placeNamedColumn, .unusedName, .repeatedWord, .idleExclusion,
        .ambiguousEntry, .repeatedAlternative, .shortWord, .selfDefeatingException,
        .repeatedException, .containedRule, .unreachableAlternative, .innerWord, .idleException,
        .missingAttribute, .contradictoryRules, .uncitedLoosening, .ruleBeforeSource,
        .repealedBasis, .validityGap, .limitGap, .undatedRule, .validityOverlap, .idleLimit:
        .warning
      case .coveredWord: .note
      default: .error
      }
    }
  }
}
