// How many leases of a pool one task holds at once.
#pragma once

#include "analysis/CallGraph.h"
#include "analysis/Capacity.h"
#include "analysis/Summary.h"

#include <set>

namespace poolcheck::analysis {

// The most that a function and its callees hold of one pool.
struct Need {
  PoolRef Pool;
  SourceName Name; // of the pool, in the function
  ir::ApiId Api;
  std::vector<TraceId> Taken; // in order of execution; start in the function, or in Task
  Growth Grows = Growth::None;
  ir::Location Again;
  ir::EntityId Task;    // another task, started by the function; invalid: the function itself
  bool IsInner = false; // callers cannot see the pool

  auto weight() const { return std::pair(Grows != Growth::None, Taken.size()); }
};

// Puts the needs of all functions together, pool by pool.
class DemandTable {
public:
  DemandTable(const Context &Ctx, const Capacities &Known) : Ctx(Ctx), Known(Known) {}

  // What F needs when a task begins there (IsRoot), or what it needs of its own pools and for the tasks that it starts.
  void add(const ir::Function &F, bool IsRoot, const Need &N);
  std::vector<PoolDemand> take();

private:
  SourceName nameOf(const PoolId &Id, const Need &N) const;
  PoolDemand describe(const ir::Function &F, const PoolId &Id, const Need &N) const;

  const Context &Ctx;
  const Capacities &Known;
  std::map<PoolId, PoolDemand> Pools;
  std::set<PoolId> Parameters;    // of roots
  std::set<ir::EntityId> Started; // tasks whose parameters some function knows
};

// Which functions begin a task: main, and all that no other function of the module calls; those whose name is passed on may be called by anybody.
std::vector<bool> findRoots(const Context &Ctx, llvm::ArrayRef<Component> Components);

} // namespace poolcheck::analysis
