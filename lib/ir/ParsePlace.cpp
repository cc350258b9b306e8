// The parser of places, operands and the other fields of instructions: the visitor of Syntax.h.
#include "ir/Parser.h"

namespace poolcheck::ir {

void FunctionParser::place(Place &Into) {
  Into = {};
  if (C.eat("_"))
    return;
  if (C.isAt(Token::Kind::Local))
    Into = Place::local(use());
  else if (C.isAt(Token::Kind::Entity))
    Into = Place::global(P.entity());
  else
    C.failHere("a place such as %x or @global");
  while (C.isAt(".") || C.isAt(".*") || C.isAt(".^") || C.isAt("["))
    Into.Path.push_back(step());
}

PathStep FunctionParser::step() {
  if (C.eat(".*"))
    return {PathStep::Kind::Deref, {}};
  if (C.eat(".^"))
    return {PathStep::Kind::Owned, {}};
  if (C.eat("."))
    return {PathStep::Kind::Field, key("a field's name")};
  C.expect("[");
  if (C.eat("]"))
    return {PathStep::Kind::Element, {}};
  PathStep Step{PathStep::Kind::Element, key("a key or ']'")};
  C.expect("]");
  return Step;
}

NameId FunctionParser::key(llvm::StringRef Expected) {
  if (!C.isAt(Token::Kind::Word) && !C.isAt(Token::Kind::Number) && !C.isAt(Token::Kind::String)) {
    C.failHere(Expected);
    return {};
  }
  NameId Name = P.M.name(C.peek().Text);
  C.advance();
  return Name;
}

void FunctionParser::placeAfter(llvm::StringRef Word, Place &Into) {
  if (C.eat(Word))
    place(Into);
}

void FunctionParser::placeAfter(llvm::StringRef Word, std::optional<Place> &Into) {
  if (C.eat(Word))
    place(Into.emplace());
}

void FunctionParser::operand(Operand &Into) {
  Into = {};
  auto Is = [&](Operand::Kind Kind) { Into.Is = Kind; };
  if (C.eat("?"))
    return;
  if (C.isAt("true") || C.isAt("false")) {
    Into.Int = C.isAt("true");
    C.advance();
    return Is(Operand::Kind::Bool);
  }
  if (C.eat("null"))
    return Is(Operand::Kind::Null);
  if (C.isAt(Token::Kind::Number)) {
    Into.Int = C.number("a number");
    return Is(Operand::Kind::Int);
  }
  if (C.isAt(Token::Kind::String)) {
    Into.Text = P.name();
    Into.IsPrefix = C.eat("...");
    return Is(Operand::Kind::String);
  }
  if (C.eat("fn")) {
    Into.Function = P.entity();
    return Is(Operand::Kind::Function);
  }
  Is(C.eat("&") ? Operand::Kind::Address : Operand::Kind::Place);
  place(Into.Place);
}

void FunctionParser::operandAfter(llvm::StringRef Word, Operand &Into) {
  if (C.eat(Word))
    operand(Into);
}

void FunctionParser::entity(EntityId &Into) {
  if (!C.eat("?"))
    Into = P.entity();
}

void FunctionParser::entityAfter(llvm::StringRef Word, EntityId &Into) {
  if (C.eat(Word))
    entity(Into);
}

void FunctionParser::api(ApiId &Into) {
  auto Row = C.isAt(Token::Kind::Word) ? P.Apis.find(C.peek().Text) : P.Apis.end();
  if (Row == P.Apis.end())
    return;
  Into = Row->second;
  C.advance();
}

void FunctionParser::arguments(std::vector<Operand> &Into) {
  C.expect("(");
  while (!C.hasFailed() && !C.isAt(")")) {
    operand(Into.emplace_back());
    choice(Into.back().May, Access::Takes);
    if (!C.isAt(")"))
      C.expect(",");
  }
  C.expect(")");
}

void FunctionParser::block(BlockId &Into) {
  const Token Here = C.peek();
  std::string Label = C.expect(Token::Kind::Block, "a block such as ^entry");
  auto Known = Blocks.find(Label);
  if (Known != Blocks.end())
    Into = Known->second;
  else if (!C.hasFailed())
    C.fail(Here, "block '" + Here.Spelling + "' is not defined in this function, expected the label of a line such as ^entry:");
}

void FunctionParser::status(llvm::StringRef Word, std::optional<StatusTest> &Into) {
  if (!C.eat(Word))
    return;
  place(Into.emplace().Status);
  Into->Negated = C.eat("!=");
  if (!Into->Negated)
    C.expect("==");
  Into->Success = C.number("the status that means success");
}

void FunctionParser::result(ResultKind &Gives, Place &Into) {
  if (!C.eat("->"))
    return;
  Gives = C.eat("ref") ? ResultKind::Reference : ResultKind::Value;
  place(Into);
}

void FunctionParser::condition(Condition &Into) {
  if (C.eat("?"))
    return;
  Into.Is = C.eat("null") ? Condition::Kind::IsNull : Condition::Kind::IsTrue;
  place(Into.What);
  if (Into.Is != Condition::Kind::IsTrue)
    return;
  bool IsEqual = C.eat("==");
  if (!IsEqual && !C.eat("<"))
    return;
  Into.Is = IsEqual ? Condition::Kind::Equals : Condition::Kind::Less;
  Into.Value = C.number("a number");
}

void FunctionParser::cases(std::vector<std::pair<int64_t, BlockId>> &Into) {
  while (C.eat("case")) {
    auto &[Value, Target] = Into.emplace_back();
    Value = C.number("the case's value");
    C.expect(":");
    block(Target);
  }
}

} // namespace poolcheck::ir
