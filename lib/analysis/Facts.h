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

// How a lease that nobody gives back goes out of reach.
enum class LossKind : uint8_t {
  End,          // the function ends: a return, or the closing brace
  Freed,        // the memory that holds the only name of the lease is given back
  Overwritten,  // the only name of the lease gets another value
  Thrown,       // an exception leaves that a throw raises, here or in a callee
  ThrownByCall, // an exception leaves, if there is one: the call may throw
  Discarded,    // the result of the acquire is kept nowhere
  Unnamed       // a scoped lease without a name ends with its own statement, before anything could use it
};

struct LossPath {
  ir::Location Where; // in the fact's function: the return, brace, assignment, throw or call
  LossKind How = LossKind::End;
  ir::Location InsertAt; // the beginning of the statement at Where when a release could stand before it; else invalid
};

// On each of Paths a lease that the function took, or got from a callee, is held by nobody any more: it is never released.
struct LeaseLeak {
  ir::EntityId Function;
  ir::Location Where; // the acquire, or the call that gives the lease
  LeaseFact Lease;
  SourceName Pool;
  std::vector<LossPath> Paths;                 // all but those ThrownByCall; sorted by place
  std::vector<LossPath> CallPaths;             // those ThrownByCall, likewise; one of the two is not empty
  std::vector<ir::Location> Releases;          // places in Function that release it on other paths
  std::vector<ir::Location> ReleaseStatements; // those of Releases that are statements of their own
  Identity Sure = Identity::Certain;
};

// A lease is released that was released before, in the same execution.
struct DoubleRelease {
  ir::EntityId Function;
  ir::Location Where; // in Function: the second release, or the call or scope end that leads to it
  LeaseFact Lease;
  SourceName Pool;
  Trace First, Second;        // start in Function
  bool ByCopiedGuard = false; // two copies of an object whose destructor releases
  Identity Sure = Identity::Certain;
};

enum class StaleUse : uint8_t {
  Lease,        // the lease itself
  Cursor,       // a cursor, statement or transaction opened on it
  Derived,      // something else that was got from it: the connection of a lease object that is no more
  MovedFrom,    // the lease object, after another one took the lease over
  NeverAcquired // released, but on this path nothing was acquired
};

// A lease, or what was got from it, is used after the lease has ended.
struct UseAfterRelease {
  ir::EntityId Function;
  ir::Location Where; // in Function: the use, or the call that leads to it
  StaleUse What = StaleUse::Lease;
  LeaseFact Lease;
  SourceName Used; // the variable that is used; empty when it has no name
  SourceName Pool;
  Trace Ended, Use; // start in Function; Ended is empty for NeverAcquired, and the move for MovedFrom
  Identity Sure = Identity::Certain;
};

// What makes the leases that an execution holds of a pool grow without end.
enum class Growth : uint8_t { None, Loop, Recursion };

// What one task needs of one pool of the program, and what the pool has. Leases of pools that may be others are not counted.
struct PoolDemand {
  SourceName Pool;
  ir::ApiId Api;               // of an acquire
  ir::Location Where;          // where the capacity is set; else the construction; else the first acquire
  ir::EntityId Function;       // that Where lies in
  unsigned Leases = 1;         // C: the most that one task holds at once
  Growth Grows = Growth::None; // else each round keeps its lease, and Leases counts two rounds
  ir::Location Again;          // the acquire that each round executes
  ir::EntityId Task;           // the root that reaches C; for a pool that lives in one execution of a function, that function
  std::vector<Trace> Taken;    // from the root, one for each lease that is held at C, in order of execution
  std::optional<int64_t> Capacity;
  std::optional<ir::Location> CapacitySet; // nothing when it is the library's default
  ir::Location Literal;                    // of the capacity, when CapacitySet has it as a literal
  bool IsMade = false;                     // the program constructs it where the analysis can see it
};

// The smallest capacity with which Tasks tasks that hold up to Leases at once cannot all wait for their last one; nothing without a number of tasks.
constexpr std::optional<int64_t> safeCapacity(int64_t Leases, std::optional<int64_t> Tasks) {
  return Tasks ? std::optional(*Tasks * (Leases - 1) + 1) : std::nullopt;
}

// The state of a lease at a reveal, for tests of the analysis: "held", "held tx=sql", "released", "none", …; disjuncts sorted and joined by " | ".
struct Revealed {
  ir::Location Where;
  std::string State;
};

struct Facts {
  std::vector<NestedAcquire> NestedAcquires;
  std::vector<TransactionLoss> TransactionLosses;
  std::vector<LocalPool> LocalPools;
  std::vector<LeaseLeak> LeaseLeaks;
  std::vector<DoubleRelease> DoubleReleases;
  std::vector<UseAfterRelease> UsesAfterRelease;
  std::vector<PoolDemand> Demands;
  std::vector<Revealed> Reveals;
  std::vector<ir::Incomplete> Incompletes;
};

// Analyses the whole module: summaries bottom-up over the strongly connected components of the call graph, then the facts. Deterministic: equal
// modules give equal facts in equal order.
Facts analyse(const ir::Module &M);

} // namespace poolcheck::analysis
