// What the analysis tells the checks: for each kind of misuse, where it happens and how execution gets there. Facts carry no wording, no severity and
// no policy; each is a statement about executions of the analysed program.
#pragma once

#include "ir/Module.h"

#include <memory>
#include <string>
#include <vector>

namespace poolcheck::analysis {

// One stop on the way to an event. Calls lead inwards: a trace of length n has n-1 calls (Callee valid) and then the event itself.
struct TraceStep {
  ir::Location Where;
  ir::EntityId Function; // the function that Where lies in
  ir::EntityId Callee;   // the function called here; invalid for the last stop
};
using Trace = std::vector<TraceStep>;

// Certain: the two places are the same object in every execution that takes the path. Maybe: they could not be told apart, nor shown equal.
enum class Identity : uint8_t { Certain, Maybe };

// How people would name a pool or a lease: `pool_`, `orders_pool(7)`; empty when the source has no name for it.
using SourceName = std::string;

struct LeaseFact {
  ir::ApiId Api;
  Trace Taken;             // starts in the function of the enclosing fact
  SourceName Variable;     // the lease variable or the holder in that function; empty for a temporary
  ir::LocalId Local;       // set when Variable is a local of that function that names the lease itself and not a holder of it
  ir::Location Statement;  // of the acquire in that function, when it is a statement of its own
  bool IsUsedLater = true; // some path uses the lease, or something opened on it, after the event
  bool HasOpenCursor = false;
  bool IsHolder = false;  // an object of the program, a cursor, a generator or a closure keeps it open, rather than the lease object itself
  bool IsCallers = false; // arrived as a parameter or through a member: the caller, or the object, holds it for the whole call
};

// While Outer is held, its task acquires from the same pool.
struct NestedAcquire {
  ir::EntityId Function; // holds Outer
  ir::Location Where;    // in Function: the second acquire or the call that leads to it
  LeaseFact Outer;
  LeaseFact Inner;
  SourceName Pool;
  Identity SamePool = Identity::Certain;
  unsigned Held = 2;               // leases of this pool held at once with Inner
  std::optional<int64_t> Capacity; // of the pool, when the program or the library says so
  std::optional<ir::Location> CapacitySet;
  bool IsRecursion = false; // Inner is taken by another activation of the function that took Outer
  bool IsLoop = false;      // Inner is the same acquire as Outer, in a later round of a loop
};

enum class TransactionEndKind : uint8_t { Released, Destroyed, Pinged, Reconnected, ThroughExecutor, GuardOutlives };

// A transaction is open on a lease when the lease ends (Released by call, Destroyed by scope), or is pinged or reconnected; or a transaction
// statement goes through an executor, so that what follows may run on another connection.
struct TransactionLoss {
  ir::EntityId Function;
  ir::Location Where; // the release, ping, return or brace; the executor call
  TransactionEndKind How = TransactionEndKind::Released;
  LeaseFact Lease;
  bool BegunBySql = false;
  Trace Begun; // starts in Function
  Trace End;   // starts in Function, leads to the release
  SourceName Pool;
  std::vector<ir::Location> Commits;    // places in Function that end the transaction on other paths
  ir::Location ReleaseStatement;        // statement of the release, when on its own
  ir::Location LaterCommitStatement;    // a commit in the same block after the release, when on its own
  std::vector<ir::Location> FollowedBy; // ThroughExecutor: later calls through the same executor in Function
  Identity Sure = Identity::Certain;
};

enum class PoolScope : uint8_t { Local, Temporary, Heap, Loop, Member };

// A pool is constructed for one execution of Function and is gone, or unreachable, when Function returns.
struct LocalPool {
  ir::EntityId Function;
  ir::Location Where; // the declaration, the new, or the declaration of the object that has the pool as a member
  ir::ApiId Api;
  PoolScope Scope = PoolScope::Local;
  SourceName Variable;
  bool NeedsNoLocals = false;
  ir::Location Declaration; // whole declaration statement, for `static`
  bool IsInMain = false;    // Function is main, or start-up code that only main reaches, once
  Trace Constructed;        // starts in Function
  SourceName ExistingPool;  // another pool of the same kind with static storage or a member of this, if any
  std::optional<ir::Location> ExistingAt;
};

// The state of a lease at a reveal, for tests of the analysis: "held", "held tx=sql", "released", "none", …; disjuncts sorted and joined by " | ".
struct Revealed {
  ir::Location Where;
  std::string State;
};

struct Facts {
  std::vector<NestedAcquire> NestedAcquires;
  std::vector<TransactionLoss> TransactionLosses;
  std::vector<LocalPool> LocalPools;
  std::vector<Revealed> Reveals;
  std::vector<ir::Incomplete> Incompletes;
};

// Analyses the whole module: summaries bottom-up over the strongly connected components of the call graph, then the facts. Deterministic: equal
// modules give equal facts in equal order.
Facts analyse(const ir::Module &M);

} // namespace poolcheck::analysis
