#include "analysis/Observer.h"

#include "analysis/Describe.h"

#include "llvm/ADT/StringExtras.h"

namespace poolcheck::analysis {

using ir::Place;

namespace {

constexpr ptrdiff_t MaxEvents = 64; // of callbacks, of uses, and of all others

// Only what takes from pools must not be left out in silence.
int budgetOf(Event::Kind K) { return K == Event::Kind::Callback ? 1 : K == Event::Kind::Use ? 2 : 0; }

KnownPlaces entryFacts(const Context &Ctx, const ir::Function &F, const State &S) {
  KnownPlaces Result;
  for (const auto &[P, K] : S.AtEntry)
    if (!dependsOn(Ctx, P, "%"))
      Result.try_emplace(P, K);
  for (const auto &[P, K] : S.Facts)
    if (isOutside(F, P) && !isResult(F, P) && !hasValueMark(Ctx, P) && !dependsOn(Ctx, P, "%"))
      Result.try_emplace(P, K);
  return Result;
}

std::vector<Place> endedPlaces(const State &S) {
  std::vector<Place> Result;
  for (const Lease &L : S.Leases)
    if (L.isCallers() && !L.isHeld())
      Result.push_back(L.Entry);
  for (const OutsideEnd &End : S.Ends)
    Result.push_back(End.At);
  return Result;
}

bool holds(const KnownPlaces &Facts, const KnownPlaces::value_type &One) {
  auto Found = Facts.find(One.first);
  return Found != Facts.end() && Found->second == One.second;
}

// Whether A happens whenever B does.
bool happensWith(const Event &A, const Event &B) {
  return llvm::all_of(A.Conditions, [&](const auto &C) { return holds(B.Conditions, C); });
}

// Whether the callee had ended L before the event.
bool isExcluded(const State &S, const Lease &L, const Event &E) {
  std::vector<Place> Excluded = E.Excluded;
  if (L.isCallers())
    llvm::append_range(Excluded, endedPlaces(S));
  return llvm::any_of(Excluded, [&](const Place &P) {
    Place Canonical = S.resolve(P), Location = S.locate(P);
    return llvm::any_of(L.Owners, [&](const Place &O) { return O.isWithin(Canonical) || O.isWithin(Location) || Canonical.isWithin(O); });
  });
}

// Whether code outside the module got the handle and may have given it back, unless the function uses it later all the same. What the function itself
// put into some element is there; and nobody unlocks what somebody else has locked.
bool mayBeGone(const Context &Ctx, const State &S, const Lease &L) {
  const ir::Api &Api = Ctx.module()[L.Api];
  bool IsElement = llvm::any_of(L.Owners, [](const Place &O) { return hasUnknownElement(O.Path); });
  Keeping By = S.keeping(L);
  return Api.Lease == ir::LeaseKind::Raw && !Api.IsLock && !IsElement && (By == Keeping::Maybe || By == Keeping::Somebody);
}

} // namespace

bool Observer::tells(Event::Kind Is, const Place &P) const {
  if (!isOutside(F, P) || isResult(F, P) || hasEarlierValue(Ctx, P))
    return false;
  if (Is != Event::Kind::Callback)
    return true;
  // Tables of functions deep inside something are nobody's to know.
  constexpr size_t MaxCallbackPath = 3;
  return P.Base == Place::Root::Global ? P.Path.empty() && Around.Callable.contains(P.Global) : P.Path.size() <= MaxCallbackPath;
}

// Of many calls of one function value those that differ in constants only, such as texts for a log, are one: with values that nobody knows.
void Observer::generalise(Event &Calling) const {
  constexpr ptrdiff_t MaxApart = 4;
  auto IsCallOfSame = [&](const Event &Other) { return Other.Is == Event::Kind::Callback && Other.Place == Calling.Place; };
  if (llvm::count_if(Events, IsCallOfSame) < MaxApart)
    return;
  for (ir::Operand &Given : Calling.Arguments)
    if (Given.Is == ir::Operand::Kind::String || Given.Is == ir::Operand::Kind::Int || Given.Is == ir::Operand::Kind::Bool)
      Given = {};
}

void Observer::remember(const State &S, Event E) {
  if (!tells(E.Is, E.Place))
    return;
  if (E.Is == Event::Kind::Callback)
    generalise(E);
  llvm::append_range(E.Excluded, endedPlaces(S));
  auto IsUnconditional = [&](const Event &Other) { return Other.Conditions.empty() && Other.weight() >= E.weight() && Other.isAlike(Ctx, E); };
  if (llvm::any_of(Events, IsUnconditional))
    return;
  E.Conditions = entryFacts(Ctx, F, S);
  for (Event &Other : Events) {
    if (!Other.isAlike(Ctx, E))
      continue;
    if (Other.Path == E.Path && Other.weight() == E.weight()) // the same event on another path
      Other.Conditions.eraseIf([&](const auto &C) { return !holds(E.Conditions, C); });
    if (Other.weight() >= E.weight() && happensWith(Other, E))
      return;
    if (Other.weight() < E.weight() && happensWith(E, Other)) {
      Other = std::move(E);
      return;
    }
  }
  int Budget = budgetOf(E.Is);
  if (llvm::count_if(Events, [&](const Event &Other) { return budgetOf(Other.Is) == Budget; }) >= MaxEvents)
    return Budget ? void() : isIncomplete("too many pool events for one summary");
  Events.push_back(std::move(E));
}

// The leases held at E whose pools cannot be compared with E's here, but perhaps where the parameters are known.
std::vector<HeldInside> Observer::unrelated(const State &S, const Event &E, llvm::ArrayRef<HeldInside> Also) const {
  constexpr size_t MaxHeld = 4;
  std::vector<HeldInside> Result;
  auto Add = [&](const HeldInside &H) {
    bool IsOpen = H.Pool.isValid() && isOutside(F, H.Pool) && !hasValueMark(Ctx, H.Pool) && !samePool(Ctx, H.Pool, E.Place);
    if (IsOpen && Result.size() < MaxHeld && !llvm::is_contained(Result, H))
      Result.push_back(H);
  };
  llvm::for_each(Also, Add);
  for (const Lease &L : S.Leases)
    if (L.isHeld() && !L.isCallers() && !isExcluded(S, L, E))
      Add({L.Pool, L.Api, L.Taken});
  return Result;
}

// What the object of a method holds for the whole call.
std::vector<Lease> Observer::standing() const {
  std::vector<Lease> Result;
  auto Found = F.Class.isValid() && !isConstructor(Ctx, F) ? Around.Standing.find(F.Class) : Around.Standing.end();
  if (Found == Around.Standing.end() || F.Locals.empty() || F.Locals[0].Kind != ir::LocalKind::This)
    return Result;
  for (const StandingLease &One : Found->second) {
    Lease L;
    L.Taken = One.Taken;
    L.Api = One.Api;
    L.Pool = One.Pool;
    L.Entry = One.Owner;
    L.Owners.push_back(One.Owner);
    Result.push_back(std::move(L));
  }
  return Result;
}

// The leases held at E of what may be the same pool.
std::vector<Observer::Outer> Observer::outerLeases(const State &S, const Event &E, Point At, llvm::ArrayRef<HeldInside> Also) const {
  std::vector<Outer> Found;
  for (const Lease &L : S.Leases)
    if (L.isHeld() && !L.isCallers() && !isExcluded(S, L, E) && !areShared(Ctx.module(), L, E.Api))
      if (std::optional<Identity> Sure = samePool(Ctx, L.Pool, E.Place))
        Found.push_back({L, mayBeGone(Ctx, S, L) && !describe(S, L, At).IsUsedLater ? Identity::Maybe : *Sure});
  for (const HeldInside &H : Also)
    if (std::optional<Identity> Sure = samePool(Ctx, H.Pool, E.Place)) {
      Lease L;
      L.Taken = H.Taken;
      L.Api = H.Api;
      L.Pool = H.Pool;
      if (!areShared(Ctx.module(), L, E.Api))
        Found.push_back({L, *Sure});
    }
  for (const Lease &L : standing())
    if (std::optional<Identity> Sure = samePool(Ctx, S.resolve(L.Pool), E.Place); Sure && !isExcluded(S, L, E) && !areShared(Ctx.module(), L, E.Api))
      Found.push_back({L, *Sure});
  return Found;
}

void Observer::acquires(const State &S, const Event &E, Point At, llvm::ArrayRef<HeldInside> Also) {
  if (E.Task.isValid()) {
    needs(S, E);
    return remember(S, E);
  }
  std::vector<Outer> Held = outerLeases(S, E, At, Also);
  Event ForCallers = E;
  ForCallers.Held = unrelated(S, E, Also);
  for (const Outer &O : Held)
    if (O.L.isCallers())
      ForCallers.Excluded.push_back(O.L.Entry);
  pileUp(S, Held, ForCallers);
  needs(S, ForCallers);
  if (!Held.empty())
    reportNested(S, ForCallers, At, Held);
  remember(S, std::move(ForCallers));
}

void Observer::reportNested(const State &S, const Event &E, Point At, llvm::ArrayRef<Outer> Held) {
  auto Best = llvm::find_if(Held, [](const Outer &O) { return O.Sure == Identity::Certain; });
  if (Best == Held.end())
    Best = Held.begin();
  ir::Location Where = Ctx[E.Path].front().Where;
  auto Found = Nested.find(Where);
  bool IsCertain = Best->Sure == Identity::Certain;
  unsigned Count = 1 + (IsCertain ? std::max<size_t>(E.Below.size(), 1) : Held.size());
  if (Found != Nested.end() && Best->Sure == Found->second.SamePool)
    Found->second.Held = std::max(Found->second.Held, Count);
  if (Found != Nested.end() && (Found->second.SamePool == Identity::Certain || Best->Sure == Identity::Maybe))
    return;
  NestedAcquire Fact;
  Fact.Function = F.Entity;
  Fact.Where = Where;
  Fact.SamePool = Best->Sure;
  Fact.Outer = describe(S, Best->L, At);
  Fact.Inner.Api = E.Api;
  Fact.Inner.Taken = Ctx[E.Path];
  Fact.Inner.Statement = Ctx[E.Path].size() == 1 ? statementAt(Where) : ir::Location();
  Fact.Pool = poolName(Ctx, F, S, E.Place);
  Fact.Held = Count;
  Fact.IsLoop = Best->L.Taken == E.Path;
  Fact.IsRecursion = llvm::any_of(Ctx[E.Path], [&](const TraceStep &Step) { return Step.Callee == F.Entity; });
  if (std::optional<PoolRef> Pool = poolAt(Ctx, F, S, E.Place))
    Pools.insert_or_assign(Where, *Pool);
  Nested.insert_or_assign(Where, std::move(Fact));
  Event Asking;
  Asking.Is = Event::Kind::Demand;
  Asking.Place = E.Place;
  Asking.Path = Ctx.trace({{Where, F.Entity, {}}});
  remember(S, std::move(Asking));
}

void Observer::reveals(const State &S, const Place &What, ir::Location Where) {
  State Copy = S;
  Reveals[Where].insert(revealed(Copy, What));
}

void Observer::isIncomplete(llvm::StringRef Reason) { Incompletes.insert(Reason.str()); }

ir::Location Observer::statementAt(ir::Location Where) const {
  for (const ir::BasicBlock &Block : F.Blocks)
    for (const ir::Instruction &I : Block.Instructions)
      if (I.Where == Where && I.Stmt.isValid())
        return I.Stmt;
  return {};
}

LeaseFact Observer::describe(const State &S, const Lease &L, Point At) const {
  LeaseFact Fact = describeLease(Ctx, F, S, L, At);
  Fact.Statement = statementAt(Fact.Taken.empty() ? ir::Location() : Fact.Taken.front().Where);
  return Fact;
}

bool Observer::hasNews() const {
  bool HasLeases = !Leaks.empty() || !CallLeaks.empty() || !ReleasedForCallees.empty() || !DoubleReleases.empty() || !StaleUses.empty();
  bool HasPools = !Limits.empty() || !Needs.empty() || !Candidates.empty();
  return HasLeases || HasPools || !Nested.empty() || !Demands.empty() || !Losses.empty() || !Reveals.empty() || !Incompletes.empty();
}

void Observer::report(const Capacities &Known, const Startup &Start, Facts &Out) const {
  for (auto [Where, Fact] : Nested) {
    if (auto Pool = Pools.find(Where); Pool != Pools.end())
      Known.complete(Pool->second, Fact);
    Out.NestedAcquires.push_back(std::move(Fact));
  }
  for (auto [Where, Fact] : Losses) {
    if (auto Ends = Commits.find(LossLeases.at(Where)); Ends != Commits.end())
      Fact.Commits.assign(Ends->second.begin(), Ends->second.end());
    Out.TransactionLosses.push_back(std::move(Fact));
  }
  reportPools(Start, Out);
  reportLeases(Out);
  for (const auto &[Where, States] : Reveals)
    Out.Reveals.push_back({Where, llvm::join(States, " | ")});
  for (const std::string &Reason : Incompletes)
    Out.Incompletes.push_back({"function " + Ctx.module()[F.Entity].Name, Reason, F.Where});
}

} // namespace poolcheck::analysis
