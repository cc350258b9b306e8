// Reports a task that acquires from a pool of which it holds a lease already.
#include "checks/Check.h"
#include "checks/ReuseLease.h"
#include "checks/Steps.h"
#include "checks/Words.h"

#include "nested-acquire/Page.h"

#include "llvm/Support/FormatVariadic.h"

namespace poolcheck::checks {
namespace {

using analysis::NestedAcquire;
using findings::Severity;
using ir::Exhaustion;

// What the second acquire leads to, as severity and words.
struct Outcome {
  Severity Level = Severity::Warning;
  std::string Words;
  bool NeedsOtherTasks = false; // a task that is alone gets its leases
};

bool isSilent(Exhaustion What) { return What == Exhaustion::Grows || What == Exhaustion::Reenters; }

bool isDeadlock(Exhaustion What) { return What == Exhaustion::Waits || What == Exhaustion::Queues || What == Exhaustion::Shares; }

// The pool is empty as soon as this task holds what it holds, whatever other tasks do.
bool failsAlone(const NestedAcquire &Fact) { return Fact.Capacity && *Fact.Capacity < static_cast<int64_t>(Fact.Held); }

// Each task keeps all leases but the last one it wants: so many tasks can take them all.
int64_t tasksToDeadlock(int64_t Capacity, unsigned Held) { return (Capacity + Held - 2) / (Held - 1); }

std::string deadlockUnderLoad(const NestedAcquire &Fact) {
  if (!Fact.Capacity || Fact.Held < 2)
    return "deadlocks when tasks hold all leases of the pool and each waits for one more";
  int64_t Tasks = tasksToDeadlock(*Fact.Capacity, Fact.Held);
  return llvm::formatv("deadlocks when {0} tasks hold the pool's {1} and each waits for one more", Tasks, leaseCount(*Fact.Capacity));
}

// Whether a lock may be one that its holder can take again: the program says something about it that is not known here.
bool mayReenter(const NestedAcquire &Fact, const ir::Module &M) { return M[Fact.Inner.Api].IsLock && !Fact.Capacity; }

Outcome lockOutcome(const NestedAcquire &Fact, Exhaustion What, const ir::Module &M) {
  std::string Unless = mayReenter(Fact, M) ? ", unless it is a recursive mutex" : " on every run";
  if (!isDeadlock(What))
    return {Severity::Warning, (What == Exhaustion::ReturnsNull ? "fails" : exhaustedWords(What).str()) + Unless};
  bool IsCertain = !mayReenter(Fact, M) && Fact.SamePool == analysis::Identity::Certain;
  return {IsCertain ? Severity::Error : Severity::Warning, "the task waits for itself" + Unless};
}

Outcome outcome(const NestedAcquire &Fact, Exhaustion What) {
  if (isSilent(What))
    return {Severity::Warning, exhaustedWords(What).str()};
  if (failsAlone(Fact)) {
    std::string Has = ", the pool has " + leaseCount(*Fact.Capacity);
    if (What == Exhaustion::Waits)
      return {Fact.SamePool == analysis::Identity::Certain ? Severity::Error : Severity::Warning, "deadlocks on every run" + Has};
    return {Severity::Warning, (exhaustedWords(What) + " on every run" + Has).str()};
  }
  if (isDeadlock(What))
    return {Severity::Warning, deadlockUnderLoad(Fact), true};
  return {Severity::Warning, (exhaustedWords(What) + " when all leases of the pool are taken").str()};
}

std::string calleeName(const analysis::Trace &Way, const ir::Module &M) { return Way.size() > 1 ? M[Way.front().Callee].Name : ""; }

// Whether both acquires happen while one call runs.
bool isWithinOneCall(const NestedAcquire &Fact) {
  const analysis::Trace &Outer = Fact.Outer.Taken, &Inner = Fact.Inner.Taken;
  return Fact.Outer.Variable.empty() && !Fact.Outer.IsCallers && !Fact.IsLoop && Outer.size() > 1 && Inner.size() > 1 &&
         Outer.front().Where == Inner.front().Where && Outer.front().Callee == Inner.front().Callee;
}

// What keeps the first lease, as the function that holds it knows it.
std::string keeper(const NestedAcquire &Fact, const ir::Module &M) {
  const analysis::LeaseFact &Outer = Fact.Outer;
  if (!Outer.Variable.empty())
    return "'" + Outer.Variable + "'";
  if (Outer.IsCallers)
    return "the caller";
  std::string Callee = calleeName(Outer.Taken, M);
  if (isWithinOneCall(Fact))
    return "'" + Callee + "'";
  return Callee.empty() ? "a temporary" : "the result of '" + Callee + "'";
}

std::string holder(const NestedAcquire &Fact, const ir::Module &M) {
  return (isWithinOneCall(Fact) ? "it" : keeper(Fact, M)) + (Fact.Outer.IsCallers ? " holds one for the whole call" : " still holds one");
}

std::string what(const NestedAcquire &Fact, const ir::Module &M) {
  std::string Pool = poolWords(Fact.Pool);
  if (Fact.IsLoop)
    return "each round of the loop acquires one more lease from " + Pool + " while one of an earlier round is still held";
  if (Fact.IsRecursion)
    return "recursion acquires one more lease from " + Pool + " while " + holder(Fact, M) + " for the outer call";
  std::string Callee = calleeName(Fact.Inner.Taken, M);
  if (Callee.empty())
    return "second lease is acquired from " + Pool + " while " + holder(Fact, M);
  return "call of '" + Callee + "' acquires a second lease from " + Pool + " while " + holder(Fact, M);
}

// A lock has no lease that anybody would speak of.
std::string lockMessage(const NestedAcquire &Fact, const ir::Module &M) {
  std::string Lock = lockWords(Fact.Inner, Fact.Pool), Callee = calleeName(Fact.Inner.Taken, M);
  llvm::StringRef Variable = Fact.Outer.Variable;
  bool IsItself = Variable == Fact.Pool || Variable.rsplit('.').first == Fact.Pool; // the lease is a part of the mutex
  bool HasHolder = !Variable.empty() && !Fact.Outer.IsCallers && !IsItself;
  std::string Held = HasHolder ? " while '" + Fact.Outer.Variable + "' holds it" : " while it is locked";
  if (Fact.IsLoop)
    return "each round of the loop locks " + Lock + ", which an earlier round has left locked";
  if (Fact.IsRecursion)
    return "recursion locks " + Lock + Held;
  return Callee.empty() ? Lock + " is locked again" + Held : "call of '" + Callee + "' locks " + Lock + Held;
}

std::string message(const NestedAcquire &Fact, const Outcome &Result, const ir::Module &M) {
  bool IsMaybe = Fact.SamePool == analysis::Identity::Maybe;
  return (M[Fact.Inner.Api].IsLock ? lockMessage(Fact, M) : what(Fact, M)) + (IsMaybe ? ", if both come from the same pool: " : ": ") + Result.Words;
}

std::vector<findings::Step> lockSteps(const NestedAcquire &Fact, const CheckContext &Context) {
  const ir::Api &Inner = Context.Module[Fact.Inner.Api];
  std::string Waits = Inner.Exhausted == Exhaustion::ReturnsNull ? "fails" : exhaustedWords(Inner.Exhausted).str();
  StepList Steps(Context);
  Steps.follow(Fact.Outer.Taken, "it is locked here");
  Steps.follow(Fact.Inner.Taken, "it is locked again here: '" + Inner.Name + "' " + Waits);
  return Steps.take();
}

std::vector<findings::Step> steps(const NestedAcquire &Fact, const Outcome &Result, const CheckContext &Context) {
  const ir::Api &Inner = Context.Module[Fact.Inner.Api];
  StepList Steps(Context);
  std::string Keeper = Fact.Outer.Variable.empty() ? "" : "; '" + Fact.Outer.Variable + "' keeps it";
  Steps.follow(Fact.Outer.Taken, Fact.Outer.IsCallers ? "a lease of " + poolWords(Fact.Pool) + " is held here, for the whole call"
                                                      : "first lease of " + poolWords(Fact.Pool) + " is acquired here" + Keeper);
  Steps.follow(Fact.Inner.Taken, "second lease is acquired here: '" + Inner.Name + "' " + exhaustedWords(Inner.Exhausted) +
                                     (isSilent(Inner.Exhausted) ? "" : " when none is left"));
  if (Fact.CapacitySet && Fact.Capacity)
    Steps.add(*Fact.CapacitySet, "the pool's capacity is set to " + llvm::Twine(*Fact.Capacity) + " here");
  if (!Result.NeedsOtherTasks)
    return Steps.take();
  if (!Fact.Outer.Taken.empty())
    Steps.add(Fact.Outer.Taken.front().Where, "another task has come to the same point and holds another lease of the pool");
  Steps.add(Fact.Where, "it wants one more lease too: no task gives back what the others wait for");
  return Steps.take();
}

std::string lockAdvice(const NestedAcquire &Fact, const ir::Module &M) {
  std::string Callee = calleeName(Fact.Inner.Taken, M);
  if (Fact.IsLoop)
    return "unlock at the end of each round";
  if (Callee.empty())
    return "lock once, or unlock before";
  return "unlock before the call, or call a variant of '" + Callee + "' that expects the lock to be held";
}

// What an author can do, the surest first. Only what the facts speak for.
std::vector<std::string> advice(const NestedAcquire &Fact, const ir::Module &M) {
  std::string Keeper = keeper(Fact, M), Callee = calleeName(Fact.Inner.Taken, M);
  if (Fact.IsLoop)
    return {"acquire one lease before the loop, or end each round's lease in that round"};
  if (isWithinOneCall(Fact))
    return {"inside '" + Callee + "', use the first lease for this work too, or end it before"};
  if (Fact.Outer.HasOpenCursor || (Fact.Outer.IsHolder && !Fact.Outer.IsCallers))
    return {"finish with " + Keeper + " first: read what it yields into a container, let it go, then acquire"};
  std::vector<std::string> Ways;
  if (!Callee.empty())
    Ways.push_back("pass the lease of " + Keeper + " to '" + Callee + "' instead of acquiring in there");
  if (!Fact.Outer.IsUsedLater && !Fact.Outer.IsCallers)
    Ways.push_back("end " + Keeper + " before this acquire, it is not used afterwards");
  if (Ways.empty())
    Ways.push_back("use the lease of " + Keeper + " for this work too, or end it before");
  return Ways;
}

std::vector<findings::Fix> fixes(const NestedAcquire &Fact, const Outcome &Result, const CheckContext &Context) {
  if (std::optional<findings::Fix> Reuse = reuseLease(Fact, Context))
    return {std::move(*Reuse)};
  if (Context.Module[Fact.Inner.Api].IsLock)
    return {{lockAdvice(Fact, Context.Module), {}}};
  std::vector<findings::Fix> Fixes;
  for (const std::string &Way : advice(Fact, Context.Module))
    Fixes.push_back({Way, {}});
  if (Result.NeedsOtherTasks && Fact.Held >= 2) {
    std::string Tasks = Fact.Held == 2 ? "T" : std::to_string(Fact.Held - 1) + " * T";
    Fixes.push_back({"give the pool at least " + Tasks + " + 1 leases when T tasks run at once", {}});
  }
  return Fixes;
}

void run(const CheckContext &Context, std::vector<findings::Finding> &Found) {
  for (const NestedAcquire &Fact : Context.Facts.NestedAcquires) {
    const ir::Module &M = Context.Module;
    Exhaustion What = M[Fact.Inner.Api].Exhausted;
    bool IsLock = M[Fact.Inner.Api].IsLock, IsRecursive = IsLock && !M[Fact.Inner.Api].DefaultCapacity;
    if (IsRecursive || (isSilent(What) && (IsLock || !Context.Settings.ReportGrowth)))
      continue;
    Outcome Result = IsLock ? lockOutcome(Fact, What, M) : outcome(Fact, What);
    findings::Finding F;
    F.Check = NestedAcquireCheck.Id;
    F.Level = Result.Level;
    F.Sure = Fact.SamePool == analysis::Identity::Certain && !mayReenter(Fact, M) ? findings::Certainty::Definite : findings::Certainty::Possible;
    F.Where = Context.range(Fact.Where);
    F.Message = message(Fact, Result, M);
    F.Steps = IsLock ? lockSteps(Fact, Context) : steps(Fact, Result, Context);
    F.Fixes = fixes(Fact, Result, Context);
    F.Function = M[Fact.Function].Name;
    Found.push_back(std::move(F));
  }
}

constexpr int Cwe[] = {833, 410};

} // namespace

const Check NestedAcquireCheck{
    .Id = "pool-nested-acquire",
    .Summary = "a task acquires from a pool of which it holds a lease already",
    .Page = Page,
    .Cwe = Cwe,
    .Run = run,
};

} // namespace poolcheck::checks
