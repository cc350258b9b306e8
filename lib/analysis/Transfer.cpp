#include "analysis/Transfer.h"

#include "llvm/Support/MathExtras.h"

namespace poolcheck::analysis {

Transfer::Transfer(Context &Ctx, FunctionId Id, const Summaries &Solved, Observer &Seen, const Bounds &Limits)
    : Ctx(Ctx), Id(Id), F(Ctx[Id]), Solved(Solved), Seen(Seen), Limits(Limits) {
  for (uint32_t I = 0; I < F.ParameterCount; ++I)
    HasHandles |= Ctx.mayBeHandle(F, ir::Place::local(ir::LocalId{I}));
  for (const ir::BasicBlock &Block : F.Blocks)
    for (const ir::Instruction &I : Block.Instructions) {
      IsRevealing |= std::holds_alternative<ir::Reveal>(I.Data);
      const auto *End = std::get_if<ir::Destroy>(&I.Data);
      if (End && End->Object.Base == ir::Place::Root::Local && End->Object.Path.empty() && Ctx.definition(End->Destructor).isValid())
        Destructors[End->Object.Local] = End->Destructor;
    }
  for (const ir::BasicBlock &Block : F.Blocks)
    if (const auto *Branch = std::get_if<ir::Branch>(&Block.Terminator))
      noteCounter(Branch->If);
}

namespace {

// `What < Bound` as a test with a text says it (ir/README.md), or as `Bound - 1 < What`, which is its opposite.
struct OrderTest {
  ir::Place What;
  int64_t Bound = 0;
  bool IsLess = true;
};

std::optional<OrderTest> orderTest(const Context &Ctx, const ir::Condition &If) {
  if (If.Is != ir::Condition::Kind::IsTrue || !isTest(Ctx, If.What))
    return std::nullopt;
  OrderTest Test;
  Test.What = If.What;
  llvm::StringRef Text = Ctx.text(Test.What.Path.pop_back_val().Name).drop_front();
  Test.IsLess = Text.consume_front("_<");
  if (!(Test.IsLess || Text.consume_back("<_")) || Text.getAsInteger(10, Test.Bound) || Test.Bound == std::numeric_limits<int64_t>::max())
    return std::nullopt;
  Test.Bound += !Test.IsLess;
  return Test;
}

} // namespace

std::optional<bool> Transfer::decides(const State &S, const ir::Condition &If) const {
  std::optional<OrderTest> Test = orderTest(Ctx, If);
  const ir::Operand *Number = Test ? S.constant(Test->What) : nullptr;
  if (!Number || Number->Is != ir::Operand::Kind::Int)
    return std::nullopt;
  return (Number->Int < Test->Bound) == Test->IsLess;
}

// Rounds are told apart up to a small constant that the program compares a number with.
void Transfer::noteCounter(const ir::Condition &If) {
  constexpr int64_t MaxCounted = 4;
  std::optional<OrderTest> Test = orderTest(Ctx, If);
  bool IsEqual = If.Is == ir::Condition::Kind::Equals;
  if (!Test && !IsEqual && If.Is != ir::Condition::Kind::Less)
    return;
  const ir::Place &What = Test ? Test->What : If.What;
  int64_t Bound = Test ? Test->Bound : If.Value;
  if (Bound < -MaxCounted || Bound > MaxCounted || What.Base != ir::Place::Root::Local || !What.Path.empty())
    return;
  auto &[From, To] = Counters[What.Local.Index];
  From = std::min(From, Bound - !IsEqual);
  To = std::max(To, Bound);
}

ir::Operand Transfer::sum(const State &S, const ir::Place &To, const ir::Operand &Added) const {
  const ir::Operand *Before = S.constant(To);
  auto Counter = To.Base == ir::Place::Root::Local && To.Path.empty() ? Counters.find(To.Local.Index) : Counters.end();
  if (!Before || Before->Is != ir::Operand::Kind::Int || Added.Is != ir::Operand::Kind::Int || Counter == Counters.end())
    return {};
  ir::Operand Sum = *Before;
  bool IsKnown = !llvm::AddOverflow(Before->Int, Added.Int, Sum.Int) && Sum.Int >= Counter->second.first && Sum.Int <= Counter->second.second;
  return IsKnown ? Sum : ir::Operand();
}

States Transfer::apply(const ir::Instruction &I, Point Where, State S) {
  Current = &I;
  At = Where;
  readParts(S, I);
  States After = std::visit([&](const auto &Data) { return on(Data, std::move(S)); }, I.Data);
  for (State &Next : After)
    settle(Next);
  return After;
}

// Whether the function constructs what the temporary points to, as with `new`.
bool Transfer::isMadeHere(ir::LocalId Temporary) const {
  auto Makes = [&](const ir::Instruction &I) {
    const auto *Made = std::get_if<ir::Construct>(&I.Data);
    const auto *Pool = std::get_if<ir::ConstructPool>(&I.Data);
    return (Made && Made->Object.Local == Temporary) || (Pool && Pool->Pool.Local == Temporary);
  };
  return llvm::any_of(F.Blocks, [&](const ir::BasicBlock &Block) { return llvm::any_of(Block.Instructions, Makes); });
}

// A member of something that a pointer points to, unless the pointer comes from `new`: a temporary holds that object.
bool Transfer::isInForeignObject(const ir::Place &P) const {
  if (P.Path.empty() || !hasDeref(llvm::ArrayRef<ir::PathStep>(P.Path).drop_back()))
    return false;
  return !isTemporary(ir::Place::local(P.Local)) || !isMadeHere(P.Local);
}

// Behind a variable whose value nobody knows: what the function has made itself it knows by the call that made it.
bool Transfer::isInUnknownMemory(const ir::Place &P) const {
  return P.Base == ir::Place::Root::Local && !P.Path.empty() && P.Path.front().Step == ir::PathStep::Kind::Deref &&
         F.Locals[P.Local.Index].Kind == ir::LocalKind::Variable;
}

// What is known of a number: the number itself, or a place that the caller can read.
ir::Operand Transfer::numberOf(const State &S, const ir::Operand &O) const {
  const ir::Operand *Constant = O.Is == ir::Operand::Kind::Place ? S.constant(O.Place) : &O;
  if (Constant)
    return Constant->Is == ir::Operand::Kind::Int ? *Constant : ir::Operand();
  ir::Place Canonical = S.resolve(O.Place);
  return isOutside(F, Canonical) && !isResult(F, Canonical) && !hasValueMark(Ctx, Canonical) ? placeOperand(Canonical) : ir::Operand();
}

States Transfer::on(const ir::ConstructPool &I, State S) {
  PoolObject Pool;
  Pool.At = S.locate(I.Pool);
  Pool.Api = I.Api;
  Pool.Made = here();
  Pool.NeedsNoLocals = I.NeedsNoLocals;
  Pool.Where = I.Where;
  Pool.Capacity = {numberOf(S, I.Capacity), Current->Where, I.Literal, F.Entity, false, false};
  if (auto Default = Ctx.module()[I.Api].DefaultCapacity; Default && I.Capacity.Is == ir::Operand::Kind::Unknown) {
    Pool.Capacity.Number.Is = ir::Operand::Kind::Int;
    Pool.Capacity.Number.Int = *Default;
    Pool.Capacity.IsLibrarys = true;
  }
  if (!isOutside(F, Pool.At) && I.Where != ir::Storage::Static && !isInForeignObject(Pool.At))
    Seen.makes(Pool, At);
  // Leases of the pool that stood here before are of another pool.
  for (Lease &L : S.Leases)
    if (L.Pool == Pool.At)
      L.Pool = earlierValue(Ctx, Pool.At);
  std::erase_if(S.Pools, [&](const PoolObject &P) { return P.At == Pool.At; });
  S.Pools.push_back(std::move(Pool));
  return {std::move(S)};
}

// The pool where Pool is has its capacity from here on.
void Transfer::limit(State &S, PoolObject Pool) {
  auto Known = llvm::find_if(S.Pools, [&](const PoolObject &Other) { return Other.At == Pool.At; });
  if (Known != S.Pools.end())
    Known->Capacity = Pool.Capacity;
  else if (isOutside(F, Pool.At))
    S.Pools.push_back(std::move(Pool));
}

States Transfer::on(const ir::SetCapacity &I, State S) {
  PoolObject Pool;
  Pool.At = S.resolve(I.Pool);
  Pool.Api = I.Api;
  Pool.Capacity = {numberOf(S, I.Capacity), Current->Where, I.Literal, F.Entity, true, false};
  limit(S, std::move(Pool));
  return {std::move(S)};
}

States Transfer::on(const ir::Move &I, State S) {
  move(S, S.locate(I.To), S.locate(I.From));
  return {std::move(S)};
}

States Transfer::on(const ir::Copy &I, State S) {
  copy(S, S.locate(I.To), I.From);
  return {std::move(S)};
}

States Transfer::on(const ir::Bind &I, State S) {
  ir::Place Name = I.Name;
  if (!Name.Path.empty()) {
    ir::PathStep Last = Name.Path.pop_back_val();
    Name = S.locate(Name).then(Last);
  }
  bind(S, Name, S.locate(I.Target));
  return {std::move(S)};
}

States Transfer::on(const ir::Store &I, State S) {
  store(S, S.locate(I.To), I.IsAdded ? sum(S, I.To, I.Value) : I.Value);
  return {std::move(S)};
}

// Whether a lease has ended with the object at Whole, or with a part of it.
static bool hasGone(const State &S, const ir::Place &Whole) {
  return llvm::any_of(S.Spent,
                      [&](const Lease &L) { return L.isGone() && llvm::any_of(L.Owners, [&](const ir::Place &O) { return O.isWithin(Whole); }); });
}

States Transfer::on(const ir::Destroy &I, State S) {
  ir::Place Whole = S.locate(I.Object);
  FunctionId Destructor = Ctx.definition(I.Destructor);
  States After;
  if (Destructor.isValid()) {
    CallSite Site;
    Site.Path = {stepTo(I.Destructor)};
    Site.Arguments.push_back(placeOperand(I.Object));
    After = callAny(std::move(S), std::move(Site), Destructor);
  } else {
    if (I.Destructor.isValid()) // its body is elsewhere
      handOver(S, addressOperand(I.Object), Keeping::Somebody);
    else if (hasDeref(I.Object.Path))
      freeMemory(S, Whole);
    After.push_back(std::move(S));
  }
  for (State &Next : After) {
    endOwned(Next, Whole, EndKind::Destroyed, here());
    if (!isOutside(F, Whole))
      forget(Ctx, Next, Whole, hasGone(Next, Whole) ? Referees::End : Referees::Stay);
  }
  return After;
}

States Transfer::on(const ir::Spawn &I, State S) {
  // What the task owns lives on elsewhere.
  auto LetGo = [&](const ir::Operand &Given) {
    handOver(S, Given, Keeping::Somebody);
    if (Given.Is != ir::Operand::Kind::Place)
      return;
    ir::Place Whole = S.locate(Given.Place);
    std::erase_if(S.Leases, [&](const Lease &L) {
      return llvm::any_of(L.Owners, [&](const ir::Place &O) { return O.isWithin(Whole) && !hasDeref(rest(O, Whole)); });
    });
    for (const PoolObject &Pool : S.Pools)
      if (Pool.At.isWithin(Whole) && !hasDeref(rest(Pool.At, Whole)))
        Seen.escapes(Pool);
  };
  startTask(S, I.Callee, I.Arguments);
  LetGo(I.Callee);
  for (const ir::Operand &Argument : I.Arguments)
    LetGo(Argument);
  return {std::move(S)};
}

States Transfer::on(const ir::Reveal &I, State S) {
  Seen.reveals(S, I.What, Current->Where);
  return {std::move(S)};
}

// Whether P is something that a held lease leads to: programs take its pointers for set.
static bool isInsideLease(const State &S, const ir::Place &P) {
  return llvm::any_of(S.Leases, [&](const Lease &L) {
    return L.isHeld() && !L.isCallers() &&
           llvm::any_of(L.Owners, [&](const ir::Place &O) { return P.isWithin(O) && rest(P, O).size() > 1 && hasPointer(rest(P, O)); });
  });
}

// What the outcome of `x < Bound` tells. Of a value that is known to differ from the number beside the bound it tells that number from all others: a
// status other than the zero that means success is a failure beyond zero, a lease other than -1 is a good descriptor.
static std::optional<Known> knownByOrder(std::optional<Known> Before, bool IsLease, int64_t Bound, bool Outcome) {
  if (!Before)
    return Outcome && Bound == 0 ? BelowZero : Known{false, Outcome ? Bound : Bound - 1};
  if (Before->IsBelow)
    return Bound < 0 || Outcome ? Before : std::nullopt;
  bool IsGood = IsLease && Before->Number == -1 && Bound == 1; // `fd > 0` means that too
  bool IsBeside = Before->Number == Bound || Before->Number == Bound - 1 || IsGood;
  if (!Before->IsEqual && !IsBeside)
    return Before;
  bool IsLess = Before->IsEqual ? Before->Number < Bound : Before->Number == Bound;
  if (IsLess != Outcome)
    return std::nullopt;
  return IsLess && *Before == KnownNonZero && Bound == 0 ? BelowZero : *Before;
}

// `A == B` of a test whose text says no more than that.
static std::optional<std::pair<ir::Place, ir::Place>> comparedBy(const Context &Ctx, const ir::Condition &If) {
  if (If.Is != ir::Condition::Kind::IsTrue || !isTest(Ctx, If.What))
    return std::nullopt;
  auto [Left, Right] = Ctx.text(If.What.Path.back().Name).drop_front().split("==");
  std::optional<ir::LocalId> Other = localOfKey(Left == "_" ? Right : Left);
  if (!Other || (Left != "_" && Right != "_"))
    return std::nullopt;
  ir::Place Base = If.What;
  Base.Path.pop_back();
  return std::pair(Base, ir::Place::local(*Other));
}

// What such a test compares with a variable of static storage. Which variable is for the unit's own numbers to say.
static std::optional<ir::Place> comparedWithGlobal(const Context &Ctx, const ir::Condition &If) {
  if (If.Is != ir::Condition::Kind::IsTrue || !isTest(Ctx, If.What))
    return std::nullopt;
  auto [Left, Right] = Ctx.text(If.What.Path.back().Name).drop_front().split("==");
  llvm::StringRef Other = Left == "_" ? Right : Left;
  uint32_t Number = 0;
  if ((Left != "_" && Right != "_") || !Other.consume_front("%") || Other.consumeInteger(10, Number) || Other != "g")
    return std::nullopt;
  ir::Place Base = If.What;
  Base.Path.pop_back();
  return Base;
}

std::optional<bool> Transfer::outcome(const State &S, const ir::Condition &If) const {
  if (std::optional<bool> Decided = decides(S, If))
    return Decided;
  auto IsFresh = [&](const ir::Place &P) { return llvm::any_of(S.Leases, [&](const Lease &L) { return isRaw(L) && L.isHeld() && L.fills(P); }); };
  if (std::optional<ir::Place> Side = comparedWithGlobal(Ctx, If); Side && !S.Leases.empty()) {
    ir::Place Handle = S.resolve(*Side);
    auto IsThere = [&](const auto &Name) { return Name.first.Base == ir::Place::Root::Global && S.resolve(Name.first) == Handle; };
    if (Handle.Base == ir::Place::Root::Local && IsFresh(Handle) && llvm::none_of(S.Names, IsThere))
      return false;
  }
  auto Compared = comparedBy(Ctx, If);
  if (!Compared)
    return std::nullopt;
  ir::Place Left = S.resolve(Compared->first), Right = S.resolve(Compared->second);
  if (Left == Right)
    return hasUnknownElement(Left.Path) ? std::nullopt : std::optional(true);
  std::optional<Known> LeftKnown = S.known(Left), RightKnown = S.known(Right);
  if (LeftKnown && RightKnown && LeftKnown->contradicts(*RightKnown))
    return false;
  if (LeftKnown && LeftKnown->IsEqual && LeftKnown == RightKnown)
    return true;
  // A lease that the function took is none that its caller had before.
  auto IsCallers = [&](const ir::Place &P) { return isOutside(F, P) && !isResult(F, P) && !hasValueMark(Ctx, P); };
  if ((IsFresh(Left) && IsCallers(Right)) || (IsFresh(Right) && IsCallers(Left)))
    return false;
  return std::nullopt;
}

bool Transfer::assume(State &S, const ir::Condition &If, bool Outcome) {
  if (If.Is == ir::Condition::Kind::Unknown)
    return true;
  if (If.Is == ir::Condition::Kind::Less) {
    ir::Place Value = S.resolve(If.What);
    bool IsLease = llvm::any_of(S.Leases, [&](const Lease &L) { return L.fills(Value); });
    std::optional<Known> After = knownByOrder(S.known(If.What), IsLease, If.Value, Outcome);
    return After && S.assume(If.What, *After);
  }
  bool IsEqual = If.Is == ir::Condition::Kind::IsTrue ? !Outcome : Outcome;
  Known K{IsEqual, If.Is == ir::Condition::Kind::Equals ? If.Value : 0};
  // An acquire that waits is not expected to fail, and programs test its result all the same.
  ir::Place At = S.resolve(If.What);
  if (At.Base == ir::Place::Root::Global && At.Path.empty())
    if (std::optional<int64_t> Number = Ctx.constant(At.Global))
      return K.IsEqual == (K.Number == *Number);
  auto L = llvm::find_if(S.Leases, [&](const Lease &L) { return !L.isCallers() && L.fills(At); });
  auto Told = S.Facts.find(At);
  bool IsTold = Told != S.Facts.end() && Told->second.contradicts(K); // by the acquire's status
  if (L != S.Leases.end() && K == KnownZero && !IsTold && Ctx.module()[L->Api].Exhausted != ir::Exhaustion::ReturnsNull) {
    S.Leases.erase(L);
    S.Names.insert_or_assign(At, {Value::Kind::Constant, {}, nullOperand()});
    return true;
  }
  if (If.Is == ir::Condition::Kind::IsNull && Outcome && isInsideLease(S, At))
    return false;
  return S.assume(If.What, K);
}

} // namespace poolcheck::analysis
