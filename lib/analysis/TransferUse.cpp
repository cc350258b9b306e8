// Uses: of what has ended, and those that only callers can judge.
#include "analysis/Liveness.h"
#include "analysis/Transfer.h"
#include "analysis/Unavoidable.h"

namespace poolcheck::analysis {

using ir::Place;

// How what has ended with L is at P: the handle itself, what is left of an object that is no more, or an object that has no lease any more.
static StaleUse staleUse(const Context &Ctx, const Lease &L) {
  if (L.Ended == EndKind::Moved)
    return StaleUse::MovedFrom;
  bool HasObject = L.Api.isValid() && Ctx.module()[L.Api].Lease != ir::LeaseKind::Raw;
  bool IsObjectGone = llvm::all_of(L.Owners, [&](const Place &O) { return hasEarlierValue(Ctx, O); });
  return HasObject && !L.isCallers() && IsObjectGone ? StaleUse::Derived : StaleUse::Lease;
}

// The lease at P, or something that it leads to, is used.
bool Transfer::isUsedAfterEnd(State &S, const Place &P, Usage By) {
  const Lease *Ended = S.leaseAt(P) ? nullptr : S.endedAt(Ctx, P, false);
  Identity Sure = By.IsAlways ? Identity::Certain : Identity::Maybe;
  if (Ended)
    Seen.usesEnded(S, *Ended, {staleUse(Ctx, *Ended), Ended->Ended == EndKind::Moved ? Ended->Owners.front() : P, By.Path, Sure}, At);
  else if ((Ended = S.endedUnder(P)))
    Seen.usesEnded(S, *Ended, {StaleUse::Cursor, P, By.Path, Sure}, At);
  return Ended;
}

// Whether the instruction at hand meets what the caller has at P in every execution that returns.
bool Transfer::isUnavoidable(const Place &P) {
  if (Unavoidable.empty())
    Unavoidable = unavoidableBlocks(F);
  if (!Unavoidable.test(At.Block.Index))
    return false;
  auto [Entry, IsNew] = Assigned.try_emplace(P);
  if (IsNew)
    Entry->second = isAssigned(F, P);
  return !Entry->second;
}

// Likewise; and when the lease may be one of the caller's, callers are told.
void Transfer::use(State &S, const Place &P, Usage By) {
  if (const Lease *Held = S.leaseAt(P); Held && !Held->isCallers())
    return;
  Place Canonical = S.resolve(P);
  if (isUsedAfterEnd(S, P, By) || !isOutside(F, Canonical) || hasValueMark(Ctx, Canonical))
    return;
  Event Using;
  Using.Is = Event::Kind::Use;
  Using.Place = Canonical;
  Using.Path = By.Path;
  Using.IsAlways = By.IsAlways && isUnavoidable(Canonical);
  Seen.remember(S, std::move(Using));
}

States Transfer::on(const ir::Use &I, State S) {
  use(S, I.What);
  return {std::move(S)};
}

// Code that nobody has looked into gets P. To an object without a lease it may give one. IsTold: callers do not know better which function it is.
void Transfer::pass(State &S, const Place &P, bool IsTold) {
  if (const Lease *Ended = S.Spent.empty() ? nullptr : S.endedAt(Ctx, P, false); Ended && Ended->Ended == EndKind::Moved)
    return;
  if (IsTold && Ctx.mayBeHandle(F, S.resolve(P)))
    use(S, P);
  else
    isUsedAfterEnd(S, P, {here()});
}

// Reading behind the handle of a lease uses the lease.
void Transfer::readParts(State &S, const ir::Instruction &I) {
  bool HasEnded = !S.Spent.empty() || llvm::any_of(S.Leases, [](const Lease &L) { return !L.isHeld(); });
  if (!(HasEnded || HasHandles) || std::holds_alternative<ir::Release>(I.Data))
    return;
  forEachPlace(I, [&](const Place &P) {
    if (!hasDeref(P.Path))
      return;
    if (HasEnded && !S.endedAt(Ctx, P, true))
      isUsedAfterEnd(S, P, {here()});
    Place Whole = Place::local(P.Local);
    bool IsBehindHandle = HasHandles && P.Base == Place::Root::Local && P.Path.size() > 1 && P.Path.front().Step == ir::PathStep::Kind::Deref;
    if (IsBehindHandle && isOutside(F, Whole) && Ctx.mayBeHandle(F, Whole))
      use(S, Whole);
  });
}

} // namespace poolcheck::analysis
