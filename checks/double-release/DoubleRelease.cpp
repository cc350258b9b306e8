// Reports a lease that is released after it was released already.
#include "checks/Check.h"
#include "checks/Steps.h"
#include "checks/Words.h"

#include "double-release/Page.h"

namespace poolcheck::checks {
namespace {

using analysis::DoubleRelease;

std::string callee(const analysis::Trace &Way, const ir::Module &M) { return Way.size() > 1 ? "'" + M[Way.front().Callee].Name + "'" : ""; }

std::string lockMessage(const DoubleRelease &Fact, const ir::Module &M) {
  std::string Lock = lockWords(Fact.Lease, Fact.Pool), Callee = callee(Fact.Second, M), What = Lock + " is unlocked a second time";
  if (Fact.ByCopiedGuard)
    What = "a copy of the object that unlocks " + Lock + " unlocks it a second time";
  else if (!Callee.empty())
    What = "call of " + Callee + " unlocks " + Lock + " a second time";
  return What + ": another task may hold it by now";
}

std::string message(const DoubleRelease &Fact, const ir::Module &M) {
  if (M[Fact.Lease.Api].IsLock)
    return lockMessage(Fact, M);
  std::string Lease = leaseWords(Fact.Lease, Fact.Pool), Callee = callee(Fact.Second, M);
  std::string What = Lease + " is released a second time";
  if (Fact.ByCopiedGuard)
    What = "a copy of the object that holds " + Lease + " releases it a second time";
  else if (!Callee.empty())
    What = "call of " + Callee + " releases " + Lease + " a second time";
  return What + ": two tasks may get the same lease";
}

std::vector<findings::Step> steps(const DoubleRelease &Fact, const CheckContext &Context) {
  StepList Steps(Context);
  bool IsLock = Context.Module[Fact.Lease.Api].IsLock;
  Steps.follow(Fact.Lease.Taken, IsLock ? "the lock is taken here" : takenWords(Fact.Lease, Fact.Pool));
  Steps.follow(Fact.First, IsLock ? "it is unlocked here" : "it is released here");
  Steps.follow(Fact.Second, IsLock ? "it is unlocked here once more" : "it is released here once more");
  return Steps.take();
}

std::string advice(const DoubleRelease &Fact, const ir::Module &M) {
  bool IsLock = M[Fact.Lease.Api].IsLock;
  if (Fact.ByCopiedGuard && IsLock)
    return "delete the copy operations of the class whose destructor unlocks";
  if (IsLock)
    return "unlock once for each lock";
  if (Fact.ByCopiedGuard)
    return "delete the copy operations of the class whose destructor releases, or let a copy acquire a lease of its own";
  std::string First = callee(Fact.First, M), Second = callee(Fact.Second, M);
  if (!First.empty())
    return First + " releases the lease already: drop this release, or let the caller release alone";
  if (!Second.empty())
    return Second + " releases the lease itself: drop the release before it";
  return "release the lease once, or set its variable to null after the first release and test it";
}

void run(const CheckContext &Context, std::vector<findings::Finding> &Found) {
  for (const DoubleRelease &Fact : Context.Facts.DoubleReleases) {
    // A lease object of the library knows that it has been released.
    if (Context.Module[Fact.Lease.Api].Lease != ir::LeaseKind::Raw)
      continue;
    findings::Finding F;
    F.Check = DoubleReleaseCheck.Id;
    F.Sure = Fact.Sure == analysis::Identity::Certain ? findings::Certainty::Definite : findings::Certainty::Possible;
    F.Where = Context.range(Fact.Where);
    F.Message = message(Fact, Context.Module);
    F.Steps = steps(Fact, Context);
    F.Fixes = {{advice(Fact, Context.Module), {}}};
    F.Function = Context.Module[Fact.Function].Name;
    Found.push_back(std::move(F));
  }
}

constexpr int Cwe[] = {1341};

} // namespace

const Check DoubleReleaseCheck{
    .Id = "pool-double-release",
    .Summary = "a lease is released after it was released already",
    .Page = Page,
    .Cwe = Cwe,
    .Run = run,
};

} // namespace poolcheck::checks
