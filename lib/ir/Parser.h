// The parser of pool IR text: what the module's tables and its functions have in common, and the parser of one function.
#pragma once

#include "ir/Cursor.h"
#include "ir/Module.h"
#include "ir/Words.h"

#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringMap.h"

namespace poolcheck::ir {

class ModuleParser {
public:
  ModuleParser(llvm::StringRef Text, llvm::StringRef FileName) : C(Text), FileName(FileName) {}

  Cursor C;
  Module M;
  llvm::StringMap<EntityId> Entities;
  llvm::StringMap<ApiId> Apis;

  void run();

  EntityId entity();
  NameId name() { return M.name(C.expect(Token::Kind::String, "a string")); }
  // The location written here; without one, the extent from token First to here in the text itself.
  Location locationSince(size_t First);
  Location location();
  // Eats one of Table; its position, or nothing.
  std::optional<size_t> oneOf(Words Table);
  // Runs Body until it eats nothing more: each part at most where it stands, in any order.
  void inAnyOrder(llvm::function_ref<void()> Body);

private:
  std::string FileName;

  void item();
  void fileRow();
  void entityRow();
  void apiRow();
  void apiOption(Api &Row);
  void incomplete();
  void numberRow();
};

// Visitor of Syntax.h.
class FunctionParser {
public:
  explicit FunctionParser(ModuleParser &P) : P(P), C(P.C) {}

  Function run(); // from the word func to the closing brace

  void word(llvm::StringRef Word) { C.expect(Word); }
  void flag(llvm::StringRef Word, bool &IsSet) { IsSet |= C.eat(Word); }
  void place(Place &Into);
  void placeAfter(llvm::StringRef Word, Place &Into);
  void placeAfter(llvm::StringRef Word, std::optional<Place> &Into);
  void operand(Operand &Into);
  void operandAfter(llvm::StringRef Word, Operand &Into);
  void entity(EntityId &Into);
  void entityAfter(llvm::StringRef Word, EntityId &Into);
  void api(ApiId &Into);
  void locationAfter(llvm::StringRef Word, Location &Into) {
    if (C.eat(Word))
      Into = P.location();
  }
  void arguments(std::vector<Operand> &Into);
  void block(BlockId &Into);
  template <class E> void choice(E &Into) {
    if (auto Found = P.oneOf(wordsOf(Into)))
      Into = static_cast<E>(*Found);
    else
      C.failHere("one of " + llvm::join(wordsOf(Into), ", "));
  }
  template <class E> void choice(E &Into, E) {
    if (auto Found = P.oneOf(wordsOf(Into)))
      Into = static_cast<E>(*Found);
  }
  void options(llvm::function_ref<void()> Body) { P.inAnyOrder(Body); }
  void status(llvm::StringRef Word, std::optional<StatusTest> &Into);
  void result(ResultKind &Gives, Place &Into);
  void condition(Condition &Into);
  void types(std::vector<NameId> &Into) {
    while (C.isAt(Token::Kind::String))
      Into.push_back(P.name());
  }
  void cases(std::vector<std::pair<int64_t, BlockId>> &Into);

private:
  ModuleParser &P;
  Cursor &C;
  Function F;
  llvm::StringMap<LocalId> Locals;
  llvm::StringMap<BlockId> Blocks; // all of the function's, known before its body is read
  uint32_t TryCount = 0;

  void header();
  void body();
  void findBlocksAndTries();
  void declare(bool IsParameter);
  LocalId add(llvm::StringRef Label, LocalKind Kind);
  LocalId use();
  void tryAfter(llvm::StringRef Word, TryId &Into);
  void tryRegion();
  void basicBlock();
  bool instruction(BasicBlock &B); // false: it was the terminator
  PathStep step();
  NameId key(llvm::StringRef Expected);
};

} // namespace poolcheck::ir
