// The parser of one function: header, locals, try regions, blocks.
#include "ir/Labels.h"
#include "ir/Parser.h"
#include "ir/Syntax.h"

#include "llvm/ADT/STLExtras.h"

namespace poolcheck::ir {

Function FunctionParser::run() {
  header();
  body();
  return std::move(F);
}

void FunctionParser::header() {
  size_t First = C.position();
  C.expect("func");
  findBlocksAndTries();
  F.Entity = P.entity();
  C.expect("(");
  while (!C.hasFailed() && !C.isAt(")")) {
    declare(/*IsParameter=*/true);
    if (!C.isAt(")"))
      C.expect(",");
  }
  C.expect(")");
  F.ParameterCount = F.Locals.size();
  std::string ResultLabel = C.eat("->") ? C.expect(Token::Kind::Local, "the local that takes the result") : "";
  P.inAnyOrder([&] {
    flag("main", F.IsMain);
    flag("generator", F.IsGenerator);
    flag("coroutine", F.IsCoroutine);
    flag("initializer", F.IsInitializer);
    flag("nothrow", F.IsNothrow);
    entityAfter("class", F.Class);
    if (C.eat("overrides"))
      F.Overrides.push_back(P.entity());
    if (C.eat("extent"))
      F.Extent = P.location();
  });
  F.Where = P.locationSince(First);
  C.expect("{");
  C.expectLineEnd();
  for (; C.isAt("local"); C.expectLineEnd()) {
    C.advance();
    declare(/*IsParameter=*/false);
  }
  // The result's local has a line of its own or, in text written by hand, none.
  if (!ResultLabel.empty()) {
    if (!Locals.contains(ResultLabel))
      add(ResultLabel, LocalKind::Result);
    F.Result = Locals[ResultLabel];
  }
}

LocalId FunctionParser::add(llvm::StringRef Label, LocalKind Kind) {
  LocalId Id{static_cast<uint32_t>(F.Locals.size())};
  Local L;
  L.Kind = Kind;
  if (llvm::StringRef Name = nameInLabel(Label); !Name.empty())
    L.Name = P.M.name(Name);
  F.Locals.push_back(L);
  Locals[Label] = Id;
  return Id;
}

LocalId FunctionParser::use() {
  std::string Label = C.expect(Token::Kind::Local, "a local such as %s");
  auto Known = Locals.find(Label);
  return Known != Locals.end() ? Known->second : add(Label, kindInLabel(Label, /*IsParameter=*/false));
}

void FunctionParser::declare(bool IsParameter) {
  const Token Here = C.peek();
  std::string Label = C.expect(Token::Kind::Local, "a local such as %s");
  if (Locals.contains(Label))
    return C.fail(Here, "'%" + Label + "' is declared twice, expected a new name such as %" + nameInLabel(Label) + "#2");
  Local &L = F.Locals[add(Label, kindInLabel(Label, IsParameter)).Index];
  P.inAnyOrder([&] {
    if (C.eat(":"))
      L.Type = P.name();
    if (C.eat("name"))
      L.Name = P.name();
    choice(L.Kind, L.Kind);
    tryAfter("try", L.Try);
    if (C.eat("scope"))
      L.Scope = P.location();
  });
}

void FunctionParser::body() {
  for (; C.isAt("try"); C.expectLineEnd())
    tryRegion();
  while (C.isAt(Token::Kind::Block))
    basicBlock();
  if (!C.isAt("}"))
    C.failHere("local, try, a block such as ^entry:, or '}'");
  C.advance();
}
void FunctionParser::findBlocksAndTries() {
  bool IsLineStart = false;
  for (size_t I = 0; C.peek(I).Is != Token::Kind::End && C.peek(I).Is != Token::Kind::Bad; ++I) {
    const Token &T = C.peek(I);
    if (IsLineStart && (C.isAt("}", I) || C.isAt("func", I)))
      return;
    if (IsLineStart && T.Is == Token::Kind::Block) {
      BlockId Next{static_cast<uint32_t>(Blocks.size())};
      if (!Blocks.try_emplace(T.Text, Next).second)
        return C.fail(T, "block '" + T.Spelling + "' is defined twice, expected another label");
    }
    TryCount += IsLineStart && C.isAt("try", I);
    IsLineStart = T.Is == Token::Kind::Newline;
  }
}

void FunctionParser::tryAfter(llvm::StringRef Word, TryId &Into) {
  if (!C.eat(Word))
    return;
  const Token Here = C.peek();
  Into.Index = C.index("the number of a try region");
  if (!C.hasFailed() && Into.Index >= TryCount)
    C.fail(Here, "try region " + Here.Spelling + " is not defined, expected a number below " + llvm::Twine(TryCount));
}

void FunctionParser::tryRegion() {
  C.expect("try");
  const Token Here = C.peek();
  if (C.index("the number of the try region") != F.Tries.size())
    C.fail(Here, "try region " + Here.Spelling + " is out of order, expected " + llvm::Twine(F.Tries.size()));
  C.expect(":");
  TryRegion Region;
  P.inAnyOrder([&] {
    tryAfter("parent", Region.Parent);
    if (C.eat("handler")) {
      block(Region.Handlers.emplace_back());
      Region.Takes.push_back(C.isAt(Token::Kind::String) ? P.name() : NameId());
    }
    flag("catches-all", Region.CatchesAll);
    flag("catches-roots", Region.CatchesRoots);
  });
  F.Tries.push_back(std::move(Region));
}

void FunctionParser::basicBlock() {
  BasicBlock B;
  C.advance();
  tryAfter("try", B.Try);
  C.expect(":");
  C.expectLineEnd();
  while (!C.hasFailed() && instruction(B))
    ;
  F.Blocks.push_back(std::move(B));
}

// What each word of the two tables begins with.
static InstructionData emptyInstruction(size_t Index) {
  static const InstructionData Table[] = {
#define INSTRUCTION(Struct, Name) Struct{},
#include "ir/Instructions.def"
  };
  return Table[Index];
}
static TerminatorData emptyTerminator(size_t Index) {
  static const TerminatorData Table[] = {Jump{}, Branch{}, Switch{}, Return{}, Throw{}, Unreachable{}};
  return Table[Index];
}

bool FunctionParser::instruction(BasicBlock &B) {
  size_t First = C.position();
  auto Finish = [&](Location &Where) {
    if (C.isAt(Token::Kind::Word))
      C.failHere("an option of this instruction, the label of an api row, a location or the end of the line");
    Where = P.locationSince(First);
  };
  if (auto Found = P.oneOf(wordsOf(B.Terminator))) {
    B.Terminator = emptyTerminator(*Found);
    std::visit([&](auto &T) { syntax(*this, T); }, B.Terminator);
    Finish(B.TerminatorWhere);
    C.expectLineEnd();
    return false;
  }
  Instruction I;
  if (auto Found = P.oneOf(wordsOf(I.Data)))
    I.Data = emptyInstruction(*Found);
  else if (C.isAt(Token::Kind::Block) || C.isAt("}"))
    C.failHere("an instruction or how the block ends: " + llvm::join(wordsOf(B.Terminator), ", "));
  else
    C.failHere("one of " + llvm::join(wordsOf(I.Data), ", ") + ", " + llvm::join(wordsOf(B.Terminator), ", "));
  std::visit([&](auto &Data) { syntax(*this, Data); }, I.Data);
  flag("may-throw", I.MayThrow);
  Finish(I.Where);
  if (C.isAt(Token::Kind::Location))
    I.Stmt = P.location();
  C.expectLineEnd();
  B.Instructions.push_back(std::move(I));
  return true;
}

} // namespace poolcheck::ir
