// The whole module: summaries from the callees up, then the facts.
#include "analysis/CallGraph.h"
#include "analysis/Liveness.h"
#include "analysis/Solver.h"
#include "analysis/UnnamedLeases.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <set>

namespace poolcheck::analysis {

namespace {

constexpr unsigned MaxRounds = 12;
// What one activation tells about another reaches no further than this into a list or tree.
constexpr size_t RecursivePathLength = 4;

// A recursion that does not settle soon settles sooner when it tells fewer paths apart: where no pool is in reach, none.
Bounds boundsOf(const Component &C, unsigned Round) {
  constexpr unsigned Plain = 3, WithPools = 5;
  Bounds Limits = C.ReachesPools ? PoolBounds : PlainBounds;
  if (C.IsRecursive)
    Limits.PathLength = RecursivePathLength;
  if (Round >= (C.ReachesPools ? WithPools : Plain)) {
    Limits.Alike = Limits.Joined = 1;
    if (!C.ReachesPools)
      Limits.Exits = 1;
  }
  return Limits;
}

// Which functions of a component are to be solved, and how often they have been.
class Recursion {
public:
  Recursion(const Context &Ctx, const Component &C) : Callers(C.Functions.size()), Open(Callers.size(), true), Rounds(Callers.size()) {
    if (!C.IsRecursive)
      return;
    llvm::DenseMap<uint32_t, size_t> Numbers;
    for (size_t I = 0; I < Callers.size(); ++I)
      Numbers[C.Functions[I].Index] = I;
    for (size_t I = 0; I < Callers.size(); ++I)
      forEachCallee(Ctx, C.Functions[I], [&](FunctionId Callee, bool) {
        if (auto Member = Numbers.find(Callee.Index); Member != Numbers.end())
          Callers[Member->second].insert(I);
      });
  }

  // The number of the round when the function is to be solved now.
  std::optional<unsigned> nextRound(size_t Function) {
    if (!Open[Function] || Rounds[Function] == MaxRounds)
      return std::nullopt;
    Open[Function] = false;
    return Rounds[Function]++;
  }
  void changes(size_t Function) {
    for (size_t Caller : Callers[Function])
      Open[Caller] = true;
  }
  bool isUnsettled(size_t Function) const { return Open[Function]; }

private:
  std::vector<std::set<size_t>> Callers; // by function, in the component
  std::vector<bool> Open;
  std::vector<unsigned> Rounds;
};

using Observers = std::vector<std::unique_ptr<Observer>>;

// Summaries and observations of all functions.
class ModuleSolver {
public:
  ModuleSolver(Context &Ctx, const std::vector<Component> &Components)
      : Ctx(Ctx), Components(Components), Known(Ctx.module().Functions.size()), Seen(Known.size()), ReachesPools(Known.size()) {
    for (const Component &C : Components)
      for (FunctionId Id : C.Functions)
        ReachesPools[Id.Index] = C.ReachesPools;
  }

  // What is left of a function that has nothing to report is null.
  Observers run() {
    for (const Component &C : Components)
      solve(C);
    Around.Standing = findStandingLeases(Ctx, Known);
    bool HasNews = !Around.Standing.empty();
    for (unsigned Round = 0; Round < MaxRounds && (Around.Callable.grow(Ctx, ReachesPools, Known) || HasNews); ++Round) {
      solveAgain();
      HasNews = false;
    }
    Known = {};
    return std::move(Seen);
  }

private:
  // Whether what is known around F is about something in it.
  bool isConcerned(const ir::Function &F) const {
    auto IsHook = [&](const ir::Place &P) { return P.Base == ir::Place::Root::Global && Around.Callable.contains(P.Global); };
    bool Is = F.Class.isValid() && Around.Standing.contains(F.Class);
    for (const ir::BasicBlock &Block : F.Blocks)
      for (const ir::Instruction &I : Block.Instructions)
        forEachPlace(I, [&](const ir::Place &P) { Is |= IsHook(P); });
    return Is;
  }

  // Once more, those that are concerned and all that may call them.
  void solveAgain() {
    std::vector<bool> IsStale(Known.size());
    for (const Component &C : Components) {
      bool Is = llvm::any_of(C.Functions, [&](FunctionId Id) { return isConcerned(Ctx[Id]); });
      for (FunctionId Id : C.Functions)
        forEachCallee(Ctx, Id, [&](FunctionId Callee, bool) { Is |= IsStale[Callee.Index]; });
      for (FunctionId Id : C.Functions)
        IsStale[Id.Index] = Is;
      if (Is)
        solve(C);
    }
  }

