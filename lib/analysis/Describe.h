// Turns states into what facts say about leases and pools.
#pragma once

#include "analysis/Point.h"
#include "analysis/State.h"

namespace poolcheck::analysis {

// What facts say of L, in the state S at At. Without the statement.
LeaseFact describeLease(const Context &Ctx, const ir::Function &F, const State &S, const Lease &L, Point At);

// How people would name the pool at Canonical in F.
SourceName poolName(const Context &Ctx, const ir::Function &F, const State &S, const ir::Place &Canonical);

// The state of the lease at What as the tests write it: `held tx=sql`, `released`, `null`, `none`.
std::string revealed(State &S, const ir::Place &What);

} // namespace poolcheck::analysis
