// Raw leases that are lost, released twice or used after their end.
#include "analysis/Describe.h"
#include "analysis/Observer.h"

namespace poolcheck::analysis {

using ir::Place;

namespace {

// L, known to have ended, as it was.
Lease beforeItsEnd(Lease L) {
  if (L.isCallers())
    L.Owners.assign(1, L.Entry);
  return L;
}

// Whether it is known where L was taken, and was not of the lease that was told before.
bool tellsMore(const Lease &L, const LeaseFact &Before) { return L.Taken.isValid() && Before.Taken.empty(); }

} // namespace

void Observer::releases(const Lease &L, Keeping Before, const ir::Instruction &By) {
  Trace Taken = L.Taken.isValid() ? Ctx[L.Taken] : Trace();
  while (Taken.size() > 1) {
    Taken.erase(Taken.begin());
    ReleasedForCallees.insert(Ctx.trace(Taken));
  }
  if (L.Taken.isValid() && Before == Keeping::Maybe)
    ReleasedAfterTaken.insert(Ctx[L.Taken].front().Where);
  if (L.Taken.isValid())
    Releases[Ctx[L.Taken].front().Where].emplace(By.Where, By.Stmt);
}

void Observer::leaks(const State &S, const Lease &L, LossKind How, ir::Location Where, Point At) {
  ir::Location Taken = Ctx[L.Taken].front().Where;
  bool IsByCall = How == LossKind::ThrownByCall;
  if (IsByCall && S.keeping(L) != Keeping::Nobody)
    return;
  bool IsLock = Ctx.module()[L.Api].IsLock; // callers may be meant to unlock it
  Identity Sure = S.keeping(L) == Keeping::Nobody && !IsByCall && !IsLock ? Identity::Certain : Identity::Maybe;
  auto [Entry, IsNew] = (IsByCall ? CallLeaks : Leaks).try_emplace(Taken);
  LeaseLeak &Fact = Entry->second;
  if (!IsNew && Fact.Sure == Identity::Certain && Sure == Identity::Maybe)
    return;
  if (IsNew || Sure != Fact.Sure) {
    Fact = {};
    Fact.Function = F.Entity;
    Fact.Where = Taken;
    Fact.Lease = describe(S, L, At);
    if (auto Named = Names.find(L.Taken); Fact.Lease.Variable.empty() && Named != Names.end())
      Fact.Lease.Variable = Named->second; // a variable that has another value now
    Fact.Pool = L.Pool.isValid() ? poolName(Ctx, F, S, L.Pool) : "";
    Fact.Sure = Sure;
  }
  // Whatever becomes of the temporary.
  bool IsDiscarded = Fact.Lease.Variable.empty() && !IsLock && How != LossKind::Thrown && How != LossKind::Freed && !IsByCall;
  LossPath Path{IsDiscarded ? Taken : Where, IsDiscarded ? LossKind::Discarded : How, {}};
  auto Same = [&](const LossPath &Other) { return Other.Where == Path.Where; };
  if (llvm::none_of(Fact.Paths, Same))
    Fact.Paths.insert(llvm::upper_bound(Fact.Paths, Path, [](const LossPath &A, const LossPath &B) { return A.Where < B.Where; }), Path);
}

void Observer::ends(const State &S, ir::Location Where) {
  std::set<ir::Location> Held;
  for (const Lease &L : S.Leases)
    if (L.Taken.isValid() && L.isHeld())
      Held.insert(Ctx[L.Taken].front().Where);
  auto [Entry, IsNew] = HeldAtEnd.try_emplace(Where, Held);
  if (!IsNew)
    std::erase_if(Entry->second, [&](const ir::Location &Taken) { return !Held.contains(Taken); });
}

// The statement that returns there, when a release before it would meet the lease on every execution.
ir::Location Observer::insertionBefore(const LossPath &Path, ir::Location Taken) const {
  auto Held = HeldAtEnd.find(Path.Where);
  if (Path.How != LossKind::End || Held == HeldAtEnd.end() || !Held->second.contains(Taken))
    return {};
  return statementAt(Path.Where);
}

void Observer::releasesAgain(const State &S, const Lease &L, TraceId End, const ir::Instruction &By, Point At) {
  ir::Location Where = Ctx[End].front().Where;
  if (auto Known = DoubleReleases.find(Where); Known != DoubleReleases.end() && !tellsMore(L, Known->second.Lease))
    return;
  DoubleRelease Fact;
  Fact.Function = F.Entity;
  Fact.Where = Where;
  Fact.Lease = describe(S, beforeItsEnd(L), At);
  Fact.Pool = L.Pool.isValid() ? poolName(Ctx, F, S, L.Pool) : "";
  Fact.First = Ctx[L.End];
  Fact.Second = Ctx[End];
  bool IsDestructor = std::holds_alternative<ir::Destroy>(By.Data) && Fact.Second.front().Callee.isValid();
  Fact.ByCopiedGuard = IsDestructor && Fact.First.front().Callee == Fact.Second.front().Callee;
  if (Fact.ByCopiedGuard && L.isCallers()) // whether an object that holds a lease is ever copied is not seen here
    Fact.Sure = Identity::Maybe;
  DoubleReleases.insert_or_assign(Where, std::move(Fact));
}

void Observer::keeps(const Place &P, bool IsAddress, Keeping By) {
  constexpr size_t MaxKept = 32, MaxKeptPath = 4;
  bool IsExact = Kept.size() < MaxKept && P.Path.size() <= MaxKeptPath;
  Keeping &Now = Kept[{IsExact ? P : Place::local(P.Local), IsAddress && IsExact}];
  Now = std::max(Now, IsExact ? By : Keeping::Somebody);
}

void Observer::releasesNothing(const Place &P, ir::ApiId Api, TraceId End) {
  ir::Location Where = Ctx[End].front().Where;
  UseAfterRelease Fact;
  Fact.Function = F.Entity;
  Fact.Where = Where;
  Fact.What = StaleUse::NeverAcquired;
  Fact.Lease.Api = Api;
  Fact.Lease.Variable = Fact.Used = sourceName(Ctx, F, P);
  Fact.Lease.IsUsedLater = false;
  Fact.Use = Ctx[End];
  StaleUses.try_emplace(Where, std::move(Fact));
}

void Observer::usesEnded(const State &S, const Lease &L, const UseOfEnded &By, Point At) {
  const auto &[What, Used, Use, Sure] = By;
  ir::Location Where = Ctx[Use].front().Where;
  if (auto Known = StaleUses.find(Where); Known != StaleUses.end() && !tellsMore(L, Known->second.Lease) && Known->second.Sure <= Sure)
    return;
  UseAfterRelease Fact;
  Fact.Function = F.Entity;
  Fact.Where = Where;
  Fact.Lease = describe(S, beforeItsEnd(L), At);
  Fact.What = What;
  Fact.Used = sourceName(Ctx, F, Used);
  Fact.Pool = L.Pool.isValid() ? poolName(Ctx, F, S, L.Pool) : "";
  Fact.Ended = Ctx[L.End];
  Fact.Use = Ctx[Use];
  Fact.Sure = Sure;
  StaleUses.insert_or_assign(Where, std::move(Fact));
}

void Observer::reportLeases(Facts &Out) const {
  std::map<ir::Location, LeaseLeak> All = Leaks;
  for (const auto &[Where, Fact] : CallLeaks) {
    auto [Entry, IsOnly] = All.try_emplace(Where, Fact);
    Entry->second.CallPaths = Fact.Paths;
    if (IsOnly)
      Entry->second.Paths.clear();
  }
  for (auto [Where, Fact] : All) {
    auto Found = Releases.find(Where);
    // Whoever releases it after such a call on another path says that it is still his own; else those who got it may be meant to.
    bool IsLock = Ctx.module()[Fact.Lease.Api].IsLock;
    bool IsOwn = IsLock ? Found != Releases.end() : ReleasedAfterTaken.contains(Where);
    if (!IsOwn && Fact.Sure == Identity::Maybe)
      Fact.Paths.clear();
    if (!IsOwn && IsLock)
      Fact.CallPaths.clear();
    if (Fact.Paths.empty() && Fact.CallPaths.empty())
      continue;
    if (Found != Releases.end())
      for (const auto &[Release, Statement] : Found->second) {
        Fact.Releases.push_back(Release);
        if (Statement.isValid())
          Fact.ReleaseStatements.push_back(Statement);
      }
    for (LossPath &Path : Fact.Paths)
      Path.InsertAt = insertionBefore(Path, Where);
    Out.LeaseLeaks.push_back(std::move(Fact));
  }
  for (const auto &[Where, Fact] : DoubleReleases)
    Out.DoubleReleases.push_back(Fact);
  for (const auto &[Where, Fact] : StaleUses)
    Out.UsesAfterRelease.push_back(Fact);
}

} // namespace poolcheck::analysis
