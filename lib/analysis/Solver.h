// The states of one function: a worklist over its blocks.
#pragma once

#include "analysis/LiveLocals.h"
#include "analysis/Transfer.h"

#include <map>
#include <optional>

namespace poolcheck::analysis {

class Solver {
public:
  Solver(Context &Ctx, FunctionId Id, const Summaries &Known, Observer &Seen, const Bounds &Limits)
      : Ctx(Ctx), F(Ctx[Id]), Seen(Seen), Step(Ctx, Id, Known, Seen, Limits), Live(Ctx, F), Limits(Limits), AtBlock(F.Blocks.size()) {
    countTests();
    rankBlocks();
  }

  // Follows every path, as far as the bounds allow, and tells Seen what happens on it.
  Summary solve();

private:
  // False when the visits did not suffice.
  bool followAll();

  // Later blocks wait until all that leads to them has been looked at; of one block, what came first goes first.
  struct Turn {
    uint32_t Rank;
    size_t Number;
    auto operator<=>(const Turn &) const = default;
  };
  struct Visit {
    ir::BlockId Block;
    State S;
  };

  void rankBlocks();
  void schedule(ir::BlockId Block, State S);
  // The visit whose turn it is; nothing when its state has been joined with another since, whose turn comes too.
  std::optional<Visit> takeNext();
  void enter(ir::BlockId Block, State S);
  void countTests();
  // Whether to tell apart the two outcomes of If: a test known by its text only that stands once in the function tells nothing about another.
  bool matters(const ir::Condition &If) const;
  void visit(Visit V);
  void leave(ir::BlockId Id, State S);
  void switchOver(const ir::Switch &Switch, const State &S);
  void yield(const State &S);
  // Exceptions (Exceptions.cpp). One raised at From: on to the handlers that may take it, or out of the function. IsVisible: by a throw that stands
  // there or in a callee, not by a call that nobody has looked into.
  void raise(Point From, State S, ir::Location Where, const ir::Throw &What, bool IsVisible);
  bool handle(const ir::TryRegion &Region, const ir::Throw &What, const States &Now, bool IsVisible);
  void leaveThrowing(State S, Point From, ir::Location Where, const ir::Throw &What, bool IsVisible);
  void addThrow(const ir::Throw &What, State Exit);
  std::vector<ThrowingExit> joinThrows();
  std::vector<ir::LocalId> localsOf(ir::TryId Try) const;

  void joinAt(ir::BlockId Block, State &Known, const State &S);
  void leavesOut(llvm::StringRef What);

  Context &Ctx;
  const ir::Function &F;
  Observer &Seen;
  Transfer Step;
  LiveLocals Live;
  Bounds Limits;
  std::vector<std::vector<State>> AtBlock;
  std::map<ir::NameId, unsigned> Tests; // those known by their text only
  std::vector<uint32_t> Ranks;          // of the blocks: their place in reverse postorder
  std::map<Turn, Visit> Open;
  size_t Scheduled = 0;
  std::vector<State> Exits, Yields;
  std::vector<std::pair<ir::Throw, std::vector<State>>> Throws; // exits by type
  bool RaisesUnknown = false;
};

// What the caller can see of S, a state at an exit of F.
State seenByCaller(Context &Ctx, const ir::Function &F, State S, const Bounds &Limits);
// One exit per outcome; several that conditions about values at entry tell apart, while the bounds allow.
std::vector<State> joinExits(std::vector<State> Exits, const Bounds &Limits, Observer &Seen);
// S, at a yield of a generator, as it is for the owner of the generator object: what the frame owns, the object owns.
State frameInResult(Context &Ctx, const ir::Function &F, State S);

} // namespace poolcheck::analysis
