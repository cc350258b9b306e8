// How many leases pools give out, as far as the program says so.
#pragma once

#include "analysis/PoolId.h"

namespace poolcheck::analysis {

// What all constructions and settings of a pool agree on.
struct CapacitySetting {
  std::optional<int64_t> Capacity;
  std::optional<CapacityGiven> By; // the first that says so
  std::optional<TraceStep> Made;   // a construction
};

class Capacities {
public:
  explicit Capacities(const Context &Ctx) : Ctx(Ctx) {}

  // Pool is made here; as a part of an object, perhaps.
  void isMade(const PoolRef &Pool);
  // Some execution has Pool with this capacity.
  void add(const PoolRef &Pool, const CapacityGiven &Capacity);
  // Puts together what add was told: to be called once, before the questions.
  void settle();

  // The name of Pool that all agree on: a member of a part is a member of the part's class.
  PoolId canonical(const PoolRef &Pool) const;
  // By: an acquire from the pool.
  CapacitySetting find(const PoolRef &Pool, ir::ApiId By) const;

  // A caller of Function knows the pool of the nested acquire that Function reports at Where.
  void note(ir::EntityId Function, ir::Location Where, const PoolRef &Pool);
  // Fills in the capacity of Pool: what is known of it, or else what the callers agree on.
  void complete(const PoolRef &Pool, NestedAcquire &Fact) const;

private:
  struct Known {
    std::vector<CapacityGiven> Made, Set;
    std::vector<TraceStep> Constructions;
  };
  void add(const PoolId &Id, TraceId Made, const CapacityGiven &Capacity);
  CapacitySetting agreed(llvm::ArrayRef<PoolRef> All, ir::ApiId By) const;

  const Context &Ctx;
  std::vector<std::pair<PoolRef, CapacityGiven>> Told;
  std::map<std::pair<ir::EntityId, ir::Location>, PoolId> Members; // by construction, as a member of an object
  std::map<PoolId, PoolId> Aliases;
  std::map<PoolId, Known> Pools;
  std::map<std::pair<ir::EntityId, ir::Location>, std::vector<PoolRef>> FromCallers; // by reporting function and place
};

} // namespace poolcheck::analysis
