// What a function does with the lease in one of its local variables.
#pragma once

#include "ir/Module.h"

namespace poolcheck::checks {

// Nothing but queries: statements are sent on it, under its own name or through references and pointers to it. It is not released, moved, copied or
// handed on, and no transaction, cursor or keepalive concerns it, so another lease of the same pool would serve as well.
bool isOnlyQueried(const ir::Function &F, ir::LocalId Lease, const ir::Module &M);

} // namespace poolcheck::checks
