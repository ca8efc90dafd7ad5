import BinaryForm
package import RuleLanguage

extension CompiledRules {
  /// What a word does in rules, so that it can be taken from it.
  package enum WordRole: Sendable {
    /// A word of some lists, or one that only hides shorter words of them.
    case member(of: [String], isExcluded: Bool)
    /// One of a group of triggers: how many groups are declared before it.
    case trigger(Int)
    case pseudo(Stance)
    case until(Stance)
    case flip(Stance)
  }

  /// The rules as if a word did not have one of its roles.
  ///
  /// What words lead to is kept as it is: all that follows from it is looked at again where a text is
  /// judged. The word itself stays known, and a trigger that counts only where it is no part of a
  /// longer word still finds it there; whoever asks has to know that there is none in it.
  package func dropping(_ role: WordRole, of word: String) -> CompiledRules? {
    guard let term = lexicon.term(spelled: word) else { return nil }
    var lexicon = lexicon
    var plan = plan
    switch role {
    case .member(let lists, let isExcluded):
      let groups = lists.compactMap { plan.groupsByName[$0] }
      lexicon.take(term, outOf: Set(groups), isExcluded: isExcluded)
      let isOffice = lexicon.members(of: term).contains { place in
        lexicon.actorLevels[Int(lexicon.sealedMemberships[place].group)]?.isAboveVillages == true
      }
      if !isOffice { plan.needs.forgetOffice(of: term) }
    case .trigger(let number): lexicon.take(.trigger(Int32(number)), from: term)
    case .pseudo(let stance): lexicon.take(.pseudo(stance), from: term)
    case .until(let stance): lexicon.take(.until(stance), from: term)
    case .flip(let stance): lexicon.take(.flip(stance), from: term)
    }
    return CompiledRules(rules: rules, profile: profile, lexicon: lexicon, plan: plan)
  }
}
