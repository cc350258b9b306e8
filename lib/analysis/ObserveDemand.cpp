// How many leases of one pool are held at once, and how many the pool has.
#include "analysis/Describe.h"
#include "analysis/Observer.h"

namespace poolcheck::analysis {

using ir::Place;

namespace {

constexpr size_t MaxBelow = 32;

// Whether Inner is what took Outer, in another activation of F.
bool isSameInRecursion(const Context &Ctx, FunctionId F, TraceId Outer, TraceId Inner) {
  const Trace &Way = Ctx[Inner];
  auto LiesThere = [&](const TraceStep &Step) { return Step.Function == Ctx[F].Entity; };
  auto Calls = [&](const TraceStep &Step) { return llvm::is_contained(Ctx.implementations(Step.Callee), F); };
  return Way.back().Where == Ctx[Outer].back().Where && (llvm::any_of(llvm::drop_begin(Way), LiesThere) || llvm::any_of(Way, Calls));
}

} // namespace

// Puts the leases that F holds of E's pool before those that callees hold. Of a loop or recursion one round is counted besides the acquire itself.
void Observer::pileUp(const State &S, llvm::ArrayRef<Outer> Held, Event &E) {
  std::vector<TraceId> Mine;
  auto Repeats = [&](TraceId Taken, Growth How) {
    E.Grows = How;
    E.Again = Ctx[Taken].back().Where;
  };
  for (bool IsStanding : {true, false})
    for (const Outer &O : Held) {
      TraceId Taken = O.L.Taken;
      if (O.Sure != Identity::Certain || O.L.isCallers() != IsStanding || S.keeping(O.L) >= Keeping::Somebody)
        continue;
      auto IsAgain = [&](TraceId Inner) { return isSameInRecursion(Ctx, Id, Taken, Inner); };
      bool IsCounted = llvm::any_of(E.Below, IsAgain);
      if (IsCounted || IsAgain(E.Path))
        Repeats(Taken, Growth::Recursion);
      else if (O.L.IsEarlier)
        Repeats(Taken, Growth::Loop);
      if (!IsCounted && !llvm::is_contained(Mine, Taken))
        Mine.push_back(Taken);
    }
  if (Mine.size() + E.Below.size() > MaxBelow)
    return isIncomplete("too many leases of one pool at once; some were left out");
  E.Below.insert(E.Below.begin(), Mine.begin(), Mine.end());
}

void Observer::needs(const State &S, const Event &E) {
  std::optional<PoolRef> Pool = poolAt(Ctx, F, S, E.Place);
  bool IsSameLease = Ctx.module()[E.Api].Exhausted == ir::Exhaustion::Reenters && !E.Below.empty();
  if (!Pool || IsSameLease)
    return;
  auto [Entry, IsNew] = Needs.try_emplace({Pool->Id, E.Task});
  if (!IsNew && Entry->second.weight() >= std::pair(E.Grows != Growth::None, E.Below.size() + 1))
    return;
  Need New{*Pool, poolName(Ctx, F, S, E.Place), E.Api, E.Below, E.Grows, E.Again, E.Task, !isOutside(F, E.Place)};
  New.Taken.push_back(E.Path);
  Entry->second = std::move(New);
}

void Observer::seesPools(const State &S) {
  for (const PoolObject &Pool : S.Pools)
    if (std::optional<PoolRef> Ref = poolAt(Ctx, F, S, Pool.At))
      if (std::pair Limit(*Ref, Pool.Capacity); !llvm::is_contained(Limits, Limit))
        Limits.push_back(std::move(Limit));
}

void Observer::demands(const State &S, const Event &E) {
  std::optional<PoolRef> Pool = poolAt(Ctx, F, S, E.Place);
  TraceStep By = Ctx[E.Path].back();
  auto IsSame = [&](const Demanded &D) { return D.By.Where == By.Where && D.By.Function == By.Function && D.Pool == *Pool; };
  if (Pool && llvm::none_of(Demands, IsSame))
    Demands.push_back({By, *Pool});
  remember(S, E);
}

void Observer::noteCapacities(Capacities &Known, bool IsRoot) const {
  for (auto [Pool, Capacity] : Limits) {
    Known.isMade(Pool);
    bool IsCallers = Capacity.Number.Is == ir::Operand::Kind::Place;
    if (IsCallers && IsRoot)
      Capacity.Number = {};
    if (!IsCallers || IsRoot)
      Known.add(Pool, Capacity);
  }
  for (const Demanded &D : Demands)
    Known.note(D.By.Function, D.By.Where, D.Pool);
}

void Observer::reportDemand(DemandTable &Table, bool IsRoot) const {
  for (const auto &[Pool, N] : Needs)
    Table.add(F, IsRoot, N);
}

} // namespace poolcheck::analysis
