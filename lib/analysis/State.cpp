#include "analysis/State.h"

#include <algorithm>

namespace poolcheck::analysis {

using ir::Operand;
using ir::Place;

namespace {

constexpr unsigned MaxRewrites = 16;

// The longest entry of Names at P or around it that Wanted accepts.
template <class Predicate> const std::pair<const Place, Value> *longestEntry(const PlaceMap<Value> &Names, const Place &P, Predicate Wanted) {
  auto At = Names.lower_bound(P);
  if (At != Names.end() && At->first == P && Wanted(*At))
    return &*At;
  // Those around P come before it, the longest last.
  while (At != Names.begin() && (--At)->first.Base == P.Base && At->first.Local == P.Local && At->first.Global == P.Global)
    if (P.isWithin(At->first) && Wanted(*At))
      return &*At;
  return nullptr;
}

std::optional<Known> knownOf(const Operand &Constant) {
  switch (Constant.Is) {
  case Operand::Kind::Int:
  case Operand::Kind::Bool:
    return Known{true, Constant.Int};
  case Operand::Kind::Null:
    return KnownZero;
  case Operand::Kind::String:
  case Operand::Kind::Function:
    return KnownNonZero;
  default:
    return std::nullopt;
  }
}

// Whether a smart pointer owns L, and gave P: the handle, or a pointer to the lease object.
bool isGivenBySmartPointer(const State &S, const Lease &L, const Place &P) {
  return llvm::any_of(L.Owners, [&](const Place &O) {
    return !O.Path.empty() && O.Path.back().Step == ir::PathStep::Kind::Owned && O == S.locate(P.then({ir::PathStep::Kind::Deref, {}}));
  });
}

} // namespace

Place State::resolve(Place P) const {
  for (unsigned I = 0; I < MaxRewrites; ++I) {
    auto *Entry = longestEntry(Names, P, [](const auto &E) { return E.second.isPlace(); });
    if (!Entry)
      break;
    P = moved(P, Entry->first, Entry->second.Target);
  }
  return P;
}

Place State::locate(Place P) const {
  for (unsigned I = 0; I < MaxRewrites; ++I) {
    auto *Entry = longestEntry(
        Names, P, [&](const auto &E) { return E.second.Is == Value::Kind::Alias || (E.second.isPlace() && hasPointer(rest(P, E.first))); });
    if (!Entry)
      break;
    P = moved(P, Entry->first, Entry->second.Target);
  }
  return P;
}

const Operand *State::constant(const Place &P) const {
  auto Direct = Names.find(P);
  if (Direct == Names.end() || Direct->second.isPlace())
    Direct = Names.find(resolve(P));
  return Direct != Names.end() && !Direct->second.isPlace() ? &Direct->second.Constant : nullptr;
}

std::optional<Known> State::known(const Place &P) const {
  if (const Operand *Constant = constant(P))
    return knownOf(*Constant);
  Place Canonical = resolve(P);
  if (auto Found = Facts.find(Canonical); Found != Facts.end())
    return Found->second;
  Place Pointee = Canonical.then({ir::PathStep::Kind::Deref, {}});
  if (auto Found = Names.find(Pointee); Found != Names.end())
    return KnownNonZero;
  for (const Lease &L : Leases)
    if (L.isHeld() && !L.isCallers() && L.fills(Canonical))
      return KnownNonZero;
  return std::nullopt;
}

bool Lease::fills(const Place &P) const {
  return llvm::any_of(Owners, [&](const Place &O) {
    return O.isWithin(P) && llvm::all_of(rest(O, P), [](ir::PathStep S) { return S.Step == ir::PathStep::Kind::Owned; });
  });
}

bool State::assume(const Place &P, Known K) {
  std::optional<Known> Before = known(P);
  if (Before && Before->contradicts(K))
    return false;
  if (constant(P))
    return true;
  // What a lease there implies is no fact of its own: a descriptor is told from -1 and not from 0.
  Place Canonical = resolve(P);
  auto Fact = Facts.find(Canonical);
  if (Fact == Facts.end() || (!Fact->second.IsEqual && (K.IsEqual || K.IsBelow)))
    Facts.insert_or_assign(Canonical, K);
  else if (K.Others && !Fact->second.IsEqual) {
    K.Others |= Fact->second.Others;
    K.exclude(Fact->second.Number);
    Facts.insert_or_assign(Canonical, K);
  }
  return true;
}

Lease *State::ownerOf(const Place &Canonical) {
  Lease *Best = nullptr;
  size_t BestLength = 0;
  for (Lease &L : Leases)
    for (const Place &Owner : L.Owners)
      if (Canonical.isWithin(Owner) && (!Best || Owner.Path.size() >= BestLength)) {
        Best = &L;
        BestLength = Owner.Path.size();
      }
  return Best;
}

Lease *State::leaseAt(const Place &P) {
  if (Lease *Found = ownerOf(locate(P)))
    return Found;
  if (Lease *Found = ownerOf(resolve(P)))
    return Found;
  for (Lease &L : Leases)
    if (isGivenBySmartPointer(*this, L, P))
      return &L;
  return nullptr;
}

Lease *State::leaseOfGuard(const Place &P) {
  Place Canonical = resolve(P);
  for (Lease &L : Leases)
    if (L.Tx.Guard.isValid() && Canonical.isWithin(L.Tx.Guard))
      return &L;
  return nullptr;
}

Lease &State::add(Lease L) {
  auto At = std::upper_bound(Leases.begin(), Leases.end(), L, [](const Lease &A, const Lease &B) { return A.identity() < B.identity(); });
  return *Leases.insert(At, std::move(L));
}

const Lease *State::endedAt(const Context &Ctx, const Place &P, bool IsWhole) const {
  Place Location = locate(P), Value = resolve(P);
  if (hasUnknownElement(Location.Path) || hasUnknownElement(Value.Path))
    return nullptr;
  // What a function gave for the handle may be an object of its own.
  auto Means = [&](const Place &O) {
    return O == Location || O == Value || (!IsWhole && Location.isWithin(O) && !hasAccessor(Ctx, rest(Location, O)));
  };
  // A place of the caller that has got another value since leads there no more.
  auto IsThere = [&](const Lease &L) { return L.isCallers() && !L.isHeld() && !L.IsDoubtful && !Names.contains(L.Entry) && Means(L.Entry); };
  for (const Lease &L : Leases)
    if (IsThere(L))
      return &L;
  for (const Lease &L : Spent)
    if (!L.IsDoubtful && (llvm::any_of(L.Owners, Means) || isGivenBySmartPointer(*this, L, P)))
      return &L;
  return nullptr;
}

const Lease *State::endedUnder(const Place &P) const {
  Place Location = locate(P), Value = resolve(P);
  auto Means = [&](const Place &At) { return At.isValid() && (At == Value || Location.isWithin(At)); };
  auto IsUnder = [&](const Lease &L) {
    return !L.isHeld() && !L.IsDoubtful && (Means(L.Tx.Guard) || llvm::any_of(L.Cursors, [&](const Cursor &C) { return Means(C.At); }));
  };
  for (const std::vector<Lease> *All : {&Leases, &Spent})
    for (const Lease &L : *All)
      if (IsUnder(L))
        return &L;
  return nullptr;
}

void State::spend(Lease L) {
  constexpr size_t MaxSpent = 8;
  std::erase_if(Spent, [&](const Lease &Other) { return Other.identity() == L.identity(); });
  if (Spent.size() < MaxSpent)
    Spent.insert(llvm::upper_bound(Spent, L, [](const Lease &A, const Lease &B) { return A.identity() < B.identity(); }), std::move(L));
}

Keeping State::keeping(const Lease &L) const {
  auto Found = Kept.find({L.Taken, L.IsEarlier});
  return Found == Kept.end() ? Keeping::Nobody : Found->second;
}

void State::keep(const Lease &L, Keeping By) {
  Keeping &Now = Kept[{L.Taken, L.IsEarlier}];
  Now = std::max(Now, By);
}

bool State::isHanded(const Place &P) const {
  return llvm::any_of(Handed, [&](const auto &E) { return P.isWithin(E.first) && hasDeref(rest(P, E.first)); });
}

bool isNamed(const Context &Ctx, const State &S, const Lease &L) {
  auto IsInTemporary = [&](const Place &P) {
    return S.Of && P.Base == Place::Root::Local && S.Of->Locals[P.Local.Index].Kind == ir::LocalKind::Temporary;
  };
  auto IsTemporary = [&](const Place &P) { return P.Path.empty() && IsInTemporary(P); };
  auto IsInReach = [&](const Place &P) { return P.isValid() && !hasEarlierValue(Ctx, P) && !(L.IsCopied && IsTemporary(P)); };
  if (llvm::any_of(L.Owners, IsInReach))
    return true;
  if (!L.isHeld() && (IsInReach(L.Tx.Guard) || llvm::any_of(L.Cursors, [&](const Cursor &C) { return IsInReach(C.At); })))
    return true;
  return llvm::any_of(S.Names, [&](const auto &E) {
    if (!E.second.isPlace() || !IsInReach(E.first) || (L.isGone() && IsInTemporary(E.first)))
      return false;
    Place Target = S.resolve(E.first);
    if (E.second.Is == Value::Kind::Alias)
      Target = memoryAround(Target);
    return llvm::any_of(L.Owners, [&](const Place &O) { return O.isWithin(Target); });
  });
}

void State::sortLeases() {
  std::sort(Leases.begin(), Leases.end(), [](const Lease &A, const Lease &B) { return A.identity() < B.identity(); });
}

namespace {

// Applies Change to every place that the state's leases, pools and name targets refer to. It leaves alone those that are not MayChange.
template <class Test, class Function> void forEachReference(State &S, Test MayChange, Function Change) {
  S.Names.change([&](const Value &V) { return V.isPlace() && MayChange(V.Target); }, [&](Value &V) { Change(V.Target, V.Is == Value::Kind::Alias); });
  for (Lease &L : S.Leases) {
    Change(L.Pool, true);
    for (Place &Owner : L.Owners)
      Change(Owner, false);
  }
  for (Lease &L : S.Spent)
    for (Place &Owner : L.Owners)
      Change(Owner, false);
}

// Whether P still has the value that the caller left there.
bool isAsAtEntry(const State &S, const Place &P) {
  if (!S.Of || !isOutside(*S.Of, P) || isResult(*S.Of, P) || S.Names.contains(P))
    return false;
  return llvm::none_of(S.Leases, [&](const Lease &L) { return !L.isCallers() && llvm::is_contained(L.Owners, P); });
}

} // namespace

void forget(Context &Ctx, State &S, const Place &P, Referees Objects) {
  bool IsFirst = isAsAtEntry(S, P);
  Place Current = currentValue(Ctx, P), Earlier = IsFirst ? entryValue(Ctx, P) : earlierValue(Ctx, P);
  std::string Key = keyText(Ctx, P);
  for (const auto &[Known, K] : S.Facts.within(P))
    if (IsFirst && !hasValueMark(Ctx, Known))
      S.AtEntry.try_emplace(Known, K);
  S.Unset.eraseWithin(P);
  S.Handed.eraseWithin(P);
  for (Lease &L : S.Spent)
    llvm::erase_if(L.Cursors, [&](const Cursor &C) { return C.At.isWithin(P); });
  auto IsByKey = [&](ir::PathStep Step) { return Step.Step == ir::PathStep::Kind::Element && Ctx.text(Step.Name).contains(Key); };
  auto MayChange = [&](const Place &Reference) { return Reference.isWithin(P) || llvm::any_of(Reference.Path, IsByKey); };
  forEachReference(S, MayChange, [&](Place &Reference, bool IsLocation) {
    for (ir::PathStep &Step : Reference.Path)
      if (IsByKey(Step))
        Step.Name = {}; // an element that nobody can name any more
    if (Reference.isWithin(Current))
      Reference = moved(Reference, Current, Earlier);
    else if (Reference.isWithin(P) && !isMarkedBelow(Ctx, Reference, P) &&
             (!IsLocation || Objects == Referees::End || hasPointer(rest(Reference, P))))
      Reference = moved(Reference, P, Earlier);
  });
  S.Names.eraseWithin(P);
  S.Facts.eraseWithin(P);
  S.Facts.eraseIf([&](const auto &E) { return dependsOn(Ctx, E.first, Key); });
}

Place withKnownKeys(Context &Ctx, const State &S, Place P) {
  constexpr size_t MaxKeyLength = 64; // of an element whose key is another element, round after round
  for (ir::PathStep &Step : P.Path) {
    bool IsVariable = Step.Step == ir::PathStep::Kind::Element && Ctx.text(Step.Name).starts_with("%");
    std::optional<Place> Read = IsVariable ? placeOfKey(Ctx, Ctx.text(Step.Name)) : std::nullopt;
    const Operand *Known = Read ? S.constant(*Read) : nullptr;
    if (Known && Known->Is == Operand::Kind::String && !Known->IsPrefix)
      Step.Name = Known->Text;
    else if (Known && (Known->Is == Operand::Kind::Int || Known->Is == Operand::Kind::Bool))
      Step.Name = Ctx.name(std::to_string(Known->Int));
    else if (std::string Key = Read ? keyText(Ctx, S.resolve(*Read)) : ""; !Key.empty())
      Step.Name = Key.size() <= MaxKeyLength ? Ctx.name(Key) : ir::NameId();
  }
  return P;
}

void copyNames(State &S, const Place &From, const Place &To) {
  std::vector<std::pair<Place, Value>> Copies;
  for (const auto &[Name, V] : S.Names.within(From))
    Copies.emplace_back(moved(Name, From, To), V);
  for (auto &[Name, V] : Copies)
    S.Names.insert_or_assign(Name, V);
}

void relocate(State &S, const Place &From, const Place &To) {
  auto Change = [&](Place &P) {
    if (P.isValid() && P.isWithin(From))
      P = moved(P, From, To);
  };
  forEachReference(S, [&](const Place &P) { return P.isWithin(From); }, [&](Place &P, bool) { Change(P); });
  for (Lease &L : S.Leases) {
    Change(L.Tx.Guard);
    for (Cursor &C : L.Cursors)
      Change(C.At);
  }
  for (PoolObject &Pool : S.Pools)
    Change(Pool.At);
  copyNames(S, From, To);
  S.Names.eraseIf([&](const auto &E) { return E.first.isWithin(From) && !E.first.isWithin(To); });
}

bool areShared(const ir::Module &M, const Lease &L, ir::ApiId By) {
  if (!L.Api.isValid() || !By.isValid() || !M[By].IsLock)
    return false;
  auto IsShared = [&](ir::ApiId A) { return M[A].Exhausted == ir::Exhaustion::Shares || M[A].Exhausted == ir::Exhaustion::Grows; };
  return IsShared(L.Api) && IsShared(By);
}

} // namespace poolcheck::analysis
