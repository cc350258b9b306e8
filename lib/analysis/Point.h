#pragma once

#include "ir/Module.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/STLFunctionalExtras.h"

namespace poolcheck::analysis {

// An instruction of a function, or its block's terminator when Index is the number of instructions.
struct Point {
  ir::BlockId Block;
  uint32_t Index = 0;
  auto operator<=>(const Point &) const = default;
};

// Applies Visit to each block that Block can go on to. Handlers of its try region are not among them.
template <class Function> void forEachSuccessor(const ir::BasicBlock &Block, Function Visit) {
  if (const auto *Jump = std::get_if<ir::Jump>(&Block.Terminator)) {
    Visit(Jump->Target);
  } else if (const auto *Branch = std::get_if<ir::Branch>(&Block.Terminator)) {
    Visit(Branch->Then);
    Visit(Branch->Else);
  } else if (const auto *Switch = std::get_if<ir::Switch>(&Block.Terminator)) {
    for (const auto &[Value, Target] : Switch->Cases)
      Visit(Target);
    Visit(Switch->Default);
  }
}

} // namespace poolcheck::analysis
