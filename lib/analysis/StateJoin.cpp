// When two disjuncts are alike, and what both know.
#include "analysis/State.h"

#include <algorithm>

namespace poolcheck::analysis {

using ir::Operand;
using ir::Place;

bool sameProperty(const State &A, const State &B) { return A.Leases == B.Leases && A.Ends == B.Ends && A.Spent == B.Spent; }

namespace {

bool isNumber(const Value &V) { return V.Constant.Is == Operand::Kind::Int || V.Constant.Is == Operand::Kind::Bool; }

bool isNonZero(std::optional<Known> K) { return K && K->contradicts(KnownZero); }

// The numbers that A and B both know to be different from 0, though not in the same words.
std::vector<Place> commonNonZero(const State &A, const State &B) {
  std::vector<Place> Found;
  auto Add = [&](const Place &P) {
    if (isNonZero(A.known(P)) && isNonZero(B.known(P)))
      Found.push_back(P);
  };
  A.Names.forEachUnlike(B.Names, [&](const auto &E) {
    const auto &[Name, V] = E;
    // A variable that is somewhere else on the other path, and points somewhere on both.
    bool IsElsewhere = Name.Path.empty() && V.Is == Value::Kind::Same && !isOutside(*A.Of, Name);
    if (isNumber(V) || IsElsewhere)
      Add(Name);
  });
  A.Facts.forEachUnlike(B.Facts, [&](const auto &E) { Add(E.first); });
  return Found;
}

// Places behind pointers, in objects or with static storage that got a number in A or B, and not the same one in both: whoever called must not go on
// believing in the number that was there before.
std::vector<Place> numbersThatDiffer(const State &A, const State &B) {
  std::vector<Place> Differing;
  auto Note = [&](const State &One, const State &Two) {
    One.Names.forEachUnlike(Two.Names, [&](const auto &E) {
      const auto &[Name, V] = E;
      if (V.isPlace() || !(V.Constant.Is == Operand::Kind::Unknown || isNumber(V)) || (Name.Base != Place::Root::Global && Name.Path.empty()))
        return;
      if (auto Other = Two.Names.find(Name); Other == Two.Names.end() || !Other->second.isPlace())
        Differing.push_back(Name);
    });
  };
  Note(A, B);
  Note(B, A);
  return Differing;
}

// Whether the temporary that L came in is the only owner left, and a copy of the handle tells where it is.
bool isNamedByCopy(const State &S, const Lease &L) {
  auto IsTemporary = [&](const Place &P) {
    return P.Base == Place::Root::Local && P.Path.empty() && S.Of->Locals[P.Local.Index].Kind == ir::LocalKind::Temporary;
  };
  return L.IsCopied && llvm::all_of(L.Owners, IsTemporary) &&
         llvm::any_of(S.Names, [&](const auto &E) { return E.second.isPlace() && llvm::is_contained(L.Owners, S.resolve(E.first)); });
}

} // namespace

// What either has called, and for certain only what both have.
static void joinCalls(PlaceMap<Called> &A, const PlaceMap<Called> &B) {
  if (A == B)
    return;
  PlaceMap<Called> Joined;
  auto Add = [&](const PlaceMap<Called> &Each, const PlaceMap<Called> &Other) {
    for (const auto &[P, How] : Each) {
      auto There = Other.find(P);
      Joined.try_emplace(P, Called{How.IsCertain && There != Other.end() && There->second.IsCertain});
    }
  };
  Add(A, B);
  Add(B, A);
  A = std::move(Joined);
}

void keepCommon(State &A, const State &B) {
  std::vector<Place> NonZero = commonNonZero(A, B), Differing = numbersThatDiffer(A, B);
  std::vector<const Lease *> ByCopy;
  for (const Lease &L : A.Leases)
    if (isNamedByCopy(A, L))
      ByCopy.push_back(&L);
  A.Names.keepCommon(B.Names);
  for (const Lease *L : ByCopy)
    if (!isNamedByCopy(A, *L)) // it is in one place or in another
      A.keep(*L, Keeping::Somebody);
  for (const Place &P : Differing)
    A.Names.insert_or_assign(P, Value{Value::Kind::Constant, {}, {}});
  A.Facts.keepCommon(B.Facts);
  for (const Place &P : NonZero)
    if (!A.known(P))
      A.Facts.try_emplace(P, KnownNonZero);
  A.AtEntry.keepCommon(B.AtEntry);
  A.AtExit.keepCommon(B.AtExit);
  joinCalls(A.Calls, B.Calls);
  A.Unset.keepCommon(B.Unset);
  std::erase_if(A.Pools, [&](PoolObject &P) {
    auto Other = llvm::find_if(B.Pools, [&](const PoolObject &O) { return O.At == P.At; });
    if (Other != B.Pools.end() && Other->Capacity != P.Capacity)
      P.Capacity.Number = {};
    return Other == B.Pools.end();
  });
  std::erase_if(A.Ends, [&](const OutsideEnd &E) { return !llvm::is_contained(B.Ends, E); });
  for (const auto &[P, None] : B.Handed)
    A.Handed.try_emplace(P, {});
  A.Emptied.keepCommon(B.Emptied);
  std::erase_if(A.Spent, [&](const Lease &L) { return !llvm::is_contained(B.Spent, L); });
  for (const auto &[Key, By] : B.Kept)
    A.Kept[Key] = std::max(A.Kept[Key], By);
}

} // namespace poolcheck::analysis
