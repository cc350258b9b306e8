// Reports a pool that has fewer leases than its tasks need at once.
#include "checks/Check.h"
#include "checks/Steps.h"
#include "checks/Words.h"

#include "undersized/Page.h"

namespace poolcheck::checks {
namespace {

using analysis::Growth;
using analysis::PoolDemand;
using findings::Severity;

std::string ordinal(unsigned N) {
  if (N == 1 || N == 2 || N == 3)
    return N == 1 ? "first" : N == 2 ? "second" : "third";
  bool IsTeen = N % 100 / 10 == 1;
  return std::to_string(N) + (IsTeen || N % 10 == 0 || N % 10 > 3 ? "th" : N % 10 == 1 ? "st" : N % 10 == 2 ? "nd" : "rd");
}

enum class Lack : uint8_t { ForOne, ForAll, Always }; // Always: no number is enough

struct Shortage {
  Lack Of = Lack::ForOne;
  int64_t Needed = 0; // the smallest sufficient number
};

std::optional<Shortage> shortage(const PoolDemand &Fact, const CheckContext &Context) {
  int64_t C = Fact.Leases;
  if (Fact.Grows != Growth::None)
    return Fact.Capacity ? std::optional(Shortage{Lack::Always, 0}) : std::nullopt;
  std::optional<int64_t> Safe = analysis::safeCapacity(C, Context.Settings.Tasks);
  if (!Fact.Capacity || *Fact.Capacity <= 0) // 0 and less mean something of the library's own
    return std::nullopt;
  if (*Fact.Capacity < C)
    return Shortage{Lack::ForOne, Safe.value_or(C)};
  if (Safe && *Fact.Capacity < *Safe)
    return Shortage{Lack::ForAll, *Safe};
  return std::nullopt;
}

std::string message(const PoolDemand &Fact, const Shortage &S, const CheckContext &Context) {
  std::string Has = poolWords(Fact.Pool) + " has " + leaseCount(*Fact.Capacity);
  std::string Task = "'" + Context.Module[Fact.Task].Name + "'";
  std::string Outcome = exhaustedWords(Context.Module[Fact.Api].Exhausted).str();
  switch (S.Of) {
  case Lack::ForOne:
    return Has + ", but " + Task + " holds " + std::to_string(Fact.Leases) + " at once: the " + ordinal(*Fact.Capacity + 1) + " acquire " + Outcome +
           " on every run";
  case Lack::ForAll:
    return Has + ", but " + std::to_string(*Context.Settings.Tasks) + " tasks like " + Task + ", which holds " + std::to_string(Fact.Leases) +
           " at once, need " + std::to_string(S.Needed) + ": when each holds all but its last, the next acquire " + Outcome;
  case Lack::Always:
    return Has + ", but a " + (Fact.Grows == Growth::Loop ? "loop" : "recursion") + " that " + Task +
           " runs keeps one more in each round: the acquire " + Outcome + " when the rounds are more than the leases";
  }
  llvm_unreachable("covered switch");
}

std::vector<findings::Step> steps(const PoolDemand &Fact, const Shortage &S, const CheckContext &Context) {
  StepList Steps(Context);
  unsigned Number = 0;
  for (const analysis::Trace &Way : Fact.Taken)
    Steps.follow(Way, ordinal(++Number) + " lease of " + poolWords(Fact.Pool) + " is acquired here");
  if (S.Of == Lack::Always)
    Steps.add(Fact.Again, "each round executes this acquire once more and keeps the lease");
  return Steps.take();
}

std::vector<findings::Fix> fixes(const PoolDemand &Fact, const Shortage &S, const CheckContext &Context) {
  if (S.Of == Lack::Always)
    return {{"end the lease of each round in that round, or acquire one before the first", {}}};
  std::string Needed = std::to_string(S.Needed);
  findings::Fix Enlarge{"set the capacity to " + Needed, {}};
  if (Fact.Literal.isValid())
    Enlarge.Edits.push_back({Context.range(Fact.Literal), Needed, std::nullopt});
  return {std::move(Enlarge), {"let the task hold fewer leases at once: pass the open lease on instead of acquiring again", {}}};
}

void run(const CheckContext &Context, std::vector<findings::Finding> &Found) {
  for (const PoolDemand &Fact : Context.Facts.Demands) {
    const ir::Api &Api = Context.Module[Fact.Api];
    // A mutex has no number to change; taking it twice is a nested acquire.
    std::optional<Shortage> Lacks = isBounded(Api.Exhausted) && !Api.IsLock ? shortage(Fact, Context) : std::nullopt;
    if (!Lacks)
      continue;
    findings::Finding F;
    F.Check = UndersizedCheck.Id;
    F.Level = Lacks->Of == Lack::ForOne ? Severity::Error : Severity::Warning;
    F.Sure = Lacks->Of == Lack::Always ? findings::Certainty::Possible : findings::Certainty::Definite;
    F.Where = Context.range(Fact.Where);
    F.Message = message(Fact, *Lacks, Context);
    F.Steps = steps(Fact, *Lacks, Context);
    F.Fixes = fixes(Fact, *Lacks, Context);
    F.Function = Context.Module[Fact.Function].Name;
    Found.push_back(std::move(F));
  }
}

constexpr int Cwe[] = {410};

} // namespace

const Check UndersizedCheck{
    .Id = "pool-undersized",
    .Summary = "a pool has fewer leases than its tasks need at once",
    .Page = Page,
    .Cwe = Cwe,
    .Run = run,
};

} // namespace poolcheck::checks
