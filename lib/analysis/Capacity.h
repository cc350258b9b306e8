// How many leases pools give out, as far as the module says so.
#pragma once

#include "analysis/Places.h"

namespace poolcheck::analysis {

class Capacities {
public:
  explicit Capacities(const Context &Ctx);

  // Fills in the capacity of the pool at the canonical place Pool, seen from F, when every construction of it agrees.
  void complete(const ir::Function &F, const ir::Place &Pool, NestedAcquire &Fact) const;

private:
  struct Setting {
    std::optional<int64_t> Capacity;
    ir::Location Where;
    bool IsKnown = true; // false: several constructions that disagree
  };

  const Context &Ctx;
  std::map<ir::Place, Setting> Globals;
  std::map<std::pair<ir::EntityId, std::vector<ir::PathStep>>, Setting> Members; // by class and path below `this`
};

} // namespace poolcheck::analysis
