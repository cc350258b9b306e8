// The summary of a callee, applied at one call.
#pragma once

#include "analysis/Transfer.h"

namespace poolcheck::analysis {

class Instantiation {
public:
  Instantiation(Transfer &In, const CallSite &Site, const Summary &Callee) : In(In), Ctx(In.Ctx), Site(Site), Callee(Callee) {}

  // The caller's disjuncts after the call, one or more per exit of the callee that its conditions allow.
  States run(const State &Before);

  // The callee runs as a task of its own: what it takes is nothing that the caller holds.
  void runAsTask(const State &Before);

private:
  // The caller's name, in Before, for what the callee calls P; nothing when the caller cannot see it.
  std::optional<ir::Place> map(const ir::Place &P) const;
  std::optional<ir::Place> mapLocal(const ir::Place &P) const;
  ir::NameId mapKey(ir::NameId Key) const;
  std::optional<ir::Place> resolved(const State &Before, const ir::Place &P) const;
  std::optional<ir::Place> located(const State &Before, const ir::Place &P) const;
  std::optional<ir::Operand> operand(const State &Before, const ir::Operand &O) const;
  std::optional<ir::Operand> passed(const State &Before, const ir::Operand &O) const;
  TraceId path(TraceId Inner) const;
  Trace pathSteps(TraceId Inner) const;

  // Whether the facts may hold at the call; notes them in After, unless it is null.
  bool allows(const State &Before, const KnownPlaces &Conditions, State *After) const;
  bool isResultOfCallee(const ir::Place &P) const;
  void keep(State &S) const;
  // Whether another exit, which the caller cannot tell from Exit, leaves alone a lease that Exit ends.
  bool isDoubtful(const State &Before, const State &Exit, const Lease &Ended) const;
  // The exits that the caller cannot tell from the one that is being applied, but for what they say.
  std::vector<const State *> alternatives() const;

  // One course of events: which function values that some exits have called, and others not, it calls.
  using Decisions = llvm::SmallVector<std::pair<ir::Place, bool>, 1>;
  struct Course {
    State S;
    Decisions Decided;
  };
  // Those that decide alike are outcomes of one call.
  class Courses {
  public:
    explicit Courses(Transfer &In) : In(In) {}
    void add(Course C);
    std::vector<Course> take();

  private:
    Transfer &In;
    std::vector<std::pair<Decisions, Outcomes>> All;
  };
  // Whether Exit may be the end of C. What has ended in C is doubtful when Exit does not say whether it was called.
  static bool endsWith(const Course &C, const State &Exit, bool &IsDoubtful);
  // Whether some exits have called the function value of E and others have not.
  bool isOpen(const Event &E) const;
  void tellCalls(const State &Before, State &After, const State &Exit) const;

  // Events (InstantiateEvents.cpp).
  std::vector<Course> happen(const State &Before);
  void call(Course Each, const Event &E, Courses &After);
  void happenAcquire(const State &Before, Event E);
  void happenExecute(const State &Before, Event E);
  void happenUse(State &Before, const Event &E);
  void happenKeepalive(State &Before, Event E);
  States happenCallback(State Before, const Event &E);
  std::vector<HeldInside> heldInside(const State &Before, const Event &E) const;

  // Hands what leaves the callee by an exception to the caller.
  void raise(const Course &Meanwhile);
  // Effects of one exit.
  std::optional<State> leave(const State &Before, const State &Exit);
  void changeLease(const State &Before, State &After, const State &Exit, const Lease &Effect);
  void giveLease(const State &Before, State &After, const State &Exit, const Lease &Given);
  struct Change {
    ir::Place Name;
    Value::Kind Is;
    std::optional<ir::Place> Target; // nothing: Constant
    ir::Operand Constant;
  };
  std::optional<Change> changeOf(const State &Before, const ir::Place &Name, const Value &V);
  std::pair<std::vector<Change>, std::vector<Change>> changesOf(const State &Before, const State &Exit);
  void rename(State &After, llvm::ArrayRef<Change> Changes);
  CapacityGiven given(const State &Before, CapacityGiven Capacity) const;
  void givePools(const State &Before, State &After, const State &Exit);

  Transfer &In;
  Context &Ctx;
  const CallSite &Site;
  const Summary &Callee;
  const ThrowingExit *Throwing = nullptr; // the exit that is being applied, when it is one
};

} // namespace poolcheck::analysis
