// Names and ownership: moves, copies, references, assignments.
#include "analysis/Transfer.h"

namespace poolcheck::analysis {

using ir::Operand;
using ir::Place;

bool Transfer::isTemporary(const Place &P) const { return P.Base == Place::Root::Local && F.Locals[P.Local.Index].Kind == ir::LocalKind::Temporary; }

// Notes whether what now lies at To waits there to be passed by value.
void Transfer::markArgument(State &S, const Place &To) {
  bool IsArgument = isTemporary(To);
  for (Lease &L : S.Leases)
    if (llvm::any_of(L.Owners, [&](const Place &O) { return O.isWithin(To); }))
      L.InArgument = IsArgument;
  for (PoolObject &Pool : S.Pools)
    if (Pool.At.isWithin(To)) {
      Pool.InArgument = IsArgument;
      Seen.names(Pool.Made, sourceName(Ctx, F, Pool.At));
    }
}

// Value became part of Holder: pools that it owns or refers to get away when the caller can see Holder, or when it lies in
// memory that came from elsewhere.
void Transfer::escapePools(State &S, const Place &Holder, const Place &Value) {
  if (S.Pools.empty() || (!isOutside(F, Holder) && !isInForeignObject(Holder)))
    return;
  auto Reaches = [&](const Place &From, const PoolObject &Pool) { return Pool.At.isWithin(From) || From.isWithin(Pool.At); };
  for (const PoolObject &Pool : S.Pools) {
    bool Escapes = Reaches(Value, Pool);
    for (const auto &[Name, V] : S.Names.within(Value))
      Escapes |= V.isPlace() && Reaches(S.resolve(V.Target), Pool);
    if (Escapes)
      Seen.escapes(Pool);
  }
}

// The name of a place that the caller can see keeps its value at entry; a symbol stands for the new one.
void Transfer::makeUnknown(State &S, const Place &P) {
  forget(Ctx, S, P);
  if (isOutside(F, P) && !isResult(F, P))
    S.Names.insert_or_assign(P, {Value::Kind::Same, currentValue(Ctx, P), {}});
}

// What was moved into a parameter by value, or is shared with it, may live on in the callee.
void Transfer::escapeArgument(State &S, const Place &Argument) {
  Place Whole = S.locate(Argument), Value = S.resolve(Argument);
  std::erase_if(S.Leases, [&](const Lease &L) { return L.InArgument && llvm::any_of(L.Owners, [&](const Place &O) { return O.isWithin(Whole); }); });
  for (const PoolObject &Pool : S.Pools) {
    bool IsShared = Value != Whole && Pool.At.isWithin(Value) && hasPointer(rest(Pool.At, Value)) && !hasDeref(rest(Pool.At, Value));
    bool IsGiven = Pool.At.isWithin(Whole) && (Pool.InArgument || hasPointer(rest(Pool.At, Whole)));
    if (IsShared || IsGiven)
      Seen.escapes(Pool);
  }
}

// A smart pointer takes over a raw handle and will give it back; or it hands the handle out again, and is empty then.
bool Transfer::gives(State &S, const Place &To, const Place &From) {
  auto EndsWith = [](const Place &P, ir::PathStep::Kind K) { return !P.Path.empty() && P.Path.back().Step == K; };
  bool IsTaken = EndsWith(To, ir::PathStep::Kind::Owned) && EndsWith(From, ir::PathStep::Kind::Deref);
  if (!IsTaken && !(EndsWith(To, ir::PathStep::Kind::Deref) && EndsWith(From, ir::PathStep::Kind::Owned)))
    return false;
  Place Handle = IsTaken ? From : To;
  Handle.Path.pop_back();
  auto IsGiven = [&](const Lease &L) { return isRaw(L) && llvm::is_contained(L.Owners, IsTaken ? Handle : From); };
  if (llvm::none_of(S.Leases, IsGiven))
    return false;
  if (IsTaken)
    endOwned(S, To, EndKind::Released, here());
  forget(Ctx, S, IsTaken ? To : Handle);
  llvm::find_if(S.Leases, IsGiven)->Owners.assign(1, IsTaken ? To : Handle);
  if (IsTaken)
    bind(S, From, To);
  else
    setConstant(S, From, nullOperand());
  return true;
}

// The lease objects at From, which another one took the leases of, hold none.
void Transfer::leaveEmpty(State &S, const Place &From, const Place &To) {
  if (From.Base != Place::Root::Local || F.Locals[From.Local.Index].Kind != ir::LocalKind::Variable)
    return;
  std::vector<Lease> Left;
  for (const Lease &L : S.Leases)
    for (const Place &Owner : L.Owners)
      if (!L.isCallers() && !isRaw(L) && Owner.isWithin(To) && !hasUnknownElement(Owner.Path)) {
        Lease &Empty = Left.emplace_back(L);
        Empty.Owners.assign(1, moved(Owner, To, From));
        Empty.Ended = EndKind::Moved;
        Empty.End = here();
        Empty.IsEarlier = true; // told from the lease itself, whose end is another one
        Empty.Tx = {};
        Empty.Cursors.clear();
        Empty.Texts.clear();
      }
  for (Lease &Empty : Left) {
    Place Holder = holderOf(Empty.Owners.front());
    setConstant(S, Holder.isWithin(From) ? Holder : From, nullOperand()); // an optional is not empty when what it holds is
    S.spend(std::move(Empty));
  }
}

void Transfer::move(State &S, const Place &To, const Place &From) {
  if (To == From || To.isWithin(From) || gives(S, To, From))
    return;
  bool IsWeak = hasUnknownElement(To.Path);
  escapePools(S, To, From);
  if (!IsWeak) {
    endOwned(S, To, EndKind::Released, here());
    forget(Ctx, S, To);
  }
  if (!isOutside(F, From) || isResult(F, From)) {
    relocate(S, From, To);
    if (!IsWeak)
      leaveEmpty(S, From, To);
    markArgument(S, To);
    // Callers must not go on with what was there.
    auto IsIn = [&](const auto &Each) { return Each.isWithin(To); };
    bool IsPlain =
        S.Names.within(To).empty() && llvm::none_of(S.Leases, [&](const Lease &L) { return llvm::any_of(L.Owners, IsIn) || IsIn(L.Pool); });
    if (IsPlain && isOutside(F, To) && !isResult(F, To) && llvm::none_of(S.Pools, [&](const PoolObject &Pool) { return IsIn(Pool.At); }))
      makeUnknown(S, To);
    return;
  }
  // The caller knows what lies there. References to it keep the caller's name.
  auto Change = [&](Place &P) {
    if (P.isValid() && P.isWithin(From))
      P = moved(P, From, To);
  };
  for (Lease &L : S.Leases) {
    Change(L.Tx.Guard);
    if (!L.isCallers())
      for (Place &Owner : L.Owners)
        Change(Owner);
    for (Cursor &C : L.Cursors)
      Change(C.At);
  }
  Place Source = S.resolve(From);
  copyNames(S, From, To);
  if (!IsWeak && !Source.isWithin(To))
    S.Names.try_emplace(To, Value{Value::Kind::Owned, Source, {}});
  markArgument(S, To);
}

// The places that become owners when Source, which is at Location, is copied to To: by identity of the lease.
std::vector<std::pair<TraceId, Place>> Transfer::sharedOwners(const State &S, const Place &To, llvm::ArrayRef<Place> Sources) const {
  std::vector<std::pair<TraceId, Place>> Added;
  for (const Lease &L : S.Leases) {
    if (L.isCallers())
      continue;
    // What can be copied although it owns a pointee shares it.
    bool IsShared = Ctx.module()[L.Api].Lease == ir::LeaseKind::Shared;
    for (const Place &Owner : L.Owners)
      for (const Place &Whole : Sources)
        if (Owner.isWithin(Whole) && !hasDeref(rest(Owner, Whole)) && (IsShared || hasPointer(rest(Owner, Whole)))) {
          Added.emplace_back(L.Taken, moved(Owner, Whole, To));
          break;
        }
  }
  return Added;
}

void Transfer::setConstant(State &S, const Place &To, const Operand &Constant) {
  if (Constant.Is == Operand::Kind::Function && To.Base == Place::Root::Global && To.Path.empty())
    Seen.gets(To.Global, Constant.Function);
  S.Names.insert_or_assign(To, Value{Value::Kind::Constant, {}, Constant});
}

void Transfer::copy(State &S, const Place &To, const Place &From) {
  Place Source = S.resolve(From), Location = S.locate(From);
  if (Source == To || Location == To)
    return;
  if (Source.isWithin(To))
    return makeUnknown(S, To);
  escapePools(S, To, Source);
  std::optional<Operand> Constant;
  if (const Operand *Found = S.constant(From))
    Constant = *Found;
  bool IsWeak = hasUnknownElement(To.Path);
  if (IsWeak || S.isHanded(To) || isInUnknownMemory(To)) // some element has it from now on, or others look there
    handOver(S, placeOperand(From), Keeping::Somebody);
  auto Added = sharedOwners(S, To, {Location, Source});
  if (!IsWeak) {
    if (!Constant)
      endOwned(S, To, EndKind::Released, here());
    forget(Ctx, S, To);
  }
  for (auto &[Taken, Owner] : Added)
    for (Lease &L : S.Leases)
      if (L.Taken == Taken && !llvm::is_contained(L.Owners, Owner))
        L.Owners.push_back(Owner);
  copyNames(S, Location, To);
  if (Constant)
    setConstant(S, To, *Constant);
  else if (Added.empty() && !IsWeak) {
    S.Names.insert_or_assign(To, Value{Value::Kind::Same, Source, {}});
    for (Lease &L : S.Leases)
      if (isRaw(L) && !isTemporary(To) && llvm::is_contained(L.Owners, Source)) {
        L.IsCopied = true;
        Seen.names(L.Taken, sourceName(Ctx, F, To));
      }
  }
}

void Transfer::bind(State &S, const Place &Name, const Place &Target) {
  if (Name == Target)
    return;
  Place Variable = Name;
  if (!Variable.Path.empty() && Variable.Path.back().Step == ir::PathStep::Kind::Deref)
    Variable.Path.pop_back();
  if (Target.isWithin(Name))
    return makeUnknown(S, Variable);
  escapePools(S, Name, Target);
  if (hasUnknownElement(Name.Path))
    return;
  Place Earlier = Target.isWithin(Variable) ? moved(Target, Variable, earlierValue(Ctx, Variable)) : Target;
  forget(Ctx, S, Variable);
  S.Names.insert_or_assign(Name, Value{Value::Kind::Alias, Earlier, {}});
}

void Transfer::store(State &S, const Place &To, const Operand &Given) {
  switch (Given.Is) {
  case Operand::Kind::Place:
    return copy(S, To, Given.Place);
  case Operand::Kind::Address:
    return bind(S, To.then({ir::PathStep::Kind::Deref, {}}), S.locate(Given.Place));
  case Operand::Kind::Null:
  case Operand::Kind::Unknown:
    if (!hasUnknownElement(To.Path))
      endOwned(S, To, EndKind::Released, here());
    break;
  default:
    break;
  }
  if (hasUnknownElement(To.Path))
    return;
  if (Given.Is == Operand::Kind::Unknown)
    return makeUnknown(S, To);
  if (Given.Is != Operand::Kind::Function) // the captures of a closure may be there already
    forget(Ctx, S, To);
  setConstant(S, To, Given);
}

} // namespace poolcheck::analysis
