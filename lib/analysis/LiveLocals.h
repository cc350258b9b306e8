// Which variables of a function still matter at the beginning of a block: states that differ in what is known about others are one.
#pragma once

#include "analysis/State.h"

#include "llvm/ADT/BitVector.h"

namespace poolcheck::analysis {

class LiveLocals {
public:
  LiveLocals(const Context &Ctx, const ir::Function &F);

  // Drops from S, at the beginning of Block, what is known about variables that no instruction reads from there on before it gives them a new value.
  // What the caller can see stays, and so does whatever a lease, a pool or a name that stays leads to, and all that leads to a lease.
  void dropDead(State &S, ir::BlockId Block) const;

private:
  const Context &Ctx;
  std::vector<llvm::BitVector> Live; // by block, of the locals
};

} // namespace poolcheck::analysis
