#include "analysis/Solver.h"

#include "analysis/Liveness.h"

#include <algorithm>

namespace poolcheck::analysis {

Summary Solver::solve() {
  Summary Result;
  Result.IsKnown = true;
  if (F.Blocks.empty())
    return Result;
  if (!followAll()) {
    // Once more, with an eye for leases only. What was seen on the way is true all the same.
    Limits.Alike = Limits.Joined = 1;
    AtBlock.assign(F.Blocks.size(), {});
    Open.clear();
    Exits.clear();
    Yields.clear();
    Throws.clear();
    if (!followAll())
      leavesOut("too many paths; the rest was left out");
  }
  bool IsHolder = std::any_of(Yields.begin(), Yields.end(), [](const State &S) { return !S.Leases.empty(); });
  Result.Exits = joinExits(std::move(F.IsGenerator && IsHolder ? Yields : Exits), Limits, Seen);
  Result.Throws = joinThrows();
  Result.RaisesUnknown = RaisesUnknown;
  Result.Events = Seen.takeEvents();
  Result.Keeps = Seen.takeKept();
  std::erase_if(Result.Events, [&](const Event &E) { return E.Place.Path.size() > Limits.PathLength; });
  for (Event &E : Result.Events)
    E.Conditions.eraseIf([&](const auto &C) { return C.first.Path.size() > Limits.PathLength; });
  return Result;
}

bool Solver::followAll() {
  State Start;
  Start.Of = &F;
  Start.Unset = Step.unsetVariables();
  enter(ir::BlockId{0}, std::move(Start));
  // A large function may not take the time of a hundred small ones.
  constexpr size_t MaxVisits = 16384, LeastPerBlock = 4;
  size_t Budget = std::min(Limits.Visits * F.Blocks.size(), std::max(MaxVisits, LeastPerBlock * F.Blocks.size()));
  for (size_t Visits = 0; !Open.empty(); ++Visits) {
    if (Visits > Budget)
      return false;
    if (std::optional<Visit> Next = takeNext())
      visit(std::move(*Next));
  }
  return true;
}

void Solver::rankBlocks() {
  Ranks.assign(F.Blocks.size(), 0);
  std::vector<bool> Seen(F.Blocks.size());
  uint32_t Rank = F.Blocks.size();
  // A block and how many of its successors have been taken.
  std::vector<std::pair<uint32_t, size_t>> Path;
  std::vector<std::vector<ir::BlockId>> Successors(F.Blocks.size());
  auto Enter = [&](ir::BlockId B) {
    if (Seen[B.Index])
      return;
    Seen[B.Index] = true;
    ir::forEachTarget(F.Blocks[B.Index].Terminator, [&](ir::BlockId Next) { Successors[B.Index].push_back(Next); });
    for (ir::TryId Try = F.Blocks[B.Index].Try; Try.isValid(); Try = F.Tries[Try.Index].Parent)
      llvm::append_range(Successors[B.Index], F.Tries[Try.Index].Handlers);
    Path.push_back({B.Index, 0});
  };
  Enter(ir::BlockId{0});
  while (!Path.empty()) {
    auto &[Block, Taken] = Path.back();
    if (Taken < Successors[Block].size()) {
      Enter(Successors[Block][Successors[Block].size() - ++Taken]);
      continue;
    }
    Ranks[Block] = --Rank;
    Path.pop_back();
  }
}

void Solver::schedule(ir::BlockId Block, State S) { Open.try_emplace({Ranks[Block.Index], Scheduled++}, Visit{Block, std::move(S)}); }

std::optional<Solver::Visit> Solver::takeNext() {
  Visit Next = std::move(Open.begin()->second);
  Open.erase(Open.begin());
  if (!llvm::is_contained(AtBlock[Next.Block.Index], Next.S))
    return std::nullopt;
  return Next;
}

void Solver::countTests() {
  for (const ir::BasicBlock &Block : F.Blocks)
    if (const auto *Branch = std::get_if<ir::Branch>(&Block.Terminator); Branch && isTest(Ctx, Branch->If.What))
      ++Tests[Branch->If.What.Path.back().Name];
}

bool Solver::matters(const ir::Condition &If) const { return !isTest(Ctx, If.What) || Tests.at(If.What.Path.back().Name) > 1; }

void Solver::enter(ir::BlockId Block, State S) {
  Live.dropDead(S, Block);
  std::vector<State> &Here = AtBlock[Block.Index];
  if (llvm::is_contained(Here, S))
    return;
  // Up to so many disjuncts keep what tells them apart even when their leases agree.
  if (Here.size() >= Limits.Alike) {
    auto Alike = std::find_if(Here.begin(), Here.end(), [&](const State &Other) { return sameProperty(Other, S); });
    if (Alike != Here.end())
      return joinAt(Block, *Alike, S);
  }
  if (Here.size() >= Limits.Joined) {
    auto Holds = std::find_if(Here.begin(), Here.end(), [&](const State &Other) { return Other.Leases == S.Leases; });
    if (Holds != Here.end())
      return joinAt(Block, *Holds, S);
  }
  if (Here.size() >= Limits.Disjuncts)
    return leavesOut("too many states at one place; some were left out");
  Here.push_back(S);
  schedule(Block, std::move(S));
}

void Solver::joinAt(ir::BlockId Block, State &Known, const State &S) {
  State Common = Known;
  keepCommon(Common, S);
  if (Common == Known)
    return;
  Known = Common;
  schedule(Block, std::move(Common));
}

void Solver::leavesOut(llvm::StringRef What) {
  if (Limits.AreTold)
    Seen.isIncomplete(What);
}

// What the call got it may have kept before it threw.
static void keepAs(const State &After, State &Raised) {
  for (const Lease &L : Raised.Leases)
    if (Keeping By = After.keeping(L); By != Keeping::Nobody)
      Raised.keep(L, By);
}

void Solver::visit(Visit V) {
  const ir::BasicBlock &Block = F.Blocks[V.Block.Index];
  States Now;
  Now.push_back(std::move(V.S));
  for (uint32_t I = 0; I < Block.Instructions.size(); ++I) {
    const ir::Instruction &Next = Block.Instructions[I];
    const auto *Suspended = std::get_if<ir::Suspend>(&Next.Data);
    Outcomes After(Limits);
    for (State &S : Now) {
      std::optional<State> Raised = Step.raisesUnknown(Next) ? std::optional(S) : std::nullopt;
      if (Suspended && Suspended->Kind == ir::SuspendKind::Yield)
        yield(S);
      for (State &Outcome : Step.apply(Next, {V.Block, I}, std::move(S))) {
        if (Raised)
          keepAs(Outcome, *Raised);
        After.add(std::move(Outcome));
      }
      if (Raised)
        raise({V.Block, I}, std::move(*Raised), Next.Where, {}, false);
      for (ThrowingExit &Exit : Step.takeThrown())
        raise({V.Block, I}, std::move(Exit.S), Next.Where, Exit.What, true);
    }
    Now = Step.taken(std::move(After));
  }
  for (State &S : Now)
    leave(V.Block, std::move(S));
}

void Solver::leave(ir::BlockId Id, State S) {
  Seen.seesPools(S);
  const ir::BasicBlock &Block = F.Blocks[Id.Index];
  if (const auto *Jump = std::get_if<ir::Jump>(&Block.Terminator)) {
    enter(Jump->Target, std::move(S));
  } else if (const auto *Branch = std::get_if<ir::Branch>(&Block.Terminator)) {
    for (bool Outcome : {true, false}) {
      State Next = S;
      std::optional<bool> Certain = Step.outcome(Next, Branch->If);
      if (Certain ? *Certain != Outcome : matters(Branch->If) && !Step.assume(Next, Branch->If, Outcome))
        continue;
      enter(Outcome ? Branch->Then : Branch->Else, std::move(Next));
    }
  } else if (const auto *Switch = std::get_if<ir::Switch>(&Block.Terminator)) {
    switchOver(*Switch, S);
  } else if (std::holds_alternative<ir::Return>(Block.Terminator)) {
    Step.leave(S, {Id, static_cast<uint32_t>(Block.Instructions.size())}, Block.TerminatorWhere);
    Exits.push_back(seenByCaller(Ctx, F, std::move(S), Limits));
  } else if (const auto *Thrown = std::get_if<ir::Throw>(&Block.Terminator)) {
    raise({Id, static_cast<uint32_t>(Block.Instructions.size())}, std::move(S), Block.TerminatorWhere, *Thrown, true);
  }
}

void Solver::switchOver(const ir::Switch &Switch, const State &S) {
  bool IsKnown = Switch.What.isValid();
  bool MayBeOther = true;
  for (const auto &[Value, Target] : Switch.Cases) {
    State Case = S;
    ir::Condition If{ir::Condition::Kind::Equals, Switch.What, Value};
    if (!IsKnown || Step.assume(Case, If, true))
      enter(Target, std::move(Case));
    if (std::optional<Known> K = IsKnown ? S.known(Switch.What) : std::nullopt)
      MayBeOther &= !(K->IsEqual && K->Number == Value);
  }
  if (!MayBeOther)
    return;
  State Other = S;
  if (IsKnown && Switch.Cases.size() == 1)
    MayBeOther = Step.assume(Other, {ir::Condition::Kind::Equals, Switch.What, Switch.Cases[0].first}, false);
  if (IsKnown && Switch.Cases.size() > 1) {
    Known None{false, Switch.Cases[0].first};
    for (const auto &[Value, Target] : llvm::drop_begin(Switch.Cases))
      None.exclude(Value);
    MayBeOther = Other.assume(Switch.What, None);
  }
  if (MayBeOther)
    enter(Switch.Default, std::move(Other));
}

void Solver::yield(const State &S) {
  if (F.IsGenerator)
    Yields.push_back(seenByCaller(Ctx, F, frameInResult(Ctx, F, S), Limits));
}

} // namespace poolcheck::analysis
