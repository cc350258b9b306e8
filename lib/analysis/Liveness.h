// Whether something is used after a point of a function.
#pragma once

#include "analysis/Point.h"

namespace poolcheck::analysis {

// Whether some path from At uses one of Names, as the function spells them, or a part of one, before it is taken anew. The call at At counts; the end
// of a scope does not.
bool isUsedLater(const ir::Function &F, Point At, llvm::ArrayRef<ir::Place> Names);

// Applies Visit to every place that the instruction reads, tests or changes, except the object of a Destroy.
void forEachPlace(const ir::Instruction &I, llvm::function_ref<void(const ir::Place &)> Visit);

// Applies Visit to every instruction that can run after At.
void forEachLater(const ir::Function &F, Point At, llvm::function_ref<void(const ir::Instruction &)> Visit);

} // namespace poolcheck::analysis
