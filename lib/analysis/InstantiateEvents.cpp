// What happens while a callee runs, seen from the caller.
#include "analysis/Instantiation.h"
#include "analysis/Sql.h"

namespace poolcheck::analysis {

using ir::Operand;
using ir::Place;

// What goes on through the callee to code outside the module.
void Instantiation::keep(State &S) const {
  for (const auto &[Kept, By] : Callee.Keeps) {
    const auto &[P, IsAddress] = Kept;
    bool IsWhole = P.Path.empty() && P.Local.Index < Site.Arguments.size() && P.Local.Index < Ctx[Site.Callee].ParameterCount;
    std::optional<Place> Where = map(P);
    if (IsWhole && !IsAddress)
      In.handOver(S, Site.Arguments[P.Local.Index], By);
    else if (Where)
      In.handOver(S, IsAddress ? addressOperand(*Where) : placeOperand(*Where), By);
  }
}

bool Instantiation::isOpen(const Event &E) const {
  auto IsCertain = [&](const State &Exit) {
    auto Found = Exit.Calls.find(E.Place);
    return Found != Exit.Calls.end() && Found->second.IsCertain;
  };
  bool IsTold = llvm::any_of(Callee.Exits, [&](const State &Exit) { return Exit.Calls.contains(E.Place); });
  return IsTold && !llvm::all_of(Callee.Exits, IsCertain);
}

bool Instantiation::endsWith(const Course &C, const State &Exit, bool &IsDoubtful) {
  for (const auto &[Value, IsCalled] : C.Decided) {
    auto Found = Exit.Calls.find(Value);
    if (Found == Exit.Calls.end() ? IsCalled : Found->second.IsCertain && !IsCalled)
      return false;
    IsDoubtful |= Found != Exit.Calls.end() && !Found->second.IsCertain;
  }
  return true;
}

// What is still the caller's to know.
void Instantiation::tellCalls(const State &Before, State &After, const State &Exit) const {
  for (const auto &[Value, How] : Exit.Calls)
    if (std::optional<Place> Where = resolved(Before, Value); Where && isOutside(In.F, *Where) && !hasValueMark(Ctx, *Where))
      if (How.IsCertain || !After.Calls.contains(*Where))
        After.Calls.insert_or_assign(*Where, How);
}

void Instantiation::Courses::add(Course C) {
  auto Alike = llvm::find_if(All, [&](const auto &Other) { return Other.first == C.Decided; });
  if (Alike == All.end() && All.size() == In.Limits.Disjuncts)
    return In.Seen.isIncomplete("too many outcomes of one call; some were left out");
  Outcomes &States = Alike != All.end() ? Alike->second : All.emplace_back(C.Decided, Outcomes(In.Limits)).second;
  States.add(std::move(C.S));
}

std::vector<Instantiation::Course> Instantiation::Courses::take() {
  std::vector<Course> Result;
  for (auto &[Decided, States] : All)
    for (State &S : In.taken(std::move(States)))
      Result.push_back({std::move(S), Decided});
  return Result;
}

// The function value of E is called, and where some exits have not called it, it is not. (What it has may then go back another way.)
void Instantiation::call(Course Each, const Event &E, Courses &After) {
  std::optional<Operand> Value = operand(Each.S, placeOperand(E.Place));
  if (Value && Value->Is == Operand::Kind::Function && Ctx.definition(Value->Function).isValid() && isOpen(E)) {
    Course Without = Each;
    Without.Decided.emplace_back(E.Place, false);
    if (std::optional<Place> Closure = map(E.Place))
      In.handOver(Without.S, placeOperand(*Closure), Keeping::Somebody);
    After.add(std::move(Without));
    State Before = Each.S;
    if (!allows(Before, E.Conditions, &Each.S))
      return;
    Each.Decided.emplace_back(E.Place, true);
  }
  for (State &Next : happenCallback(std::move(Each.S), E))
    After.add({std::move(Next), Each.Decided});
}

std::vector<Instantiation::Course> Instantiation::happen(const State &Before) {
  std::vector<Course> Now{{Before, {}}};
  for (const Event &E : Callee.Events) {
    Courses Next(In);
    for (Course &Each : Now) {
      State &S = Each.S;
      if (!allows(S, E.Conditions, nullptr)) {
        Next.add(std::move(Each));
        continue;
      }
      if (E.Is == Event::Kind::Callback) {
        call(std::move(Each), E, Next);
        continue;
      }
      if (E.Is == Event::Kind::Use) {
        happenUse(S, E);
        Next.add(std::move(Each));
        continue;
      }
      Event Mapped = E;
      if (!E.Task.isValid()) {
        Mapped.Path = path(E.Path);
        for (TraceId &Below : Mapped.Below)
          Below = path(Below);
      }
      Mapped.Excluded.clear();
      for (const Place &Ended : E.Excluded)
        if (std::optional<Place> Where = map(Ended))
          Mapped.Excluded.push_back(*Where);
      if (E.Is == Event::Kind::Acquire || E.Is == Event::Kind::Demand)
        happenAcquire(S, std::move(Mapped));
      else if (E.Is == Event::Kind::Execute)
        happenExecute(S, std::move(Mapped));
      else
        happenKeepalive(S, std::move(Mapped));
      Next.add(std::move(Each));
    }
    Now = Next.take();
  }
  return Now;
}

void Instantiation::runAsTask(const State &Before) {
  for (Event E : Callee.Events) {
    std::optional<Place> Pool = E.Is == Event::Kind::Acquire && allows(Before, E.Conditions, nullptr) ? resolved(Before, E.Place) : std::nullopt;
    if (!Pool)
      continue;
    if (!E.Task.isValid())
      E.Task = Ctx[Site.Callee].Entity;
    E.Place = *Pool;
    E.Excluded.clear();
    E.Held.clear();
    In.Seen.acquires(Before, E, In.At);
  }
}

void Instantiation::happenAcquire(const State &Before, Event E) {
  std::optional<Place> Pool = resolved(Before, E.Place);
  if (!Pool)
    return;
  std::vector<HeldInside> Held = heldInside(Before, E);
  E.Place = *Pool;
  if (E.Is == Event::Kind::Demand)
    return In.Seen.demands(Before, E);
  In.Seen.acquires(Before, E, In.At, Held);
}

void Instantiation::happenExecute(const State &Before, Event E) {
  std::optional<Operand> Sql = operand(Before, placeOperand(E.Place));
  if (Sql)
    Sql = In.textOf(Before, *Sql);
  if (!Sql)
    return;
  E.Taken = path(E.Taken);
  E.End = path(E.End);
  E.Pool = E.Pool.isValid() ? resolved(Before, E.Pool).value_or(Place()) : Place();
  if (Sql->Is == Operand::Kind::Place) {
    E.Place = Sql->Place;
    In.Seen.remember(Before, std::move(E));
  } else if (classifySql(Ctx.text(Sql->Text), Sql->IsPrefix) == SqlEffect::Begins) {
    In.Seen.beginsThroughExecutor(Before, E, In.At);
  }
}

void Instantiation::happenUse(State &Before, const Event &E) {
  std::optional<Place> Where = map(E.Place);
  if (!Where)
    return;
  Place Canonical = Before.resolve(*Where);
  bool MayHaveEnded = !Before.Spent.empty() || llvm::any_of(Before.Leases, [](const Lease &L) { return !L.isHeld(); });
  if (MayHaveEnded || (isOutside(In.F, Canonical) && !hasValueMark(Ctx, Canonical)))
    In.use(Before, *Where, {path(E.Path), E.IsAlways});
}

void Instantiation::happenKeepalive(State &Before, Event E) {
  std::optional<Place> Where = map(E.Place);
  Lease *L = Where ? In.leaseFor(Before, *Where, E.Api) : nullptr;
  if (!L)
    return;
  TransactionEndKind How = E.Ping == ir::KeepaliveKind::Ping ? TransactionEndKind::Pinged : TransactionEndKind::Reconnected;
  if (L->Tx.Is == Transaction::Kind::Open)
    In.Seen.loses(Before, *L, How, E.Path, In.At);
  if (L->Tx.Is != Transaction::Kind::Unknown || !L->isCallers())
    return;
  E.Place = L->Entry;
  In.Seen.remember(Before, std::move(E));
}

std::vector<HeldInside> Instantiation::heldInside(const State &Before, const Event &E) const {
  std::vector<HeldInside> Held = Site.Held;
  for (HeldInside H : E.Held) {
    H.Pool = H.Pool.isValid() ? resolved(Before, H.Pool).value_or(Place()) : Place();
    H.Taken = path(H.Taken);
    Held.push_back(std::move(H));
  }
  return Held;
}

// The function value is known here, or is itself the caller's to know.
States Instantiation::happenCallback(State Before, const Event &E) {
  std::optional<Operand> Value = operand(Before, placeOperand(E.Place));
  if (!Value)
    return {std::move(Before)};
  Place Called = Value->Is == Operand::Kind::Place ? Before.resolve(Value->Place) : Place();
  Place Closure = map(E.Place).value_or(Place());
  std::vector<Operand> Arguments;
  for (const Operand &Given : E.Arguments)
    Arguments.push_back(operand(Before, Given).value_or(Operand()));
  auto HandOver = [&](bool IsTold) {
    for (const auto &[Given, Passed] : llvm::zip_equal(E.Arguments, Arguments))
      if (Passed.Is == Operand::Kind::Place || Passed.Is == Operand::Kind::Address)
        In.handOver(Before, Passed, Given.May == ir::Access::Reads ? Keeping::Nobody : Keeping::Maybe, IsTold);
  };
  auto LetGo = [&] {
    HandOver(true);
    if (Closure.isValid())
      In.handOver(Before, placeOperand(Closure), Keeping::Somebody);
    return States{std::move(Before)};
  };
  if (Called.isValid() && !In.Seen.tells(E.Is, Called))
    return LetGo();
  if (Called.isValid()) {
    HandOver(hasValueMark(Ctx, Called));
    Event Later = E;
    Later.Place = std::move(Called);
    Later.Path = path(E.Path);
    Later.Arguments = std::move(Arguments);
    for (size_t I = 0; I < Later.Arguments.size(); ++I)
      Later.Arguments[I].May = E.Arguments[I].May;
    Later.Held = heldInside(Before, E);
    Later.Excluded.clear();
    In.Seen.remember(Before, std::move(Later));
    return {std::move(Before)};
  }
  FunctionId Target = Value->Is == Operand::Kind::Function ? Ctx.definition(Value->Function) : FunctionId();
  if (!Target.isValid() || !In.Solved[Target.Index].IsKnown)
    return LetGo();
  if (Site.CallbackDepth == In.Limits.MaxCallbackDepth) {
    // The path tells nothing of the depth: in a recursion it does not grow.
    bool UsesPools = llvm::any_of(In.Solved[Target.Index].Events, [](const Event &Inside) { return Inside.Is != Event::Kind::Callback; });
    if (UsesPools)
      In.Seen.isIncomplete("functions are handed each other to call, again and again; the calls were not followed to the end");
    return LetGo();
  }
  CallSite Inner;
  Inner.CallbackDepth = Site.CallbackDepth + 1;
  Inner.Path = Ctx[path(E.Path)];
  Inner.Path.back().Callee = Value->Function;
  Inner.Callee = Target;
  const ir::Function &Body = Ctx[Target];
  if (Body.ParameterCount > Arguments.size() && !Body.Locals.empty() && Body.Locals[0].Kind == ir::LocalKind::This && Closure.isValid())
    Arguments.insert(Arguments.begin(), placeOperand(Closure));
  Inner.Arguments = std::move(Arguments);
  Inner.Held = heldInside(Before, E);
  return Instantiation(In, Inner, In.Solved[Target.Index]).run(Before);
}

} // namespace poolcheck::analysis
