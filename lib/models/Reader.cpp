#include "models/Reader.h"

#include "models/Designators.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/Regex.h"

namespace poolcheck::models {

void Reader::fail(const Node &N, const llvm::Twine &Message) {
  if (!FirstProblem)
    FirstProblem = Problem{N.Offset, Message.str()};
}

bool Reader::expect(const Node &N, Node::Kind Is, llvm::StringRef What, llvm::StringRef Wanted) {
  if (N.Is == Is)
    return true;
  fail(N, What + " must be " + Wanted + ", not " + N.describe());
  return false;
}

bool Reader::checkKeys(const Node &N, llvm::StringRef What, llvm::ArrayRef<Key> Keys) {
  if (!expect(N, Node::Kind::Object, What, "an object"))
    return false;
  for (const Member &M : N.Members)
    if (llvm::none_of(Keys, [&](const Key &K) { return K.Name == M.Key; }) && !FirstProblem)
      FirstProblem = Problem{M.KeyOffset, unknownName("key", M.Key, (" in " + What).str(), namesOf(Keys))};
  for (const Key &K : Keys)
    if (K.IsRequired && !N.find(K.Name))
      fail(N, What + " lacks the key '" + K.Name + "'");
  return !FirstProblem;
}

std::string Reader::readText(const Node &N, llvm::StringRef What) {
  if (expect(N, Node::Kind::String, What, "a string") && N.Text.empty())
    fail(N, What + " must not be empty");
  return N.Text;
}

bool Reader::readFlag(const Node &N, llvm::StringRef What) {
  expect(N, Node::Kind::Flag, What, "true or false");
  return N.Int != 0;
}

int64_t Reader::readInteger(const Node &N, llvm::StringRef What) {
  expect(N, Node::Kind::Integer, What, "a whole number");
  return N.Int;
}

unsigned Reader::readIndex(const Node &N, llvm::StringRef What) {
  int64_t Value = readInteger(N, What);
  if (Value < 0 || Value > int64_t(MaxArgument))
    fail(N, What + " must be between 0 and " + llvm::Twine(MaxArgument));
  return unsigned(Value);
}

Designator Reader::readDesignator(const Node &N) {
  if (N.Is != Node::Kind::String) {
    fail(N, llvm::Twine("a place must be a string, not ") + N.describe() + "; " + DesignatorGrammar);
    return {};
  }
  std::optional<Designator> D = parseDesignator(N.Text);
  if (!D)
    fail(N, "'" + llvm::Twine(llvm::StringRef(N.Text).take_front(64)) + "' is not a place; " + DesignatorGrammar);
  return D.value_or(Designator{});
}

CallTest Reader::readTest(const Node &N) {
  std::string Text = readText(N, "'when'");
  std::optional<CallTest> Test = parseCallTest(Text);
  if (!Test)
    fail(N, "'" + llvm::Twine(llvm::StringRef(Text).take_front(64)) + "' is not a test; " + callTestGrammar());
  return Test.value_or(CallTest{});
}

ExhaustionCase Reader::readExhaustionCase(const Node &N) {
  ExhaustionCase Case;
  if (!checkKeys(N, "a case of 'exhausted'", exhaustionKeys()))
    return Case;
  if (const Node *When = N.find("when")) {
    Case.When = readTest(*When);
    if (Case.When.OfResult || Case.When.Is == CallTest::Kind::Perhaps)
      fail(*When, "what the call does when every lease is given out depends on an argument or on nothing");
  }
  Case.Then = readWord<ir::Exhaustion>(*N.find("then"), "'then'");
  return Case;
}

std::vector<ExhaustionCase> Reader::readExhaustion(const Node &N) {
  if (N.Is != Node::Kind::Array)
    return {ExhaustionCase{{}, readWord<ir::Exhaustion>(N, "'exhausted'")}};
  std::vector<ExhaustionCase> Cases;
  for (const Node &Item : N.Items) {
    if (!Cases.empty() && Cases.back().When.Is == CallTest::Kind::Always)
      fail(Item, "no case can follow one without 'when', which always applies");
    Cases.push_back(readExhaustionCase(Item));
  }
  if (Cases.empty() || Cases.back().When.Is != CallTest::Kind::Always)
    fail(N, "the last case of 'exhausted' must be one without 'when', for calls that no other case describes");
  return Cases;
}

CapacitySource Reader::readCapacity(const Node &N) {
  CapacitySource Source;
  if (N.Is != Node::Kind::Object) {
    Source.From = readDesignator(N);
    return Source;
  }
  if (!checkKeys(N, "'capacity'", capacityKeys()))
    return Source;
  Source.From = readDesignator(*N.find("text"));
  if (Source.From.isSet() && (Source.From.Root != Designator::Base::Argument || Source.From.IsPointee || !Source.From.Path.empty()))
    fail(*N.find("text"), "'text' must be argument N");
  Source.Pattern = readText(*N.find("pattern"), "'pattern'");
  std::string Problem;
  llvm::Regex Pattern(Source.Pattern);
  if (!Pattern.isValid(Problem))
    fail(*N.find("pattern"), "'pattern' is no regular expression: " + Problem);
  else if (Pattern.getNumMatches() != 1)
    fail(*N.find("pattern"), "'pattern' must have one group, the number");
  if (const Node *Default = N.find("default"))
    Source.Default = readInteger(*Default, "'default'");
  return Source;
}

void Reader::readPassed(const Node &Value, Effect &E) {
  if (Value.Is == Node::Kind::Array) {
    for (const Node &Item : Value.Items)
      E.With.push_back(readDesignator(Item));
    return;
  }
  E.WithFrom = Value.Is == Node::Kind::String ? parseArgumentsFrom(Value.Text) : std::nullopt;
  if (!E.WithFrom)
    fail(Value, "'with' must be an array of places or \"arguments from N\"");
}

namespace {

// Reads one setting's value as its slot's type demands.
struct SettingReader {
  Reader &R;
  const Node &Value;
  Effect &E;
  std::string What; // the setting's name in quotes

