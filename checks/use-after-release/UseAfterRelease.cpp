// Reports a lease, or what was got from it, that is used after the lease has ended; and a release where nothing was acquired.
#include "checks/Check.h"
#include "checks/Steps.h"
#include "checks/Words.h"

#include "use-after-release/Page.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/ErrorHandling.h"

namespace poolcheck::checks {
namespace {

using analysis::StaleUse;
using analysis::UseAfterRelease;

std::string usedName(const UseAfterRelease &Fact, llvm::StringRef Unnamed) { return Fact.Used.empty() ? Unnamed.str() : "'" + Fact.Used + "'"; }

// The callee that uses it, when the use is not in the function itself.
std::string where(const UseAfterRelease &Fact, const ir::Module &M) {
  return Fact.Use.size() > 1 ? " by '" + M[Fact.Use.front().Callee].Name + "'" : "";
}

std::string message(const UseAfterRelease &Fact, const ir::Module &M) {
  std::string Lease = leaseWords(Fact.Lease, Fact.Pool), By = where(Fact, M);
  if (M[Fact.Lease.Api].IsLock)
    return lockWords(Fact.Lease, Fact.Pool) + " must be locked here" + (By.empty() ? "" : ", for the call" + By) + ", and was unlocked before";
  switch (Fact.What) {
  case StaleUse::Lease:
    return Lease + " is used" + By + " after its release: another task may have it by now";
  case StaleUse::Cursor:
    return usedName(Fact, "a cursor") + " is used" + By + " after the release of the " + Lease +
           " it was opened on: another task may have the lease by now";
  case StaleUse::Derived:
    return usedName(Fact, "an object") + ", which belongs to " + (Fact.Lease.Variable.empty() ? "the " : "") + Lease + ", is used" + By +
           " after its release: another task may have it by now";
  case StaleUse::MovedFrom:
    return "'" + Fact.Used + "' is used" + By + " after its lease was moved out of it: it holds none";
  case StaleUse::NeverAcquired:
    return usedName(Fact, "a lease") + (Fact.Pool.empty() ? "" : " of " + poolWords(Fact.Pool)) + " is released" + By +
           ", but nothing was acquired on this path";
  }
  llvm_unreachable("covered switch");
}

llvm::StringRef useWords(StaleUse What) {
  switch (What) {
  case StaleUse::Lease:
    return "the lease is used here";
  case StaleUse::Cursor:
    return "the cursor is used here";
  case StaleUse::Derived:
    return "what belongs to it is used here";
  case StaleUse::MovedFrom:
    return "the object is used here";
  case StaleUse::NeverAcquired:
    return "it is released here all the same";
  }
  llvm_unreachable("covered switch");
}

// The same lease, ended at the same place: one mistake, however often it is used afterwards.
bool isSameMistake(const UseAfterRelease &A, const UseAfterRelease &B) {
  auto Place = [](const analysis::Trace &Way) { return Way.empty() ? ir::Location() : Way.front().Where; };
  return A.Function == B.Function && !A.Ended.empty() && Place(A.Ended) == Place(B.Ended) && Place(A.Lease.Taken) == Place(B.Lease.Taken);
}

std::vector<findings::Step> steps(llvm::ArrayRef<UseAfterRelease> Uses, const CheckContext &Context) {
  const UseAfterRelease &Fact = Uses.front();
  StepList Steps(Context);
  bool IsMissing = Fact.What == StaleUse::NeverAcquired, IsLock = Context.Module[Fact.Lease.Api].IsLock;
  std::string Taken = IsLock ? "the lock is taken here" : takenWords(Fact.Lease, Fact.Pool);
  Steps.follow(Fact.Lease.Taken, IsMissing ? "this acquire gives nothing, or is not reached" : Taken);
  Steps.follow(Fact.Ended, IsLock                             ? "it is unlocked here"
                           : Fact.What == StaleUse::MovedFrom ? "the lease is moved out of it here"
                                                              : "the lease ends here");
  Steps.follow(Fact.Use, IsLock ? "it must be locked here" : useWords(Fact.What));
  for (const UseAfterRelease &Later : Uses.drop_front())
    Steps.add(Later.Where, "and again here");
  return Steps.take();
}

std::string advice(const UseAfterRelease &Fact, const ir::Module &M) {
  if (M[Fact.Lease.Api].IsLock)
    return "unlock after this, or lock again before it";
  switch (Fact.What) {
  case StaleUse::Lease:
    return "release " + leaseName(Fact.Lease) + " after its last use";
  case StaleUse::Cursor:
    return "read what " + usedName(Fact, "the cursor") + " yields before the lease ends, or keep the lease until then";
  case StaleUse::Derived:
    return "end " + usedName(Fact, "the object") + " before the lease ends, or keep the lease until then";
  case StaleUse::MovedFrom:
    return "use the object that the lease was moved to, or take a new lease first";
  case StaleUse::NeverAcquired:
    return "release only where the acquire has succeeded";
  }
  llvm_unreachable("covered switch");
}

std::vector<std::vector<UseAfterRelease>> mistakes(llvm::ArrayRef<UseAfterRelease> Uses) {
  std::vector<std::vector<UseAfterRelease>> Result;
  for (const UseAfterRelease &Use : Uses) {
    auto Known = llvm::find_if(Result, [&](const auto &Same) { return isSameMistake(Same.front(), Use); });
    if (Known == Result.end())
      Result.push_back({Use});
    else
      Known->push_back(Use);
  }
  return Result;
}

void run(const CheckContext &Context, std::vector<findings::Finding> &Found) {
  for (const std::vector<UseAfterRelease> &Uses : mistakes(Context.Facts.UsesAfterRelease)) {
    const UseAfterRelease &Fact = Uses.front();
    findings::Finding F;
    F.Check = UseAfterReleaseCheck.Id;
    F.Sure = Fact.Sure == analysis::Identity::Certain ? findings::Certainty::Definite : findings::Certainty::Possible;
    F.Where = Context.range(Fact.Where);
    F.Message = message(Fact, Context.Module);
    F.Steps = steps(Uses, Context);
    F.Fixes = {{advice(Fact, Context.Module), {}}};
    F.Function = Context.Module[Fact.Function].Name;
    Found.push_back(std::move(F));
  }
}

constexpr int Cwe[] = {672};

} // namespace

const Check UseAfterReleaseCheck{
    .Id = "pool-use-after-release",
    .Summary = "a lease, or what was got from it, is used after the lease has ended",
    .Page = Page,
    .Cwe = Cwe,
    .Run = run,
};

} // namespace poolcheck::checks
