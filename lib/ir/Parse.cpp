#include "ir/Parser.h"
#include "ir/Text.h"

#include "llvm/ADT/STLExtras.h"

namespace poolcheck::ir {

void ModuleParser::run() {
  for (C.skipNewlines(); !C.isAtEnd();) {
    item();
    C.expectLineEnd();
  }
  if (!C.isAt(Token::Kind::End))
    C.failHere("a table row or a function");
}

void ModuleParser::item() {
  if (C.isAt("func"))
    M.Functions.push_back(FunctionParser(*this).run());
  else if (C.eat("main-file"))
    M.MainFile = C.expect(Token::Kind::String, "the main file's path as a string");
  else if (C.eat("file"))
    fileRow();
  else if (C.eat("entity"))
    entityRow();
  else if (C.eat("api"))
    apiRow();
  else if (C.isAt("incomplete"))
    incomplete();
  else if (C.eat("number"))
    numberRow();
  else
    C.failHere("main-file, file, entity, api, incomplete, number or func");
}

void ModuleParser::fileRow() {
  const Token Here = C.peek();
  uint32_t Index = C.index("the file's number");
  std::string Path = C.expect(Token::Kind::String, "the file's path as a string");
  if (!C.hasFailed() && Index != M.Files.size())
    C.fail(Here,
           "file " + llvm::Twine(Index) + " is out of order, expected " + llvm::Twine(M.Files.size()) + ", before anything that has a location");
  else if (!C.hasFailed() && M.file(Path).Index != Index)
    C.fail(Here, "the path '" + Path + "' already has a number, expected each file once");
}

void ModuleParser::entityRow() {
  const Token Here = C.peek();
  std::string Label = C.expect(Token::Kind::Entity, "an entity such as @f"), Usr = Label, Name = Label;
  inAnyOrder([&] {
    if (C.eat("usr"))
      Usr = C.expect(Token::Kind::String, "the USR as a string");
    if (C.eat("name"))
      Name = C.expect(Token::Kind::String, "the display name as a string");
  });
  if (C.hasFailed())
    return;
  size_t Before = M.Entities.size();
  EntityId Id = M.entity(Usr, Name);
  if (M.Entities.size() == Before || !Entities.try_emplace(Label, Id).second)
    C.fail(Here, "entity '" + Label + "' or its USR is known already, expected its row once and before its first use");
}

void ModuleParser::apiRow() {
  const Token Here = C.peek();
  std::string Label = C.expect(Token::Kind::Word, "a label for the api row");
  C.expect(":");
  Api Row;
  Row.Name = C.isAt(Token::Kind::String) ? C.peek().Text : C.expect(Token::Kind::Word, "the function's or type's name");
  if (C.isAt(Token::Kind::String))
    C.advance();
  inAnyOrder([&] { apiOption(Row); });
  if (C.hasFailed())
    return;
  if (isReservedForOptions(Label) || !Apis.try_emplace(Label, ApiId{static_cast<uint32_t>(M.Apis.size())}).second)
    return C.fail(Here, "the label '" + Label + "' is taken by another row or by the language, expected another one");
  M.Apis.push_back(std::move(Row));
}

void ModuleParser::apiOption(Api &Row) {
  auto End = [&](llvm::StringRef Word, TransactionEnd &Into) {
    if (!C.eat(Word))
      return;
    C.expect("=");
    if (auto Found = oneOf(wordsOf(Into)))
      Into = static_cast<TransactionEnd>(*Found);
    else
      C.failHere("one of " + llvm::join(wordsOf(Into), ", "));
  };
  if (C.eat("library"))
    Row.Library = C.expect(Token::Kind::String, "the library's name as a string");
  if (C.eat("pool"))
    Row.Pool = C.expect(Token::Kind::String, "the kind of pool as a string");
  if (auto Found = oneOf(wordsOf(Row.Exhausted)))
    Row.Exhausted = static_cast<Exhaustion>(*Found);
  if (auto Found = oneOf(wordsOf(Row.Lease)))
    Row.Lease = static_cast<LeaseKind>(*Found);
  End("api-tx", Row.ApiTransaction);
  End("sql-tx", Row.SqlTransaction);
  if (C.eat("capacity"))
    Row.DefaultCapacity = C.number("the default capacity");
  Row.IsInferred |= C.eat("inferred");
  Row.IsLock |= C.eat("lock");
}

void ModuleParser::incomplete() {
  size_t First = C.position();
  C.expect("incomplete");
  Incomplete I;
  I.What = C.expect(Token::Kind::String, "what could not be done, as a string");
  C.expect(":");
  I.Reason = C.expect(Token::Kind::String, "the reason as a string");
  I.Where = locationSince(First);
  M.Incompletes.push_back(std::move(I));
}

void ModuleParser::numberRow() {
  Number N;
  N.Entity = entity();
  if (!C.eat("changes")) {
    C.expect("=");
    N.Value = C.number("the variable's value");
  }
  N.IsShared = C.eat("shared");
  M.Numbers.push_back(N);
}

EntityId ModuleParser::entity() {
  std::string Label = C.expect(Token::Kind::Entity, "an entity such as @f");
  if (C.hasFailed())
    return {};
  auto [Entry, IsNew] = Entities.try_emplace(Label);
  if (IsNew)
    Entry->second = M.entity(Label, Label);
  return Entry->second;
}

Location ModuleParser::locationSince(size_t First) {
  if (C.isAt(Token::Kind::Location))
    return location();
  if (C.hasFailed())
    return {};
  auto [Token, Length] = C.extentSince(First);
  return {M.file(FileName), Token.Offset, Length, Token.Line, Token.Column};
}

Location ModuleParser::location() {
  const Token Here = C.peek();
  llvm::StringRef Text = Here.Text;
  C.expect(Token::Kind::Location, "a location such as !0:12:3+5@210");
  Location L;
  if (C.hasFailed() || Text == "-")
    return L;
  auto Number = [&](uint32_t &Into, llvm::StringRef Before) { return Text.consume_front(Before) && !Text.consumeInteger(10, Into); };
  if (!Number(L.File.Index, "") || !Number(L.Line, ":") || !Number(L.Column, ":") || !Number(L.Length, "+") || !Number(L.Offset, "@") ||
      !Text.empty())
    C.fail(Here, "'" + Here.Spelling + "' is no location, expected !FILE:LINE:COLUMN+LENGTH@OFFSET or !-");
  else if (L.File.Index >= M.Files.size())
    C.fail(Here, "file " + llvm::Twine(L.File.Index) + " has no row, expected a number below " + llvm::Twine(M.Files.size()));
  return L;
}

std::optional<size_t> ModuleParser::oneOf(Words Table) {
  const auto *Found = C.isAt(Token::Kind::Word) ? llvm::find(Table, C.peek().Text) : Table.end();
  if (Found == Table.end())
    return std::nullopt;
  C.advance();
  return Found - Table.begin();
}

void ModuleParser::inAnyOrder(llvm::function_ref<void()> Body) {
  size_t Before;
  do {
    Before = C.position();
    Body();
  } while (C.position() != Before && !C.hasFailed());
}

llvm::Expected<Module> parse(llvm::StringRef Text, llvm::StringRef FileName) {
  ModuleParser Parser(Text, FileName);
  Parser.run();
  if (Parser.C.hasFailed())
    return llvm::createStringError(FileName + ":" + Parser.C.error());
  return std::move(Parser.M);
}

} // namespace poolcheck::ir
