#include "models/Designators.h"

#include "models/Language.h"

#include "llvm/ADT/StringExtras.h"

namespace poolcheck::models {

namespace {

bool isNamePart(char C) { return llvm::isAlnum(C) || C == '_' || C == '$'; }

std::optional<unsigned> consumeIndex(llvm::StringRef &Text) {
  unsigned Index = 0;
  llvm::StringRef Digits = Text.take_while(llvm::isDigit);
  bool HasLeadingZero = Digits.size() > 1 && Digits.front() == '0';
  if (HasLeadingZero || Digits.getAsInteger(10, Index) || Index > MaxArgument)
    return std::nullopt;
  Text = Text.drop_front(Digits.size());
  return Index;
}

std::optional<unsigned> consumeArgument(llvm::StringRef &Text) {
  if (!Text.consume_front("argument "))
    return std::nullopt;
  return consumeIndex(Text);
}

// `.^`, `.*`, `.[]`, `.[argument N]`, `.field`
bool consumeStep(llvm::StringRef &Text, Designator &D) {
  if (!Text.consume_front("."))
    return false;
  for (llvm::StringRef Step : {"^", "*", "[]"})
    if (Text.consume_front(Step)) {
      D.Path.push_back(Step.str());
      return true;
    }
  if (Text.consume_front("[")) {
    D.KeyArgument = consumeArgument(Text);
    D.Path.push_back("[]");
    return D.KeyArgument && Text.consume_front("]");
  }
  llvm::StringRef Field = Text.take_while(isNamePart);
  Text = Text.drop_front(Field.size());
  D.Path.push_back(Field.str());
  return !Field.empty();
}

bool consumeRoot(llvm::StringRef &Text, Designator &D) {
  D.IsPointee = Text.consume_front("*");
  if (std::optional<unsigned> Index = consumeArgument(Text)) {
    D.Root = Designator::Base::Argument;
    D.Argument = *Index;
    return true;
  }
  if (D.IsPointee)
    return false;
  if (Text.consume_front("global ")) {
    D.Root = Designator::Base::Global;
    llvm::StringRef Name = Text.take_while([](char C) { return isNamePart(C) || C == ':'; });
    D.Global = Name.str();
    Text = Text.drop_front(Name.size());
    return !Name.empty();
  }
  if (Text.consume_front("this"))
    D.Root = Designator::Base::This;
  else if (Text.consume_front("result"))
    D.Root = Designator::Base::Result;
  else if (Text.consume_front("outer"))
    D.Root = Designator::Base::Outer;
  return D.isSet();
}

// All of Text as an index.
std::optional<unsigned> wholeIndex(llvm::StringRef Text) {
  std::optional<unsigned> Index = consumeIndex(Text);
  return Text.empty() ? Index : std::nullopt;
}

} // namespace

std::optional<Designator> parseDesignator(llvm::StringRef Text) {
  Designator D;
  if (!consumeRoot(Text, D))
    return std::nullopt;
  while (!Text.empty())
    if (!consumeStep(Text, D))
      return std::nullopt;
  return D;
}

std::optional<CallTest> parseCallTest(llvm::StringRef Text) {
  CallTest Test;
  if (Text == "perhaps") {
    Test.Is = CallTest::Kind::Perhaps;
    return Test;
  }
  Test.OfResult = Text.consume_front("result");
  std::optional<unsigned> Index = Test.OfResult ? 0 : consumeArgument(Text);
  if (!Index || !Text.consume_front(" "))
    return std::nullopt;
  Test.Argument = *Index;
  auto [Name, Rest] = Text.split(' ');
  const auto *Word = findWord<CallTest::Kind>(Name);
  if (!Word)
    return std::nullopt;
  Test.Is = Word->Value;
  if (Test.Is == CallTest::Kind::Is || Test.Is == CallTest::Kind::IsNot)
    return Rest.getAsInteger(10, Test.Number) ? std::nullopt : std::optional(Test);
  // Of the others only `contains` has something to say after the word.
  bool IsText = Test.Is == CallTest::Kind::Contains;
  if (IsText ? Rest.empty() || Test.OfResult : Name != Text)
    return std::nullopt;
  Test.Text = Rest.str();
  return Test;
}

std::string callTestGrammar() {
  return "a test is perhaps, or argument N or result followed by one of: " + listWords<CallTest::Kind>() +
         " (is and is-not with a number, contains with a text)";
}

std::optional<unsigned> parseArgumentsFrom(llvm::StringRef Text) { return Text.consume_front("arguments from ") ? wholeIndex(Text) : std::nullopt; }

std::optional<unsigned> parseClassArgument(llvm::StringRef Text) { return Text.consume_front("class ") ? wholeIndex(Text) : std::nullopt; }

} // namespace poolcheck::models
