// The places in an instruction or terminator, whatever is done with them.
#pragma once

#include "ir/Syntax.h"

namespace poolcheck::ir {

// Visitor of Syntax.h.
template <class Function> struct PlaceMentions {
  Function &Visit;

  void word(llvm::StringRef) {}
  void flag(llvm::StringRef, bool) {}
  void place(const Place &P) { Visit(P); }
  void placeAfter(llvm::StringRef, const Place &P) { Visit(P); }
  void placeAfter(llvm::StringRef, const std::optional<Place> &P) {
    if (P)
      Visit(*P);
  }
  void operand(const Operand &O) { Visit(O.Place); }
  void operandAfter(llvm::StringRef, const Operand &O) { Visit(O.Place); }
  void entity(EntityId) {}
  void entityAfter(llvm::StringRef, EntityId) {}
  void api(ApiId) {}
  void locationAfter(llvm::StringRef, const Location &) {}
  void arguments(const std::vector<Operand> &All) {
    for (const Operand &O : All)
      Visit(O.Place);
  }
  void block(BlockId) {}
  void types(const std::vector<NameId> &) {}
  void choice(auto) {}
  void choice(auto, auto) {}
  void options(llvm::function_ref<void()> Body) { Body(); }
  void status(llvm::StringRef, const std::optional<StatusTest> &Test) {
    if (Test)
      Visit(Test->Status);
  }
  void result(ResultKind, const Place &Result) { Visit(Result); }
  void condition(const Condition &If) { Visit(If.What); }
  void cases(const std::vector<std::pair<int64_t, BlockId>> &) {}
};

// Applies Visit to every place in an InstructionData or TerminatorData; invalid ones stand for places that are not there.
template <class Data, class Function> void forEachMention(const Data &In, Function Visit) {
  PlaceMentions<Function> All{Visit};
  std::visit([&](const auto &Each) { syntax(All, Each); }, In);
}

} // namespace poolcheck::ir
