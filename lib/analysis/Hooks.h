// Variables with static storage through which a program calls functions of its own that have to do with pools.
#pragma once

#include "analysis/Summary.h"

#include <set>

namespace poolcheck::analysis {

// Of all calls through such variables only these are told to callers: nearly every function calls its logger so.
class Hooks {
public:
  // On some path Variable gets the value Function.
  void gets(ir::EntityId Variable, ir::EntityId Function) { Given.emplace(Variable, Function); }
  // Takes in what is known of the functions by now; whether that makes more variables hooks.
  bool grow(const Context &Ctx, const std::vector<bool> &ReachesPools, const std::vector<Summary> &Solved);
  bool contains(ir::EntityId Variable) const { return Found.contains(Variable); }

private:
  std::set<std::pair<ir::EntityId, ir::EntityId>> Given;
  std::set<ir::EntityId> Found;
};

} // namespace poolcheck::analysis
