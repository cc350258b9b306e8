// Reports a lease that goes out of reach without being released: all paths that lose one lease are one finding.
#include "checks/Check.h"
#include "checks/LeakFixes.h"
#include "checks/Steps.h"
#include "checks/Words.h"

#include "lease-leak/Page.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/ErrorHandling.h"

namespace poolcheck::checks {
namespace {

using analysis::LeaseLeak;
using analysis::LossKind;
using ir::Exhaustion;

// What becomes of the pool when this happens again and again.
std::string consequence(Exhaustion What) {
  if (What == Exhaustion::Grows)
    return "each one lost stays open for ever";
  return "once all leases are lost, every acquire " + exhaustedWords(What).str();
}

// What another task meets that takes the lock: one that need not wait for itself makes the others wait.
Exhaustion lockOf(const LeaseLeak &Fact, const ir::Module &M) {
  Exhaustion What = M[Fact.Lease.Api].Exhausted;
  return What == Exhaustion::TimesOut || What == Exhaustion::Queues ? What : Exhaustion::Waits;
}

bool areAll(const LeaseLeak &Fact, LossKind How) {
  return llvm::all_of(Fact.Paths, [&](const analysis::LossPath &Path) { return Path.How == How; });
}

bool isThrown(const analysis::LossPath &Path) { return Path.How == LossKind::Thrown || Path.How == LossKind::ThrownByCall; }

// How the lease is lost, as the end of "lease 'db' of pool 'orders' …".
std::string loss(const LeaseLeak &Fact) {
  if (areAll(Fact, LossKind::Discarded))
    return "is kept nowhere, so it is never released";
  if (areAll(Fact, LossKind::Overwritten))
    return "is lost without a release when " + leaseName(Fact.Lease) + " gets another value";
  if (areAll(Fact, LossKind::Freed))
    return "is lost without a release when the memory that holds it is freed";
  if (areAll(Fact, LossKind::Thrown))
    return "is lost without a release when an exception leaves";
  if (areAll(Fact, LossKind::ThrownByCall))
    return "is lost without a release when a call throws";
  if (Fact.Paths.size() > 1)
    return "is lost without a release on " + std::to_string(Fact.Paths.size()) + " paths";
  return Fact.Releases.empty() ? "is lost without a release" : "is lost without a release on one path";
}

// A lock has no lease that anybody would speak of.
std::string lockMessage(const LeaseLeak &Fact, const ir::Module &M) {
  std::string Where = llvm::all_of(Fact.Paths, isThrown) ? "when an exception leaves"
                      : Fact.Paths.size() > 1            ? "on " + std::to_string(Fact.Paths.size()) + " paths"
                                                         : "on one path";
  return lockWords(Fact.Lease, Fact.Pool) + " stays locked " + Where + ": whoever locks it next " + exhaustedWords(lockOf(Fact, M)).str();
}

std::string message(const LeaseLeak &Fact, const ir::Module &M) {
  if (M[Fact.Lease.Api].IsLock)
    return lockMessage(Fact, M);
  std::string Lease = leaseWords(Fact.Lease, Fact.Pool);
  if (areAll(Fact, LossKind::Unnamed))
    return Lease + " has no name, so it ends with its own statement: what follows runs without it";
  std::string From = Fact.Lease.Taken.size() > 1 ? " from '" + M[Fact.Lease.Taken.front().Callee].Name + "'" : "";
  return Lease + From + " " + loss(Fact) + ": " + consequence(M[Fact.Lease.Api].Exhausted);
}

std::string pathWords(const LeaseLeak &Fact, LossKind How, bool IsLock) {
  std::string Held = IsLock ? "the lock is still held" : "the lease is still held";
  switch (How) {
  case LossKind::End:
    return "the function ends here, " + Held;
  case LossKind::Freed:
    return "the memory that holds the lease is freed here, " + Held;
  case LossKind::Overwritten:
    return leaseName(Fact.Lease) + " gets another value here, " + Held;
  case LossKind::Thrown:
    return "an exception leaves here, " + Held;
  case LossKind::ThrownByCall:
    return "this call may throw, " + Held;
  case LossKind::Discarded:
    return "nothing keeps the lease here";
  case LossKind::Unnamed:
    return "the lease ends here already";
  }
  llvm_unreachable("covered switch");
}

std::vector<findings::Step> steps(const LeaseLeak &Fact, const CheckContext &Context) {
  StepList Steps(Context);
  bool IsLock = Context.Module[Fact.Lease.Api].IsLock;
  Steps.follow(Fact.Lease.Taken, IsLock ? "the lock is taken here" : takenWords(Fact.Lease, Fact.Pool));
  for (const analysis::LossPath &Path : Fact.Paths)
    Steps.add(Path.Where, pathWords(Fact, Path.How, IsLock));
  for (const ir::Location &Release : Fact.Releases)
    Steps.add(Release, IsLock ? "other paths unlock it here" : "other paths release it here");
  return Steps.take();
}

std::string advice(const LeaseLeak &Fact, bool IsLock) {
  if (IsLock)
    return Fact.Paths.size() == 1 ? "unlock it on this path too" : "unlock it on these paths too, best at one place that all paths reach";
  std::string Lease = leaseName(Fact.Lease);
  if (areAll(Fact, LossKind::Unnamed))
    return "give the lease a name, so that it lasts to the end of the scope";
  if (areAll(Fact, LossKind::Discarded))
    return "keep the result, and release it after its last use";
  if (areAll(Fact, LossKind::Overwritten))
    return "release " + Lease + " before it gets another value";
  if (areAll(Fact, LossKind::Freed))
    return "release the lease before the memory is freed";
  if (llvm::all_of(Fact.Paths, isThrown))
    return "catch the exception, release " + Lease + " and throw it again";
  if (Fact.Releases.empty())
    return "release " + Lease + " on every path, after its last use";
  if (Fact.Paths.size() == 1)
    return "release " + Lease + " on this path too";
  return "release " + Lease + " on these paths too, best at one place that all paths reach";
}

std::vector<findings::Fix> fixes(const LeaseLeak &Fact, const CheckContext &Context) {
  bool IsUnnamed = areAll(Fact, LossKind::Unnamed);
  if (std::optional<findings::Fix> Safe = IsUnnamed ? nameLease(Fact, Context) : releaseBeforeReturn(Fact, Context))
    return {std::move(*Safe)};
  std::vector<findings::Fix> Fixes = {{advice(Fact, Context.Module[Fact.Lease.Api].IsLock), {}}};
  if (llvm::any_of(Fact.Paths, isThrown) || (!IsUnnamed && Fact.Paths.size() > 1 && !Context.Module[Fact.Where.File].ends_with(".c")))
    Fixes.push_back({"or hold the lease in an object whose destructor releases it", {}});
  return Fixes;
}

// The fact with those of its paths that are asked for.
LeaseLeak asked(LeaseLeak Fact, const Options &Settings) {
  bool IsByCallOnly = Fact.Paths.empty();
  if (!Settings.CallsMayThrow)
    return Fact;
  auto IsBefore = [](const analysis::LossPath &A, const analysis::LossPath &B) { return A.Where < B.Where; };
  for (const analysis::LossPath &Path : Fact.CallPaths)
    Fact.Paths.insert(llvm::upper_bound(Fact.Paths, Path, IsBefore), Path);
  if (IsByCallOnly)
    Fact.Sure = analysis::Identity::Maybe;
  return Fact;
}

void run(const CheckContext &Context, std::vector<findings::Finding> &Found) {
  for (const LeaseLeak &Any : Context.Facts.LeaseLeaks) {
    LeaseLeak Fact = asked(Any, Context.Settings);
    if (Fact.Paths.empty())
      continue;
    // The task gets the same lease again whenever it asks, so nothing is lost to it.
    const ir::Api &Api = Context.Module[Fact.Lease.Api];
    if (Api.Exhausted == Exhaustion::Reenters && !Api.IsLock)
      continue;
    findings::Finding F;
    F.Check = LeaseLeakCheck.Id;
    F.Sure = Fact.Sure == analysis::Identity::Certain ? findings::Certainty::Definite : findings::Certainty::Possible;
    F.Where = Context.range(Fact.Where);
    F.Message = message(Fact, Context.Module);
    F.Steps = steps(Fact, Context);
    F.Fixes = fixes(Fact, Context);
    F.Function = Context.Module[Fact.Function].Name;
    Found.push_back(std::move(F));
  }
}

constexpr int Cwe[] = {772};

} // namespace

const Check LeaseLeakCheck{
    .Id = "pool-lease-leak",
    .Summary = "a lease goes out of reach on some path without being released",
    .Page = Page,
    .Cwe = Cwe,
    .Run = run,
};

} // namespace poolcheck::checks
