// The safe repairs of a leak: a copy of the release before the one return that lacks it, and a name for a lease that had none.
#pragma once

#include "checks/Check.h"

#include <optional>

namespace poolcheck::checks {

// Nothing unless one return leaks, a statement elsewhere in the function releases the same variable, its names mean the same at the return, and what
// the return yields is not read from the lease.
std::optional<findings::Fix> releaseBeforeReturn(const analysis::LeaseLeak &Fact, const CheckContext &Context);

// Nothing unless the lease is a statement of its own and what the function does after it cannot want a lease of that kind of pool.
std::optional<findings::Fix> nameLease(const analysis::LeaseLeak &Fact, const CheckContext &Context);

} // namespace poolcheck::checks
