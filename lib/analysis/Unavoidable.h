// What every execution of a function does.
#pragma once

#include "analysis/Point.h"

#include "llvm/ADT/BitVector.h"

namespace poolcheck::analysis {

// The blocks that every execution goes through which returns; none when no execution does.
llvm::BitVector unavoidableBlocks(const ir::Function &F);

// Whether some instruction gives P, as the function spells it, or something that it is a part of, another value.
bool isAssigned(const ir::Function &F, const ir::Place &P);

} // namespace poolcheck::analysis
