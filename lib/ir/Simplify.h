// Makes a function smaller without changing what its executions do with pools, and where in the source.
#pragma once

#include "ir/Module.h"

namespace poolcheck::ir {

// Drops values that nothing reads, tests that decide nothing, and borders between blocks that always follow each other. Blocks are numbered anew, in
// the same order; locals keep their numbers. M has the names in F.
void simplify(const Module &M, Function &F);

} // namespace poolcheck::ir
