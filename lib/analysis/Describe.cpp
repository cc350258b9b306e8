#include "analysis/Describe.h"

#include "analysis/Liveness.h"

namespace poolcheck::analysis {

using ir::Place;
using Step = ir::PathStep::Kind;

namespace {

// The place that people would say holds L: the best named owner, or a variable that a raw handle was copied to.
std::optional<Place> namedOwner(const Context &Ctx, const ir::Function &F, const State &S, const Lease &L) {
  for (const Place &Owner : L.Owners)
    if (!hasEarlierValue(Ctx, Owner) && !sourceName(Ctx, F, Owner).empty())
      return Owner;
  if (L.Owners.empty())
    return std::nullopt;
  for (const auto &[Name, V] : S.Names)
    if (V.Is == Value::Kind::Same && llvm::is_contained(L.Owners, S.resolve(Name)) && !hasEarlierValue(Ctx, Name) &&
        !sourceName(Ctx, F, Name).empty())
      return Name;
  return L.Owners.front();
}

bool isCursorOf(const Lease &L, const Place &P) {
  return llvm::any_of(L.Cursors, [&](const Cursor &C) { return C.At == P; });
}

// The place without the steps that lead from a holder to the lease inside.
Place outermostHolder(const Place &Owner) {
  auto Inside = llvm::find_if(Owner.Path, [](ir::PathStep S) { return S.Step == Step::Field; });
  Place Holder = Owner;
  Holder.Path.truncate(Inside - Owner.Path.begin());
  return Holder;
}

std::vector<Place> namesOf(const State &S, const Lease &L) {
  std::vector<Place> Names(L.Owners.begin(), L.Owners.end());
  for (const Cursor &C : L.Cursors)
    Names.push_back(C.At);
  for (size_t I = 0, Direct = Names.size(); I < Direct; ++I)
    for (const auto &[Name, V] : S.Names)
      if (V.isPlace() && S.resolve(V.Target).isWithin(Names[I]))
        Names.push_back(Name);
  if (L.Tx.Guard.isValid())
    Names.push_back(L.Tx.Guard);
  return Names;
}

} // namespace

LeaseFact describeLease(const Context &Ctx, const ir::Function &F, const State &S, const Lease &L, Point At) {
  LeaseFact Fact;
  Fact.Api = L.Api;
  Fact.IsCallers = L.isCallers();
  if (L.Taken.isValid())
    Fact.Taken = Ctx[L.Taken];
  Fact.HasOpenCursor = !L.Cursors.empty();
  Fact.IsUsedLater = isUsedLater(F, At, namesOf(S, L));
  std::optional<Place> Owner = namedOwner(Ctx, F, S, L);
  if (!Owner) {
    Fact.IsHolder = L.Taken.isValid() && !L.isCallers() && Ctx[L.Taken].size() > 1;
    return Fact;
  }
  bool IsMember = Owner->Base == Place::Root::Local && F.Locals[Owner->Local.Index].Kind == ir::LocalKind::This;
  bool HasField = llvm::any_of(Owner->Path, [](ir::PathStep P) { return P.Step == Step::Field; });
  Fact.IsHolder = (HasField && !IsMember) || isCursorOf(L, *Owner);
  Place Named = Fact.IsHolder ? outermostHolder(*Owner) : *Owner;
  Fact.Variable = sourceName(Ctx, F, Named);
  bool IsVariable = Named.Base == Place::Root::Local && F.Locals[Named.Local.Index].Kind == ir::LocalKind::Variable;
  if (IsVariable && !Fact.IsHolder && !hasUnknownElement(Owner->Path) && !hasEarlierValue(Ctx, *Owner))
    Fact.Local = Named.Local;
  return Fact;
}

SourceName poolName(const Context &Ctx, const ir::Function &F, const State &S, const Place &Canonical) {
  SourceName Name = sourceName(Ctx, F, Canonical);
  if (!Name.empty())
    return Name;
  for (const auto &[Alias, V] : S.Names)
    if (V.isPlace() && S.resolve(Alias) == Canonical)
      if (SourceName Other = sourceName(Ctx, F, Alias); !Other.empty())
        return Other;
  return "";
}

std::string revealed(State &S, const Place &What) {
  if (const Lease *L = S.leaseAt(What)) {
    std::string Text = L->isCallers() ? "callers" : "held";
    if (L->Tx.Is != Transaction::Kind::None)
      Text += L->Tx.Is == Transaction::Kind::Unknown ? " tx=unknown" : L->Tx.BySql ? " tx=sql" : " tx=api";
    if (!L->Cursors.empty())
      Text += " cursor";
    return Text;
  }
  Place Canonical = S.resolve(What);
  for (const Lease &L : S.Leases)
    if (L.isCallers() && !L.isHeld() && Canonical.isWithin(L.Entry))
      return "released";
  if (std::optional<Known> K = S.known(What); K && *K == KnownZero)
    return "null";
  return S.Emptied.contains(Canonical) || S.Emptied.contains(S.locate(What)) ? "released" : "none";
}

} // namespace poolcheck::analysis
