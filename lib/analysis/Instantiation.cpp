#include "analysis/Instantiation.h"

namespace poolcheck::analysis {

using ir::Operand;
using ir::PathStep;
using ir::Place;

bool Instantiation::isResultOfCallee(const Place &P) const { return isResult(Ctx[Site.Callee], P); }

std::optional<Place> Instantiation::map(const Place &P) const {
  if (!P.isValid())
    return std::nullopt;
  Place Keyed = P; // by the caller's keys
  for (PathStep &Step : Keyed.Path)
    if (Step.Step == PathStep::Kind::Element && Ctx.text(Step.Name).starts_with("%"))
      Step.Name = mapKey(Step.Name);
  return P.Base == Place::Root::Local ? mapLocal(Keyed) : Keyed;
}

// P with the argument, or the place for the result, where it has the local.
std::optional<Place> Instantiation::mapLocal(const Place &P) const {
  Place Whole = Place::local(P.Local);
  if (isResultOfCallee(P))
    return Site.Result.isValid() ? std::optional(moved(P, Whole, Site.Result)) : std::nullopt;
  if (P.Local.Index >= Site.Arguments.size() || P.Local.Index >= Ctx[Site.Callee].ParameterCount)
    return std::nullopt;
  const Operand &Given = Site.Arguments[P.Local.Index];
  if (Given.Is == Operand::Kind::Place)
    return moved(P, Whole, Given.Place);
  bool IsPointee = !P.Path.empty() && P.Path.front().Step == PathStep::Kind::Deref;
  return Given.Is == Operand::Kind::Address && IsPointee ? std::optional(moved(P, Whole.then(P.Path.front()), Given.Place)) : std::nullopt;
}

// A key that is a parameter of the callee, or lies in one, is the argument here; any other variable of the callee means nothing.
ir::NameId Instantiation::mapKey(ir::NameId Key) const {
  std::optional<Place> Read = placeOfKey(Ctx, Ctx.text(Key));
  if (!Read || Read->Local.Index >= Site.Arguments.size())
    return {};
  if (!Read->Path.empty()) {
    std::optional<Place> Mapped = map(*Read);
    return Mapped ? Ctx.name(keyText(Ctx, *Mapped)) : ir::NameId();
  }
  const Operand &Given = Site.Arguments[Read->Local.Index];
  if (Given.Is == Operand::Kind::Int || Given.Is == Operand::Kind::Bool)
    return Ctx.name(std::to_string(Given.Int));
  if (Given.Is == Operand::Kind::String)
    return Given.IsPrefix ? ir::NameId() : Given.Text;
  return Given.Is == Operand::Kind::Place ? Ctx.name(keyText(Ctx, Given.Place)) : ir::NameId();
}

std::optional<Place> Instantiation::resolved(const State &Before, const Place &P) const {
  std::optional<Place> Mapped = map(P);
  return Mapped ? std::optional(withKnownKeys(Ctx, Before, Before.resolve(*Mapped))) : std::nullopt;
}

std::optional<Place> Instantiation::located(const State &Before, const Place &P) const {
  std::optional<Place> Mapped = map(P);
  return Mapped ? std::optional(Before.locate(*Mapped)) : std::nullopt;
}

// What the caller passes where the callee reads O.
std::optional<Operand> Instantiation::operand(const State &Before, const Operand &O) const {
  std::optional<Operand> Passed = passed(Before, O);
  if (Passed)
    Passed->May = {}; // a value, wherever it goes from here
  return Passed;
}

std::optional<Operand> Instantiation::passed(const State &Before, const Operand &O) const {
  if (O.Is != Operand::Kind::Place && O.Is != Operand::Kind::Address)
    return O;
  if (O.Is == Operand::Kind::Place && O.Place.Path.empty() && O.Place.Base == Place::Root::Local && !isResultOfCallee(O.Place) &&
      O.Place.Local.Index < Site.Arguments.size()) {
    const Operand &Given = Site.Arguments[O.Place.Local.Index];
    if (Given.Is != Operand::Kind::Place)
      return Given.Is == Operand::Kind::Unknown ? std::nullopt : std::optional(Given);
  }
  std::optional<Place> Mapped = map(O.Place);
  if (!Mapped)
    return std::nullopt;
  if (O.Is == Operand::Kind::Place)
    if (const Operand *Constant = Before.constant(*Mapped))
      return *Constant;
  Operand Result = O;
  Result.Place = *Mapped;
  return Result;
}

TraceId Instantiation::path(TraceId Inner) const {
  if (!Inner.isValid())
    return Inner;
  for (const TraceStep &Step : llvm::reverse(Site.Path))
    Inner = Ctx.through(Step, Inner);
  return Inner;
}

bool Instantiation::allows(const State &Before, const KnownPlaces &Conditions, State *After) const {
  for (const auto &[P, K] : Conditions) {
    if (isResultOfCallee(P))
      continue;
    std::optional<Operand> Given = operand(Before, placeOperand(P));
    if (!Given)
      continue;
    bool IsPlace = Given->Is == Operand::Kind::Place;
    std::optional<struct Known> Now;
    if (IsPlace)
      Now = Before.known(Given->Place);
    else if (Given->Is == Operand::Kind::Int || Given->Is == Operand::Kind::Bool || Given->Is == Operand::Kind::Null)
      Now = {true, Given->Is == Operand::Kind::Null ? 0 : Given->Int};
    else
      Now = KnownNonZero;
    // A descriptor other than the -1 of failure is a good one.
    bool IsGood = Now && !Now->IsEqual && Now->Number == -1;
    if (Now && (Now->contradicts(K) || (IsGood && K.IsBelow)))
      return false;
    if (After && IsPlace && !After->assume(Given->Place, K))
      return false;
  }
  return true;
}

bool Instantiation::isDoubtful(const State &Before, const State &Exit, const Lease &Ended) const {
  return llvm::any_of(alternatives(), [&](const State *Alternative) {
    const State &Other = *Alternative;
    bool EndsToo = llvm::any_of(Other.Leases, [&](const Lease &L) { return L.Entry == Ended.Entry && !L.isHeld(); });
    auto Differs = [&](const auto &Entry) {
      std::optional<struct Known> Here = Exit.known(Entry.first), There = Other.known(Entry.first);
      return Here && There && Here->contradicts(*There);
    };
    auto DiffersBefore = [&](const auto &Entry) { // what held at entry may have changed since
      auto Here = Exit.Facts.find(Entry.first);
      return isResultOfCallee(Entry.first) ? Differs(Entry) : Here != Exit.Facts.end() && Here->second.contradicts(Entry.second);
    };
    return !EndsToo && llvm::none_of(Other.Facts, DiffersBefore) && llvm::none_of(Other.Names, Differs) && allows(Before, Other.Facts, nullptr);
  });
}

std::vector<const State *> Instantiation::alternatives() const {
  std::vector<const State *> All;
  for (const State &Exit : Callee.Exits)
    if (!Throwing)
      All.push_back(&Exit);
  for (const ThrowingExit &Exit : Callee.Throws)
    if (Throwing && Exit.What == Throwing->What)
      All.push_back(&Exit.S);
  return All;
}

States Instantiation::run(const State &Before) {
  Outcomes All(In.Limits);
  State Started = Before;
  keep(Started);
  bool HasOutcomes = llvm::any_of(Callee.Exits, [&](const State &Exit) { return !sameProperty(Exit, Callee.Exits.front()); });
  for (const Course &Meanwhile : happen(Started)) {
    std::vector<std::pair<const State *, State>> Different;
    for (const State &Exit : Callee.Exits) {
      bool IsDoubtful = false;
      std::optional<State> Next = endsWith(Meanwhile, Exit, IsDoubtful) ? leave(Meanwhile.S, Exit) : std::nullopt;
      if (!Next)
        continue;
      if (IsDoubtful)
        std::erase_if(Next->Spent, [&](const Lease &L) { return !llvm::is_contained(Before.Spent, L); });
      // Conditions that this call leaves open tell nothing.
      auto Alike = llvm::find_if(Different, [&](const auto &Other) {
        return isSameOutcome(*Other.first, Exit) && sameProperty(Other.second, *Next) && (!HasOutcomes || haveSameSign(*Other.first, Exit));
      });
      if (Alike != Different.end())
        keepCommon(Alike->second, *Next);
      else
        Different.emplace_back(&Exit, std::move(*Next));
    }
    for (auto &[Exit, Next] : Different)
      All.add(std::move(Next));
    if (Site.MayThrow)
      raise(Meanwhile);
  }
  return In.taken(std::move(All));
}

void Instantiation::raise(const Course &Meanwhile) {
  for (const ThrowingExit &Exit : Callee.Throws) {
    Throwing = &Exit;
    bool IsDoubtful = false;
    std::optional<State> Next = endsWith(Meanwhile, Exit.S, IsDoubtful) ? leave(Meanwhile.S, Exit.S) : std::nullopt;
    if (Next)
      if (ThrowingExit Raised{std::move(*Next), Exit.What}; !llvm::is_contained(In.Thrown, Raised))
        In.Thrown.push_back(std::move(Raised));
  }
  Throwing = nullptr;
}

std::optional<State> Instantiation::leave(const State &Before, const State &Exit) {
  State After = Before;
  if (!allows(Before, Exit.Facts, &After))
    return std::nullopt;
  if (Site.Result.isValid())
    forget(Ctx, After, After.locate(Site.Result));
  for (const Lease &L : Exit.Leases)
    if (L.isCallers())
      changeLease(Before, After, Exit, L);
  for (const OutsideEnd &End : Exit.Ends)
    if (std::optional<Place> Where = located(Before, End.At))
      In.endOwned(After, *Where, End.How, path(End.End));
  auto [Elsewhere, Behind] = changesOf(Before, Exit);
  rename(After, Elsewhere);
  for (const Lease &L : Exit.Leases)
    if (!L.isCallers())
      giveLease(Before, After, Exit, L);
  rename(After, Behind);
  givePools(Before, After, Exit);
  tellCalls(Before, After, Exit);
  for (const KnownPlaces *Known : {&Exit.Facts, &Exit.AtExit})
    for (const auto &[P, K] : *Known)
      if (Known == &Exit.AtExit || isResultOfCallee(P))
        if (std::optional<Place> Where = isResultOfCallee(P) ? map(P) : located(Before, P))
          if (!After.assume(*Where, K))
            return std::nullopt;
  return After;
}

// The callee did something with a lease that it got from the caller.
void Instantiation::changeLease(const State &Before, State &After, const State &Exit, const Lease &Effect) {
  std::optional<Place> Where = map(Effect.Entry);
  if (!Where)
    return;
  Lease *L = After.leaseAt(*Where);
  if (!L && !Effect.isHeld() && After.endedAt(Ctx, *Where, true))
    return In.release(After, *Where, Effect.Api, path(Effect.End));
  if (!L)
    L = After.leaseOfGuard(*Where);
  if (!L)
    L = In.leaseFor(After, *Where, Effect.Api);
  bool IsEnd = !Effect.isHeld() && After.known(*Where) != KnownZero;
  if (!L && IsEnd && !Effect.IsDoubtful && !isDoubtful(Before, Exit, Effect))
    return In.spendStrange(After, *Where, Effect.Api, path(Effect.End));
  if (!L)
    return;
  if (Effect.Tx.Is == Transaction::Kind::Open) {
    Transaction Tx = Effect.Tx;
    Tx.Begun = path(Tx.Begun);
    Tx.Guard = Tx.Guard.isValid() ? located(Before, Tx.Guard).value_or(Place()) : Place();
    In.begin(*L, std::move(Tx));
  } else if (Effect.Tx.Is == Transaction::Kind::None) {
    L->Tx = {};
    In.Seen.endsTransaction(L->Taken, In.Current->Where);
  }
  for (const SentText &Sent : Effect.Texts)
    if (std::optional<Operand> Sql = operand(Before, placeOperand(Sent.Text)))
      In.send(After, *L, *Sql, path(Sent.Sent));
  for (const Cursor &C : Effect.Cursors)
    if (std::optional<Place> At = located(Before, C.At))
      In.open(*L, {*At, C.Holds});
  if (IsEnd) {
    L->IsDoubtful = Effect.IsDoubtful || isDoubtful(Before, Exit, Effect);
    In.endLease(After, *L, Effect.Ended, path(Effect.End));
  }
}

// A lease that the callee took and that outlives it.
void Instantiation::giveLease(const State &Before, State &After, const State &Exit, const Lease &Given) {
  Lease Fresh = Given;
  Fresh.Taken = path(Given.Taken);
  Fresh.Pool = Given.Pool.isValid() ? resolved(Before, Given.Pool).value_or(Place()) : Place();
  Fresh.Owners.clear();
  Fresh.Cursors.clear();
  Fresh.Texts.clear();
  Fresh.Tx.Begun = path(Given.Tx.Begun);
  Fresh.Tx.Guard = Given.Tx.Guard.isValid() ? located(Before, Given.Tx.Guard).value_or(Place()) : Place();
  std::vector<Place> Owners;
  for (const Place &Owner : Given.Owners)
    if (std::optional<Place> Where = located(Before, Owner))
      Owners.push_back(*Where);
  for (const Cursor &C : Given.Cursors)
    if (std::optional<Place> Where = located(Before, C.At))
      Fresh.Cursors.push_back({*Where, C.Holds});
  bool IsRaw = Ctx.module()[Given.Api].Lease == ir::LeaseKind::Raw;
  if (Owners.empty() && IsRaw) {
    bool IsResult = llvm::all_of(Given.Owners, [&](const Place &O) { return isResultOfCallee(O); });
    if (IsResult && Exit.keeping(Given) < Keeping::Somebody && !Site.Result.isValid())
      In.Seen.leaks(After, Fresh, LossKind::Discarded, In.Current->Where, In.At);
    return;
  }
  Place First = Owners.empty() ? Place() : Owners.front();
  TraceId Taken = Fresh.Taken;
  In.take(After, First, std::move(Fresh));
  auto Find = [&]() -> Lease & { return *llvm::find_if(After.Leases, [&](const Lease &L) { return L.Taken == Taken && !L.IsEarlier; }); };
  // The callee found the memory through an argument, and so can others.
  bool IsThroughArgument = IsRaw && !Given.Owners.empty() && Given.Owners.front().Base == Place::Root::Local &&
                           Ctx[Site.Callee].Locals[Given.Owners.front().Local.Index].Kind == ir::LocalKind::Parameter;
  Keeping Others = IsThroughArgument && In.isInUnknownMemory(First) ? Keeping::Somebody : Keeping::Nobody;
  if (Keeping By = std::max(Others, Exit.keeping(Given)); By != Keeping::Nobody)
    After.keep(Find(), By);
  for (const Place &Owner : llvm::drop_begin(Owners, Owners.empty() ? 0 : 1))
    Find().Owners.push_back(Owner);
  for (const SentText &Sent : Given.Texts)
    if (std::optional<Operand> Sql = operand(Before, placeOperand(Sent.Text)))
      In.send(After, Find(), *Sql, path(Sent.Sent));
  if (Owners.empty()) // a result that nobody looks at
    In.endLease(After, Find(), EndKind::Destroyed, In.here());
}

// What the callee makes Name stand for, in the caller's terms before the call.
std::optional<Instantiation::Change> Instantiation::changeOf(const State &Before, const Place &Name, const Value &V) {
  std::optional<Place> Mapped = map(Name);
  if (!Mapped)
    return std::nullopt;
  Change New{Before.locate(*Mapped), V.Is, std::nullopt, V.Constant};
  if (V.Is == Value::Kind::Alias && !Mapped->Path.empty() && Mapped->Path.back().Step == PathStep::Kind::Deref) {
    // A pointer that points elsewhere now: not what it pointed to.
    PathStep Last = Mapped->Path.pop_back_val();
    New.Name = Before.locate(*Mapped).then(Last);
  }
  if (!V.isPlace())
    return New;
  std::optional<Operand> Given = operand(Before, placeOperand(V.Target));
  if (std::optional<Place> Closure = map(V.Target); Closure && Given && Given->Is == Operand::Kind::Function)
    Given = placeOperand(*Closure); // with what it captured
  if (Given && Given->Is == Operand::Kind::Place)
    New.Target = V.Is == Value::Kind::Same ? Before.resolve(Given->Place) : Before.locate(Given->Place);
  else if (Given)
    New.Constant = *Given;
  // Which element the callee chose is for its arguments to say.
  if (New.Target && hasUnknownElement(New.Target->Path) && isResultOfCallee(Name) && Site.Gives == ir::ResultKind::Reference)
    New.Target = In.accessor(Before, Site, Ctx[Site.Callee].Entity);
  return New;
}

// The changes of names that Exit makes; apart from them those behind a handle that the callee took: they are about the lease that the caller gets.
std::pair<std::vector<Instantiation::Change>, std::vector<Instantiation::Change>> Instantiation::changesOf(const State &Before, const State &Exit) {
  std::vector<Place> Handles;
  for (const Lease &L : Exit.Leases)
    for (const Place &Owner : L.Owners)
      if (!L.isCallers())
        Handles.push_back(Owner);
  std::vector<Change> Elsewhere, Behind;
  for (const auto &[Name, V] : Exit.Names) {
    bool IsBehind = llvm::any_of(Handles, [&Name = Name](const Place &H) { return Name != H && Name.isWithin(H); });
    if (std::optional<Change> New = changeOf(Before, Name, V))
      (IsBehind ? Behind : Elsewhere).push_back(std::move(*New));
  }
  return {std::move(Elsewhere), std::move(Behind)};
}

void Instantiation::rename(State &After, llvm::ArrayRef<Change> Changes) {
  // What names take over is what it was before constants replaced it.
  std::vector<Change> InOrder;
  for (bool IsTaken : {true, false})
    llvm::copy_if(Changes, std::back_inserter(InOrder), [&](const Change &C) { return C.Target.has_value() == IsTaken; });
  for (const Change &C : InOrder) {
    if (C.Is == Value::Kind::Constant || !C.Target)
      In.store(After, C.Name, C.Constant);
    else if (C.Is == Value::Kind::Owned)
      In.move(After, C.Name, *C.Target);
    else if (C.Is == Value::Kind::Same)
      In.copy(After, C.Name, *C.Target);
    else
      In.bind(After, C.Name, *C.Target);
  }
}

// A number that the callee gets from here is given by the call.
CapacityGiven Instantiation::given(const State &Before, CapacityGiven Capacity) const {
  if (Capacity.Number.Is != Operand::Kind::Place)
    return Capacity;
  Operand Passed = operand(Before, Capacity.Number).value_or(Operand());
  Capacity.Number = In.numberOf(Before, Passed);
  Capacity.Where = In.Current->Where;
  Capacity.Function = In.F.Entity;
  Capacity.Literal = {};
  return Capacity;
}

void Instantiation::givePools(const State &Before, State &After, const State &Exit) {
  for (PoolObject Pool : Exit.Pools) {
    std::optional<Place> Where = located(Before, Pool.At);
    if (!Where)
      continue;
    Pool.At = *Where;
    Pool.Capacity = given(Before, Pool.Capacity);
    if (!Pool.Made.isValid()) {
      In.limit(After, std::move(Pool));
      continue;
    }
    Pool.Made = path(Pool.Made);
    if (!isOutside(In.F, Pool.At) && !In.isInForeignObject(Pool.At))
      In.Seen.makes(Pool, In.At);
    std::erase_if(After.Pools, [&](const PoolObject &P) { return P.At == Pool.At; });
    After.Pools.push_back(std::move(Pool));
  }
}

} // namespace poolcheck::analysis
