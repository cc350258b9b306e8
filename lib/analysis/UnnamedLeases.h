// Scoped leases that nobody gave a name.
#pragma once

#include "analysis/Context.h"

namespace poolcheck::analysis {

// Adds to Found the acquires of F that are statements of their own, and whose lease object ends with that statement without having been used.
void findUnnamedLeases(const Context &Ctx, const ir::Function &F, std::vector<LeaseLeak> &Found);

} // namespace poolcheck::analysis
