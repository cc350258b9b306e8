// What becomes of raw leases: second releases, uses after the end, and loss.
#include "analysis/Transfer.h"

namespace poolcheck::analysis {

using ir::Operand;
using ir::Place;

// L ended; it stays known as long as a name leads to it.
void Transfer::spend(State &S, Lease L, EndKind How, TraceId End) {
  Seen.releases(L, S.keeping(L), *Current);
  bool IsShared = Ctx.module()[L.Api].Lease == ir::LeaseKind::Shared && S.keeping(L) != Keeping::Nobody;
  if (IsShared || llvm::any_of(L.Owners, [](const Place &O) { return hasUnknownElement(O.Path); }))
    return;
  L.Ended = How;
  L.End = End;
  L.IsEarlier = L.InArgument = false;
  L.Texts.clear();
  S.spend(std::move(L));
}

// A handle that came from code nobody has looked into ends; nobody says when it was taken, so the place where it was stands for it.
void Transfer::spendStrange(State &S, const Place &P, ir::ApiId Api, TraceId End) {
  Place Handle = S.resolve(P);
  bool IsHandle = Api.isValid() && Ctx.module()[Api].Lease == ir::LeaseKind::Raw && !Ctx.module()[Api].IsLock;
  if (!IsHandle || S.constant(P) || isOutside(F, Handle) || hasUnknownElement(Handle.Path))
    return;
  Lease L;
  L.Entry = Handle;
  L.Api = Api;
  L.Owners.push_back(Handle);
  L.Ended = EndKind::Released;
  L.End = End;
  S.spend(std::move(L));
}

// Gives back the lease at P. What is null there is left alone.
void Transfer::release(State &S, const Place &P, ir::ApiId Api, TraceId End) {
  if (S.known(P) == KnownZero)
    return;
  const Lease *Before = S.leaseAt(P) ? nullptr : S.endedAt(Ctx, P, true);
  bool IsIdempotent = Api.isValid() && Ctx.module()[Api].Lease != ir::LeaseKind::Raw;
  IsIdempotent |= Before && Before->Ended == EndKind::Moved;
  if (Before && IsIdempotent)
    return;
  if (Before)
    Seen.releasesAgain(S, *Before, End, *Current, At);
  else if (Lease *L = leaseFor(S, P, Api))
    endLease(S, *L, EndKind::Released, End);
  else if (S.Unset.contains(S.locate(P)))
    Seen.releasesNothing(P, Api, End);
  else
    spendStrange(S, P, Api, End);
}

States Transfer::on(const ir::Release &I, State S) {
  release(S, I.Lease, I.Api, here());
  if (I.Nulls)
    store(S, S.locate(I.Lease), nullOperand());
  return {std::move(S)};
}

// Code outside the module gets Given: a lease there, or behind it, may be kept or given back by others.
void Transfer::handOver(State &S, const Operand &Given, Keeping By, bool IsTold) {
  if (Given.Is != Operand::Kind::Place && Given.Is != Operand::Kind::Address)
    return;
  bool IsAddress = Given.Is == Operand::Kind::Address;
  if (IsAddress && !Given.Place.Path.empty() && Given.Place.Path.back().Step == ir::PathStep::Kind::Deref) { // `&*p` is `p`
    Operand Pointer = placeOperand(Given.Place);
    Pointer.Place.Path.pop_back();
    return handOver(S, Pointer, By, IsTold);
  }
  Place Location = S.locate(Given.Place), Value = S.resolve(Given.Place);
  auto Reaches = [&](const Place &Target) { // how far the callee gets to a handle at Target
    bool IsExact = Target == Location || Target == Value;
    if (IsExact)
      return By; // through its address the callee may also have emptied the variable, and does not say
    return Target.isWithin(Location) || Target.isWithin(Value) ? Keeping::Somebody : Keeping::Nobody;
  };
  auto ReachesLease = [&](const Lease &L) {
    Keeping Most = Keeping::Nobody;
    for (const Place &Owner : L.Owners) {
      Most = std::max(Most, Reaches(Owner));
      for (const auto &[Name, V] : S.Names)
        if (V.isPlace() && (Name.isWithin(Location) || Name.isWithin(Value)) && Name != Location && Name != Value && Owner.isWithin(S.resolve(Name)))
          Most = Keeping::Somebody;
    }
    return Most;
  };
  if (IsTold)
    tellKept(S, Location, Value, IsAddress, By);
  if (By != Keeping::Nobody && !IsAddress)
    noteHanded(S, Value);
  if (IsAddress)
    S.Unset.eraseWithin(Location);
  for (const Lease &L : S.Leases)
    if (mustBeEnded(L))
      if (Keeping Now = ReachesLease(L); Now != Keeping::Nobody)
        S.keep(L, Now);
  noteCopied(S, Location, Value);
  // Behind a pointer the callee may have put something else. With the address of a copy it does not get to the original.
  auto MayRefill = [&](const Place &P) {
    return IsAddress ? P.isWithin(Location) || (P.isWithin(Value) && hasPointer(rest(P, Value))) : Reaches(P) == Keeping::Somebody;
  };
  auto IsRefilled = [&](const Lease &L) {
    bool MayTakeAnew = L.Ended == EndKind::Moved && By != Keeping::Nobody; // an object without a lease may get one
    return (MayTakeAnew ? ReachesLease(L) != Keeping::Nobody : ReachesLease(L) == Keeping::Somebody) || llvm::any_of(L.Owners, MayRefill);
  };
  for (const Lease &L : S.Spent)
    if (L.Ended == EndKind::Moved && IsRefilled(L))
      makeUnknown(S, holderOf(L.Owners.front()));
  std::erase_if(S.Spent, IsRefilled);
  for (size_t I = 0; I < S.Leases.size(); ++I)
    if (const Lease &L = S.Leases[I]; !L.isHeld() && MayRefill(L.Entry))
      makeUnknown(S, Place(L.Entry));
}

// Of a shared lease whose owner is at Location or in the object there, code outside the module may make one more owner, also from a reference to
// const.
void Transfer::noteCopied(State &S, const Place &Location, const Place &Value) {
  auto IsInside = [&](const Place &O, const Place &Whole) {
    bool IsPointer = !O.Path.empty() && O.Path.back().Step == ir::PathStep::Kind::Owned; // to what is there no owner leads
    return O.isWithin(Whole) && (!IsPointer || O != Whole);
  };
  for (const Lease &L : S.Leases)
    if (!L.isCallers() && Ctx.module()[L.Api].Lease == ir::LeaseKind::Shared)
      if (llvm::any_of(L.Owners, [&](const Place &O) { return IsInside(O, Location) || IsInside(O, Value); }))
        S.keep(L, Keeping::Somebody);
}

// What is put behind P from now on others can find.
void Transfer::noteHanded(State &S, const Place &P) const {
  if (!Ctx.hasRaw() || P.Base != Place::Root::Local || isOutside(F, P))
    return;
  llvm::StringRef Type = Ctx.text(F.Locals[P.Local.Index].Type); // temporaries have none
  if (!P.Path.empty() || Type.empty() || Type.ends_with("*"))
    S.Handed.try_emplace(P, {});
}

// What the caller gave, and now goes on, is told to the caller.
void Transfer::tellKept(const State &S, const Place &Location, const Place &Value, bool IsAddress, Keeping By) {
  auto Tell = [&](const Place &Target, bool AsAddress, Keeping How) {
    Place P = asAtEntry(Ctx, Target);
    bool IsCallers = P.Base == Place::Root::Local && isOutside(F, P) && !isResult(F, P) && !hasValueMark(Ctx, P);
    if (IsCallers && !hasAccessor(Ctx, P.Path)) // what a function gave for it is an object of its own
      Seen.keeps(P, AsAddress, How);
  };
  Tell(IsAddress ? Location : Value, IsAddress, By);
  for (const auto &[Name, V] : S.Names.within(Location))
    if (Name != Location && V.isPlace())
      Tell(S.resolve(Name), V.Is == Value::Kind::Alias, Keeping::Somebody);
}

namespace {

// The only block that leads to B; null when there are several.
const ir::BasicBlock *onlyPredecessor(const ir::Function &F, const ir::BasicBlock &B) {
  const ir::BasicBlock *Found = nullptr;
  unsigned Ways = 0;
  for (const ir::BasicBlock &Other : F.Blocks)
    ir::forEachTarget(Other.Terminator, [&](ir::BlockId Next) {
      if (&F.Blocks[Next.Index] == &B) {
        Found = &Other;
        ++Ways;
      }
    });
  return Ways == 1 ? Found : nullptr;
}

} // namespace

// Whether a callee takes L only after a test of the variable O with static storage that it takes it into: `if (fd < 0) fd = open(…);`. Once it has,
// it does not take another, also where a summary has lost this condition.
bool Transfer::isFilledWhenEmpty(const Lease &L, const Place &O) const {
  const Trace &Taken = Ctx[L.Taken];
  FunctionId Taker = Taken.size() > 1 && O.Base == Place::Root::Global ? Ctx.definition(Taken.back().Function) : FunctionId();
  if (!Taker.isValid())
    return false;
  auto IsTaken = [&](const ir::Instruction &I) { return I.Where == Taken.back().Where && std::holds_alternative<ir::Acquire>(I.Data); };
  auto Block = llvm::find_if(Ctx[Taker].Blocks, [&](const ir::BasicBlock &B) { return llvm::any_of(B.Instructions, IsTaken); });
  const ir::BasicBlock *Now = Block != Ctx[Taker].Blocks.end() ? &*Block : nullptr;
  for (size_t Steps = 0; Now && Steps < Ctx[Taker].Blocks.size(); ++Steps) {
    Now = onlyPredecessor(Ctx[Taker], *Now);
    const auto *Branch = Now ? std::get_if<ir::Branch>(&Now->Terminator) : nullptr;
    if (Branch && Branch->If.What.Base == Place::Root::Global && Branch->If.What.Global == O.Global)
      return true;
  }
  return false;
}

// After an instruction: spent leases that nobody can name any more are forgotten, held ones are lost.
void Transfer::settle(State &S) {
  std::erase_if(S.Spent, [&](const Lease &L) { return !isNamed(Ctx, S, L); });
  for (const Lease &L : S.Leases) {
    if (!mustBeEnded(L) || S.keeping(L) >= Keeping::Somebody || isNamed(Ctx, S, L))
      continue;
    if (isRaw(L) && llvm::any_of(L.Owners, [&](const Place &O) { return isOutside(F, O) && isBehindEarlier(Ctx, O); })) {
      S.keep(L, Keeping::Somebody); // in memory that the function did not make: whoever did has other ways to get there
      continue;
    }
    if (llvm::any_of(L.Owners, [&](const Place &O) { return isFilledWhenEmpty(L, O); }))
      S.keep(L, Keeping::Maybe);
    bool IsEnd = std::holds_alternative<ir::Destroy>(Current->Data);
    Seen.leaks(S, L, IsEnd ? LossKind::End : LossKind::Overwritten, Current->Where, At);
    S.keep(L, Keeping::Lost);
  }
}

// The memory at Whole is given back as it is: leases that only something in there names are lost.
void Transfer::freeMemory(State &S, const Place &Whole) {
  for (const Lease &L : S.Leases) {
    if (!isRaw(L) || S.keeping(L) >= Keeping::Somebody)
      continue;
    bool IsInside = false, IsElsewhere = false;
    auto Note = [&](const Place &Name) {
      IsInside |= Name.isWithin(Whole);
      IsElsewhere |= !Name.isWithin(Whole) && !isTemporary(Name) && !hasEarlierValue(Ctx, Name);
    };
    llvm::for_each(L.Owners, Note);
    for (const auto &[Name, V] : S.Names)
      if (V.isPlace() && llvm::any_of(L.Owners, [&](const Place &O) { return O == S.resolve(Name); }))
        Note(Name);
    if (!IsInside || IsElsewhere)
      continue;
    Seen.leaks(S, L, LossKind::Freed, Current->Where, At);
    S.keep(L, Keeping::Lost);
  }
}

// Whether L is a raw lease that only plain variables of the function have.
bool Transfer::isBare(const State &S, const Lease &L) const {
  auto IsPlain = [&](const Place &P) { return P.Path.empty() || hasEarlierValue(Ctx, P); };
  if (isLock(L) && S.keeping(L) < Keeping::Somebody)
    return !F.IsMain;
  if (!isRaw(L) || S.keeping(L) >= Keeping::Somebody || F.IsMain || outlives(Ctx, F, S, L) || !llvm::all_of(L.Owners, IsPlain))
    return false;
  return llvm::none_of(S.Names,
                       [&](const auto &E) { return E.second.isPlace() && !IsPlain(E.first) && llvm::is_contained(L.Owners, S.resolve(E.first)); });
}

bool Transfer::holdsBare(const State &S) const {
  return llvm::any_of(S.Leases, [&](const Lease &L) { return isBare(S, L); });
}

void Transfer::leaveThrowing(const State &S, const State &After, Point From, ir::Location Where, bool IsVisible) {
  for (const Lease &L : S.Leases)
    if (isBare(S, L) && llvm::any_of(After.Leases, [&](const Lease &Left) { return Left.identity() == L.identity(); }))
      Seen.leaks(S, L, IsVisible ? LossKind::Thrown : LossKind::ThrownByCall, Where, From);
}

PlaceSet Transfer::unsetVariables() const {
  PlaceSet Found;
  for (const ir::BasicBlock &Block : F.Blocks)
    for (const ir::Instruction &I : Block.Instructions)
      if (const auto *Released = std::get_if<ir::Release>(&I.Data))
        if (const Place &P = Released->Lease; P.Base == Place::Root::Local && P.Path.empty())
          if (const ir::Local &L = F.Locals[P.Local.Index]; L.Kind == ir::LocalKind::Variable && Ctx.text(L.Type).ends_with("*"))
            Found.try_emplace(P, {});
  return Found;
}

// The function gives back a pointer to what lies behind L: with it, whoever called may find L again.
bool Transfer::leadsBack(const State &S, const Lease &L) const {
  if (!F.Result.isValid() || !Ctx.text(F.Locals[F.Result.Index].Type).ends_with("*"))
    return false;
  Place Given = S.resolve(Place::local(F.Result));
  return llvm::any_of(L.Owners, [&](const Place &O) { return Given.isWithin(O) && hasDeref(rest(Given, O)); });
}

void Transfer::leave(const State &S, Point From, ir::Location Where) {
  Seen.ends(S, Where);
  ir::Instruction Return{std::monostate(), Where, {}};
  Current = &Return;
  At = From;
  Place Given = Place::local(F.Result);
  if (State Last = S; F.Result.isValid() && (Last.endedAt(Ctx, Given, true) || Last.endedUnder(Given)))
    isUsedAfterEnd(Last, Given, {here()});
  Current = nullptr;
  if (F.IsMain)
    return; // the process ends, and with it all it holds
  for (const Lease &L : S.Leases)
    if (mustBeEnded(L) && S.keeping(L) < Keeping::Somebody && (isLock(L) || !outlives(Ctx, F, S, L))) {
      State Lost = S;
      if (leadsBack(S, L))
        Lost.keep(L, Keeping::Maybe);
      Seen.leaks(Lost, L, LossKind::End, Where, From);
    }
}

} // namespace poolcheck::analysis
