#include "analysis/Standing.h"

namespace poolcheck::analysis {

using ir::Place;

bool isConstructor(const Context &Ctx, const ir::Function &F) {
  llvm::StringRef Name = Ctx.module()[F.Entity].Name;
  auto [Scope, Last] = Name.rsplit("::");
  llvm::StringRef Class = Scope.rsplit("::").second.empty() ? Scope : Scope.rsplit("::").second;
  return !Last.empty() && Class.split('<').first == Last;
}

namespace {

bool isDestructor(const Context &Ctx, const ir::Function &F) { return llvm::StringRef(Ctx.module()[F.Entity].Name).contains("::~"); }

bool isMember(const ir::Function &F, const Place &P) {
  return P.Base == Place::Root::Local && F.Locals[P.Local.Index].Kind == ir::LocalKind::This && !P.Path.empty();
}

// The pool as a member of the object, when the constructor got it as an argument and bound a member to it.
std::optional<Place> asMember(const ir::Function &F, const State &Exit, const Place &Pool) {
  if (Pool.Base == Place::Root::Global || isMember(F, Pool))
    return Pool;
  for (const auto &[Name, V] : Exit.Names)
    if (V.isPlace() && isMember(F, Name) && Pool.isWithin(V.Target))
      return moved(Pool, V.Target, Name);
  return std::nullopt;
}

std::vector<StandingLease> takenBy(const ir::Function &F, const State &Exit) {
  std::vector<StandingLease> Taken;
  for (const Lease &L : Exit.Leases)
    if (!L.isCallers() && L.Pool.isValid() && L.Owners.size() == 1 && isMember(F, L.Owners[0]) && !hasDeref(L.Owners[0].Path))
      if (std::optional<Place> Pool = asMember(F, Exit, L.Pool))
        Taken.push_back({L.Owners[0], *Pool, L.Api, L.Taken});
  return Taken;
}

void keepThoseIn(std::vector<StandingLease> &Kept, const std::vector<StandingLease> &Others) {
  std::erase_if(Kept, [&](const StandingLease &L) {
    return llvm::none_of(Others, [&](const StandingLease &O) { return O.Owner == L.Owner && O.Pool == L.Pool; });
  });
}

// Whether the method may end, replace or pass on what the object owns at Owner.
bool touches(const Summary &Method, const Place &Owner) {
  auto Overlaps = [&](const Place &P) { return P.isWithin(Owner) || Owner.isWithin(P); };
  return llvm::any_of(Method.Exits, [&](const State &Exit) {
    return llvm::any_of(Exit.Leases,
                        [&](const Lease &L) { return L.isCallers() ? !L.isHeld() && Overlaps(L.Entry) : llvm::any_of(L.Owners, Overlaps); }) ||
           llvm::any_of(Exit.Ends, [&](const OutsideEnd &E) { return Overlaps(E.At); }) || llvm::any_of(Exit.Names, [&](const auto &E) {
             return E.first.isWithin(Owner) || (E.second.Is == Value::Kind::Owned && Overlaps(E.second.Target));
           });
  });
}

} // namespace

StandingLeases findStandingLeases(const Context &Ctx, const std::vector<Summary> &Solved) {
  const std::vector<ir::Function> &Functions = Ctx.module().Functions;
  StandingLeases Found;
  for (size_t I = 0; I < Functions.size(); ++I) {
    const ir::Function &F = Functions[I];
    if (!F.Class.isValid() || !isConstructor(Ctx, F))
      continue;
    for (const State &Exit : Solved[I].Exits) {
      std::vector<StandingLease> Taken = takenBy(F, Exit);
      auto [Entry, IsNew] = Found.try_emplace(F.Class, Taken);
      if (!IsNew)
        keepThoseIn(Entry->second, Taken);
    }
  }
  for (size_t I = 0; I < Functions.size(); ++I) {
    const ir::Function &F = Functions[I];
    auto Entry = Found.find(F.Class);
    if (Entry != Found.end() && !isConstructor(Ctx, F) && !isDestructor(Ctx, F))
      std::erase_if(Entry->second, [&](const StandingLease &L) { return touches(Solved[I], L.Owner); });
  }
  std::erase_if(Found, [](const auto &Entry) { return Entry.second.empty(); });
  return Found;
}

} // namespace poolcheck::analysis
