// How many leases pools give out, as far as the module says so.
#pragma once

#include "analysis/Places.h"

namespace poolcheck::analysis {

// What some construction of a pool says.
struct CapacitySetting {
  std::optional<int64_t> Capacity;
  ir::Location Where;
  bool IsKnown = true; // false: several constructions that disagree
};

class Capacities {
public:
  explicit Capacities(const Context &Ctx);

  // The capacity of the pool at the canonical place Pool, seen from F, when every construction of it agrees.
  std::optional<CapacitySetting> find(const ir::Function &F, const ir::Place &Pool) const;

  // A caller of Function knows the pool of the nested acquire that Function reports at Where.
  void note(ir::EntityId Function, ir::Location Where, CapacitySetting Setting);
  // Fills in the capacity of the pool at Pool in F: what F can see of it, or else what its callers agree on.
  void complete(const ir::Function &F, const ir::Place &Pool, NestedAcquire &Fact) const;

private:
  using Setting = CapacitySetting;

  const Context &Ctx;
  std::map<std::pair<ir::EntityId, ir::Location>, Setting> FromCallers; // by reporting function and place
  std::map<ir::Place, Setting> Globals;
  std::map<std::pair<ir::EntityId, std::vector<ir::PathStep>>, Setting> Members; // by class and path below `this`
};

} // namespace poolcheck::analysis
