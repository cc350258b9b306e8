// Locals that an exception leaves.
#include "analysis/Transfer.h"

#include "llvm/ADT/BitVector.h"

namespace poolcheck::analysis {

namespace {

// Whether the destructor of the local can do something to a lease: there is one, and something is known of what is in the local.
bool mayEndLease(const State &S, const ir::Place &Whole) {
  return !S.Leases.empty() && (!S.Names.within(Whole).empty() || llvm::any_of(S.Leases, [&](const Lease &L) {
    return llvm::any_of(L.Owners, [&](const ir::Place &O) { return O.isWithin(Whole); });
  }));
}

// The locals that S knows something of.
llvm::BitVector mentioned(const State &S) {
  llvm::BitVector Found(S.Of->Locals.size());
  auto Note = [&](const ir::Place &P) {
    if (P.Base == ir::Place::Root::Local)
      Found.set(P.Local.Index);
  };
  for (const auto &[Name, V] : S.Names) {
    Note(Name);
    Note(V.Target);
  }
  for (const KnownPlaces *Facts : {&S.Facts, &S.AtEntry})
    for (const auto &[P, K] : *Facts)
      Note(P);
  for (const PlaceSet *Set : {&S.Unset, &S.Handed, &S.Emptied})
    for (const auto &[P, None] : *Set)
      Note(P);
  for (const std::vector<Lease> *Leases : {&S.Leases, &S.Spent})
    for (const Lease &L : *Leases) {
      Note(L.Pool);
      Note(L.Tx.Guard);
      llvm::for_each(L.Owners, Note);
      for (const Cursor &C : L.Cursors)
        Note(C.At);
    }
  for (const PoolObject &Pool : S.Pools)
    Note(Pool.At);
  return Found;
}

} // namespace

// The local is left by an exception.
States Transfer::endLocal(State S, ir::LocalId Local) {
  ir::Place Whole = ir::Place::local(Local);
  States After;
  if (auto Destructor = Destructors.find(Local); Destructor != Destructors.end() && mayEndLease(S, Whole)) {
    CallSite Site;
    Site.Path = {stepTo(Destructor->second)};
    Site.Arguments.push_back(placeOperand(Whole));
    After = callAny(std::move(S), std::move(Site), Ctx.definition(Destructor->second));
  } else {
    After.push_back(std::move(S));
  }
  for (State &Next : After) {
    endOwned(Next, Whole, EndKind::Destroyed, here());
    forget(Ctx, Next, Whole);
  }
  return After;
}

void Transfer::unwind(State S, llvm::ArrayRef<ir::LocalId> Leaving, const Raise &By, States &After) {
  constexpr size_t MaxWays = 16; // that destructors can go
  ir::Instruction Throw{std::monostate(), By.Where, {}};
  Current = &Throw;
  At = By.From;
  Unwinds = By.IsVisible ? Unwinding::Visible : Unwinding::Silent;
  llvm::BitVector Known = mentioned(S);
  States Now;
  Now.push_back(std::move(S));
  for (ir::LocalId Local : llvm::reverse(Leaving)) {
    if (!Known.test(Local.Index))
      continue;
    States Next;
    for (State &Each : Now)
      for (State &Ended : endLocal(std::move(Each), Local))
        if (Next.size() < MaxWays && !llvm::is_contained(Next, Ended))
          Next.push_back(std::move(Ended));
    Now = std::move(Next);
  }
  Unwinds = Unwinding::No;
  Current = nullptr;
  for (State &Each : Now)
    if (!llvm::is_contained(After, Each))
      After.push_back(std::move(Each));
}

} // namespace poolcheck::analysis