  void operator()(Designator Effect::*To) { E.*To = R.readDesignator(Value); }
  void operator()(std::string Effect::*To) { E.*To = R.readText(Value, What); }
  void operator()(CapacitySetting) { E.Capacity = R.readCapacity(Value); }
  void operator()(std::vector<ExhaustionCase> Effect::*To) { E.*To = R.readExhaustion(Value); }
  void operator()(std::optional<int64_t> Effect::*To) { E.*To = R.readInteger(Value, What); }
  void operator()(bool Effect::*To) { E.*To = R.readFlag(Value, What); }
  void operator()(unsigned Effect::*To) { E.*To = R.readIndex(Value, What); }
  template <class Enum> void operator()(std::optional<Enum> Effect::*To) { E.*To = R.readWord<Enum>(Value, What); }
  template <class Enum> void operator()(Enum Effect::*To) { E.*To = R.readWord<Enum>(Value, What); }
  void operator()(FailureResult) {
    if (E.Success)
      R.fail(Value, "'success' and 'failure' exclude each other");
    E.Success = R.readInteger(Value, What);
    E.SuccessIsNegated = true;
  }
  void operator()(CalledFunction) {
    if (Value.Is == Node::Kind::Integer)
      E.Argument = R.readIndex(Value, What);
    else
      E.Object = R.readDesignator(Value);
  }
  void operator()(TemplateArgument) {
    std::optional<unsigned> OfClass = Value.Is == Node::Kind::String ? parseClassArgument(Value.Text) : std::nullopt;
    E.TypeIsOfClass = OfClass.has_value();
    if (Value.Is == Node::Kind::String && !OfClass)
      R.fail(Value, What + " must be the number of a template argument of the function or \"class N\" for one of its class");
    else
      E.TypeArgument = OfClass ? *OfClass : R.readIndex(Value, What);
  }
  void operator()(PassedArguments) { R.readPassed(Value, E); }
};

} // namespace

Effect Reader::readSettings(const EffectRule &Rule, const Node &Settings, bool MayLeaveOut) {
  Effect E;
  E.Kind = Rule.Kind;
  std::vector<Key> Keys;
  for (const Setting &S : Rule.Settings)
    Keys.push_back({S.Name, S.IsRequired && !MayLeaveOut});
  if (!checkKeys(Settings, ("'" + Rule.Name + "'").str(), Keys))
    return E;
  for (const Setting &S : Rule.Settings)
    if (const Node *Value = Settings.find(S.Name))
      std::visit(SettingReader{*this, *Value, E, ("'" + S.Name + "'").str()}, S.To);
  return E;
}

} // namespace poolcheck::models
