// Leases that objects of a class hold for as long as they live: every constructor takes them, and no method gives them back.
#pragma once

#include "analysis/Summary.h"

namespace poolcheck::analysis {

// In terms of any method of the class: `this` is local 0.
struct StandingLease {
  ir::Place Owner, Pool;
  ir::ApiId Api;
  TraceId Taken; // in a constructor
};

using StandingLeases = std::map<ir::EntityId, std::vector<StandingLease>>; // by class

// By its name: `C::C`.
bool isConstructor(const Context &Ctx, const ir::Function &F);

StandingLeases findStandingLeases(const Context &Ctx, const std::vector<Summary> &Solved);

} // namespace poolcheck::analysis
