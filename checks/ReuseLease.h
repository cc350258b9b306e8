// The safe repair of a nested acquire: `soci::session inner(pool);` becomes `auto &inner = outer;`.
#pragma once

#include "checks/Check.h"

#include <optional>

namespace poolcheck::checks {

// Nothing unless both leases are made by declarations of plain locals of one function and one type, from one pool on every path; the first is in
// scope under its own name where the second is declared; and the function does nothing with either that would hit the other: no release, move,
// transaction or cursor.
std::optional<findings::Fix> reuseLease(const analysis::NestedAcquire &Fact, const CheckContext &Context);

} // namespace poolcheck::checks