  // To a fixpoint when the functions of C call each other: whoever has been solved with something that is no more so is solved again.
  void solve(const Component &C) {
    for (FunctionId Id : C.Functions) {
      Known[Id.Index] = {};
      Known[Id.Index].IsKnown = true;
    }
    Recursion Calls(Ctx, C);
    for (bool IsChanged = true; IsChanged;) {
      IsChanged = false;
      for (size_t I = 0; I < C.Functions.size(); ++I)
        if (std::optional<unsigned> Round = Calls.nextRound(I)) {
          IsChanged = true;
          if (solveOnce(C.Functions[I], boundsOf(C, *Round)))
            Calls.changes(I);
        }
    }
    for (size_t I = 0; I < C.Functions.size(); ++I) {
      std::unique_ptr<Observer> &Here = Seen[C.Functions[I].Index];
      if (C.ReachesPools && Calls.isUnsettled(I))
        Here->isIncomplete("recursion did not settle; some of its paths were left out");
      if (!Here->hasNews())
        Here.reset();
    }
  }

  // Whether what callers know of the function has changed.
  bool solveOnce(FunctionId Id, const Bounds &Limits) {
    Seen[Id.Index] = std::make_unique<Observer>(Ctx, Id, Around);
    Summary New = Solver(Ctx, Id, Known, *Seen[Id.Index], Limits).solve();
    bool IsChanged = !New.isSameAs(Ctx, Known[Id.Index]);
    Known[Id.Index] = std::move(New);
    return IsChanged;
  }

  Context &Ctx;
  const std::vector<Component> &Components;
  Background Around;
  Summaries Known;
  Observers Seen;
  std::vector<bool> ReachesPools; // by function
};

// Each function reports a place once, so that place and function order facts completely.
template <class Fact> void sortByPlace(std::vector<Fact> &All) {
  std::sort(All.begin(), All.end(), [](const Fact &A, const Fact &B) { return std::tie(A.Where, A.Function) < std::tie(B.Where, B.Function); });
}

// That a copy of some object would release again goes without saying where the program makes one that does.
void dropCopiesThatAreMade(std::vector<DoubleRelease> &All) {
  std::set<ir::EntityId> Made; // by the destructor
  for (const DoubleRelease &Fact : All)
    if (Fact.ByCopiedGuard && Fact.Sure == Identity::Certain)
      Made.insert(Fact.Second.front().Callee);
  std::erase_if(All, [&](const DoubleRelease &F) { return F.ByCopiedGuard && F.Sure == Identity::Maybe && Made.contains(F.Second.front().Callee); });
}

// A lock that a function leaves to its callers to unlock, and that one of them does unlock, is not lost.
void dropLocksForCallers(Context &Ctx, llvm::ArrayRef<std::unique_ptr<Observer>> Seen, std::vector<LeaseLeak> &All) {
  std::set<TraceId> Released;
  for (const std::unique_ptr<Observer> &Each : Seen)
    if (Each)
      Released.insert(Each->releasedForCallees().begin(), Each->releasedForCallees().end());
  std::erase_if(All, [&](const LeaseLeak &Leak) { return Ctx.module()[Leak.Lease.Api].IsLock && Released.contains(Ctx.trace(Leak.Lease.Taken)); });
}

} // namespace

Facts analyse(const ir::Module &M) {
  Context Ctx(M);
  std::vector<Component> Components = bottomUp(Ctx);
  ModuleSolver Whole(Ctx, Components);
  Observers Seen = Whole.run();
  std::vector<bool> IsRoot = findRoots(Ctx, Components);
  Capacities Capacity(Ctx);
  for (size_t I = 0; I < Seen.size(); ++I)
    if (Seen[I])
      Seen[I]->noteCapacities(Capacity, IsRoot[I]);
  Capacity.settle();
  Startup Start(Ctx);
  DemandTable Demand(Ctx, Capacity);
  Facts Result;
  Result.Incompletes = M.Incompletes;
  for (size_t I = 0; I < Seen.size(); ++I)
    if (Seen[I]) {
      Seen[I]->report(Capacity, Start, Result);
      Seen[I]->reportDemand(Demand, IsRoot[I]);
    }
  dropLocksForCallers(Ctx, Seen, Result.LeaseLeaks);
  for (const ir::Function &F : M.Functions)
    findUnnamedLeases(Ctx, F, Result.LeaseLeaks);
  Result.Demands = Demand.take();
  sortByPlace(Result.NestedAcquires);
  sortByPlace(Result.TransactionLosses);
  sortByPlace(Result.LocalPools);
  sortByPlace(Result.LeaseLeaks);
  dropCopiesThatAreMade(Result.DoubleReleases);
  sortByPlace(Result.DoubleReleases);
  sortByPlace(Result.UsesAfterRelease);
  std::sort(Result.Reveals.begin(), Result.Reveals.end(),
            [](const Revealed &A, const Revealed &B) { return std::tie(A.Where, A.State) < std::tie(B.Where, B.State); });
  return Result;
}

} // namespace poolcheck::analysis
