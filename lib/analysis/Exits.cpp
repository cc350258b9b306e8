// What remains of a state for the caller.
#include "analysis/Solver.h"

#include <algorithm>

namespace poolcheck::analysis {

using ir::Place;

namespace {

// A parameter by value is the callee's own: the caller does not see what is assigned to it.
bool isByValue(const Context &Ctx, const ir::Function &F, const Place &P) {
  if (P.Base != Place::Root::Local || !P.Path.empty() || F.Locals[P.Local.Index].Kind != ir::LocalKind::Parameter)
    return false;
  // Objects are passed by reference, or as a temporary that nobody looks at afterwards.
  llvm::StringRef Type = Ctx.text(F.Locals[P.Local.Index].Type);
  Type.consume_front("const ");
  if (Type.empty() || Type.ends_with("*"))
    return true;
  if (Type.ends_with("&"))
    return false;
  return llvm::any_of(llvm::ArrayRef<llvm::StringRef>{"int", "unsigned", "long", "short", "char", "bool", "enum", "float", "double", "signed"},
                      [&](llvm::StringRef Scalar) { return Type == Scalar || Type.starts_with(Scalar.str() + " "); });
}

bool isSeen(const Context &Ctx, const ir::Function &F, const Place &P) { return P.isValid() && isOutside(F, P) && !hasEarlierValue(Ctx, P); }

bool isRaw(const Context &Ctx, const Lease &L) { return !L.isCallers() && Ctx.module()[L.Api].Lease == ir::LeaseKind::Raw; }

// Where the handle of L is: its owners and the copies of them.
llvm::SmallVector<Place, 2> handlesOf(const State &S, const Lease &L) {
  llvm::SmallVector<Place, 2> Found(L.Owners.begin(), L.Owners.end());
  for (const auto &[Name, V] : S.Names)
    if (V.Is == Value::Kind::Same)
      for (const Place &Owner : L.Owners)
        if (Place Target = S.resolve(V.Target); Owner.isWithin(Target))
          Found.push_back(moved(Owner, Target, Name));
  return Found;
}

// A raw handle that lives on in a copy.
void followCopies(const Context &Ctx, const ir::Function &F, State &S) {
  for (Lease &L : S.Leases) {
    if (!isRaw(Ctx, L))
      continue;
    llvm::SmallVector<Place, 2> Handles = handlesOf(S, L);
    for (const auto &[Name, V] : S.Names)
      if (V.Is == Value::Kind::Same && isSeen(Ctx, F, Name))
        for (const Place &Handle : Handles)
          if (Place Target = S.resolve(V.Target); Handle.isWithin(Target))
            if (Place Copy = moved(Handle, Target, Name); !llvm::is_contained(L.Owners, Copy))
              L.Owners.push_back(Copy);
  }
}

// Behind a pointer that was assigned to since, or that was found behind another one: somewhere in memory, with other ways to get there.
bool isElsewhere(const Context &Ctx, const Place &P) {
  auto IsDeref = [](ir::PathStep S) { return S.Step == ir::PathStep::Kind::Deref; };
  return llvm::count_if(P.Path, IsDeref) > 1 || isBehindEarlier(Ctx, P);
}

void keepSeenLeases(const Context &Ctx, const ir::Function &F, State &S) {
  std::vector<Lease> Kept;
  for (Lease &L : S.Leases) {
    bool TypeIsKnown = true;
    llvm::erase_if(L.Owners, [&](const Place &O) {
      if (O.Base == Place::Root::Local)
        TypeIsKnown = F.Locals[O.Local.Index].Type.isValid();
      return !isSeen(Ctx, F, O) || (isByValue(Ctx, F, O) && (TypeIsKnown || isRaw(Ctx, L)) && !L.isCallers());
    });
    llvm::erase_if(L.Cursors, [&](const Cursor &C) { return !isSeen(Ctx, F, C.At); });
    if (!isSeen(Ctx, F, L.Tx.Guard))
      L.Tx.Guard = {};
    if (!isSeen(Ctx, F, L.Pool))
      L.Pool = {};
    L.InArgument = L.IsEarlier = L.IsCopied = false;
    if (L.isCallers())
      L.Entry = asAtEntry(Ctx, L.Entry);
    bool IsChanged = L.Tx.Is != Transaction::Kind::Unknown || !L.Texts.empty() || !L.Cursors.empty() || !L.isHeld();
    if (L.isCallers() ? IsChanged : !L.Owners.empty())
      Kept.push_back(std::move(L));
  }
  S.Leases = std::move(Kept);
  S.sortLeases();
}

// Whether the function itself has taken the lease at P: what is known of it was not so at entry.
bool isTaken(const State &S, const Place &P) {
  return llvm::any_of(S.Leases, [&](const Lease &L) { return !L.isCallers() && L.fills(P); });
}

void keepSeenNames(Context &Ctx, const ir::Function &F, State &S) {
  PlaceMap<Value> Kept;
  KnownPlaces Facts;
  for (const auto &[Name, V] : S.Names) {
    if (!isSeen(Ctx, F, Name) || isByValue(Ctx, F, Name))
      continue;
    if (!V.isPlace()) {
      Kept.try_emplace(Name, V);
      continue;
    }
    Place Target = asAtEntry(Ctx, V.Is == Value::Kind::Same ? S.resolve(V.Target) : S.locate(V.Target));
    bool IsOpaque = !isSeen(Ctx, F, Target) || hasValueMark(Ctx, Target);
    if (std::optional<Known> K = S.known(Name))
      (isResult(F, Name) ? Facts : S.AtExit).try_emplace(Name, *K);
    if (!IsOpaque)
      Kept.try_emplace(Name, Value{V.Is, Target, {}});
    else if (!isResult(F, Name))
      Kept.try_emplace(Name, Value{Value::Kind::Constant, {}, {}});
  }
  for (const auto &[P, K] : S.AtEntry)
    if (isSeen(Ctx, F, P) && !dependsOn(Ctx, P, "%"))
      Facts.insert_or_assign(P, K);
  for (const auto &[P, K] : S.Facts)
    if (isSeen(Ctx, F, P) && !hasValueMark(Ctx, P) && !dependsOn(Ctx, P, "%"))
      (isTaken(S, P) ? S.AtExit : Facts).try_emplace(P, K);
  S.Names = std::move(Kept);
  S.Facts = std::move(Facts);
  S.AtEntry.clear();
}

bool sameNames(const State &A, const State &B) {
  auto IsPlace = [](const auto &E) { return E.second.isPlace(); };
  auto Count = [&](const State &S) { return std::count_if(S.Names.begin(), S.Names.end(), IsPlace); };
  return Count(A) == Count(B) && std::all_of(A.Names.begin(), A.Names.end(), [&](const auto &E) {
           auto Other = B.Names.find(E.first);
           return !E.second.isPlace() || (Other != B.Names.end() && Other->second == E.second);
         });
}

} // namespace

bool outlives(const Context &Ctx, const ir::Function &F, const State &S, const Lease &L) {
  auto IsKept = [&](const Place &O) { return isElsewhere(Ctx, O) || hasUnknownElement(O.Path) || (isSeen(Ctx, F, O) && !isByValue(Ctx, F, O)); };
  if (llvm::any_of(L.Owners, IsKept))
    return true;
  llvm::SmallVector<Place, 2> Handles = handlesOf(S, L);
  return llvm::any_of(S.Names, [&](const auto &E) {
    if (E.second.Is == Value::Kind::Constant || !isSeen(Ctx, F, E.first) || isByValue(Ctx, F, E.first))
      return false;
    Place Target = S.resolve(E.first);
    if (E.second.Is == Value::Kind::Alias)
      Target = memoryAround(Target);
    return llvm::any_of(Handles, [&](const Place &O) { return O.isWithin(Target); });
  });
}

State seenByCaller(Context &Ctx, const ir::Function &F, State S, const Bounds &Limits) {
  followCopies(Ctx, F, S);
  keepSeenNames(Ctx, F, S);
  keepSeenLeases(Ctx, F, S);
  std::erase_if(S.Pools, [&](const PoolObject &P) { return !isSeen(Ctx, F, P.At); });
  for (PoolObject &P : S.Pools)
    if (P.Capacity.Number.Is == ir::Operand::Kind::Place && !isSeen(Ctx, F, P.Capacity.Number.Place))
      P.Capacity.Number = {};
  std::erase_if(S.Ends, [&](const OutsideEnd &E) { return !isSeen(Ctx, F, E.At) || hasValueMark(Ctx, E.At); });
  S.Emptied.clear();
  S.Handed.clear();
  S.Spent.clear();
  S.Unset.clear();
  std::erase_if(S.Kept, [&](const auto &E) {
    return E.first.second || llvm::none_of(S.Leases, [&](const Lease &L) { return !L.isCallers() && L.Taken == E.first.first; });
  });
  auto IsLong = [&](const Place &P) { return P.Path.size() > Limits.PathLength; };
  S.Names.eraseIf([&](const auto &E) { return IsLong(E.first) || (E.second.isPlace() && IsLong(E.second.Target)); });
  for (KnownPlaces *Known : {&S.Facts, &S.AtExit})
    Known->eraseIf([&](const auto &E) { return IsLong(E.first); });
  std::erase_if(S.Ends, [&](const OutsideEnd &E) { return IsLong(E.At); });
  std::erase_if(S.Leases, [&](const Lease &L) { return L.isCallers() && IsLong(L.Entry); });
  return S;
}

namespace {

// Whether keepCommon of A and B holds of no other executions than those of A and of B, as far as conditions go.
bool joinsExactly(const KnownPlaces &A, const KnownPlaces &B) {
  auto Lacks = [](const KnownPlaces &Some, const KnownPlaces &Others) {
    return std::count_if(Some.begin(), Some.end(), [&](const auto &E) {
      auto Other = Others.find(E.first);
      return Other == Others.end() || Other->second != E.second;
    });
  };
  size_t OnlyA = Lacks(A, B), OnlyB = Lacks(B, A);
  if (OnlyA == 0 || OnlyB == 0)
    return true;
  return OnlyA == 1 && OnlyB == 1 && std::any_of(A.begin(), A.end(), [&](const auto &E) {
           auto Other = B.find(E.first);
           return Other != B.end() && Other->second.Number == E.second.Number && Other->second.IsEqual != E.second.IsEqual && !Other->second.Others &&
                  !E.second.Others;
         });
}

size_t countOutcomes(llvm::ArrayRef<State> Exits) {
  std::vector<const State *> Different;
  for (const State &Exit : Exits)
    if (llvm::none_of(Different, [&](const State *Other) { return isSameOutcome(*Other, Exit); }))
      Different.push_back(&Exit);
  return Different.size();
}

} // namespace

bool isSameOutcome(const State &A, const State &B) { return sameProperty(A, B) && A.Calls == B.Calls && sameNames(A, B); }

bool haveSameSign(const State &A, const State &B) {
  enum class Sign : uint8_t { Unknown, Negative, Zero, Positive };
  auto SignOf = [](const State &S) {
    auto Result = S.Names.find(Place::local(S.Of->Result));
    if (!S.Of->Result.isValid() || Result == S.Names.end() || Result->second.Is != Value::Kind::Constant ||
        Result->second.Constant.Is != ir::Operand::Kind::Int)
      return Sign::Unknown;
    int64_t Number = Result->second.Constant.Int;
    return Number < 0 ? Sign::Negative : Number > 0 ? Sign::Positive : Sign::Zero;
  };
  return SignOf(A) == SignOf(B);
}

std::vector<State> joinExits(std::vector<State> Exits, const Bounds &Limits, Observer &Seen) {
  // Where outcomes differ callers want to know which is theirs.
  size_t Outcomes = countOutcomes(Exits), MaxAlike = Outcomes > 1 ? Limits.Exits / Outcomes : 1;
  std::vector<State> Joined;
  for (State &Exit : Exits) {
    std::vector<State *> Alike;
    for (State &S : Joined)
      if (isSameOutcome(S, Exit) && (Outcomes == 1 || haveSameSign(S, Exit)))
        Alike.push_back(&S);
    auto Exact = llvm::find_if(Alike, [&](const State *S) { return joinsExactly(S->Facts, Exit.Facts); });
    if (Exact != Alike.end())
      keepCommon(**Exact, Exit);
    else if (!Alike.empty() && Alike.size() >= MaxAlike)
      keepCommon(*Alike.front(), Exit);
    else if (Joined.size() < Limits.Exits)
      Joined.push_back(std::move(Exit));
    else if (auto Holds = std::find_if(Joined.begin(), Joined.end(), [&](const State &S) { return S.Leases == Exit.Leases; }); Holds != Joined.end())
      keepCommon(*Holds, Exit);
    else if (Limits.AreTold)
      Seen.isIncomplete("too many outcomes for one summary; some were left out");
  }
  return Joined;
}

State frameInResult(Context &Ctx, const ir::Function &F, State S) {
  if (!F.Result.isValid())
    return S;
  Place Frame = Place::local(F.Result).then({ir::PathStep::Kind::Owned, {}});
  auto Change = [&](Place &P) {
    if (P.Base == Place::Root::Local && !isOutside(F, P))
      P = moved(P, Place::local(P.Local), Frame.then({ir::PathStep::Kind::Field, Ctx.name(std::to_string(P.Local.Index))}));
  };
  for (Lease &L : S.Leases) {
    llvm::for_each(L.Owners, Change);
    Change(L.Tx.Guard);
    for (Cursor &C : L.Cursors)
      Change(C.At);
  }
  return S;
}

} // namespace poolcheck::analysis
