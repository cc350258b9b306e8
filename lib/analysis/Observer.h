// Watches the states of one function as they pass and keeps what callers (events) and checks (facts) have to know.
#pragma once

#include "analysis/Demand.h"
#include "analysis/Hooks.h"
#include "analysis/Point.h"
#include "analysis/Standing.h"
#include "analysis/Startup.h"

#include <set>

namespace poolcheck::analysis {

// What the whole module tells about each of its functions.
struct Background {
  StandingLeases Standing;
  Hooks Callable;
};

// A pool made in the function, or in something it calls, for the function alone.
struct LocalCandidate {
  PoolObject Pool;
  Point At;
};

class Observer {
public:
  Observer(Context &Ctx, FunctionId Id, Background &Around) : Ctx(Ctx), Id(Id), F(Ctx[Id]), Around(Around) {}

  // A lease is taken from Place of E, in state S; Also: leases that callees hold meanwhile.
  void acquires(const State &S, const Event &E, Point At, llvm::ArrayRef<HeldInside> Also = {});
  // L ends, or is pinged, with its transaction open.
  void loses(const State &S, const Lease &L, TransactionEndKind How, TraceId End, Point At);
  // The text that begins a transaction goes through the executor of E.
  void beginsThroughExecutor(const State &S, const Event &E, Point At);
  // A transaction on the lease taken at Taken ends in good order.
  void endsTransaction(TraceId Taken, ir::Location Where) { Commits[Taken].insert(Where); }
  void makes(const PoolObject &Pool, Point At) { Candidates.try_emplace(Pool.Made, LocalCandidate{Pool, At}); }
  void escapes(const PoolObject &Pool) { Escaped.insert(Pool.Made); }
  // The pool made at Made, or the lease taken there, has a place of this name from here on.
  void names(TraceId Made, const SourceName &Name) {
    if (!Name.empty())
      Names.try_emplace(Made, Name);
  }
  // A callee reports a nested acquire on the pool at Place of E, in state S.
  void demands(const State &S, const Event &E);
  // The variable with static storage gets Function as its value.
  void gets(ir::EntityId Variable, ir::EntityId Function) { Around.Callable.gets(Variable, Function); }
  // S has pools whose capacity this execution says.
  void seesPools(const State &S);
  // Tells Known what this function knows about pools, and about those of its callees. IsRoot: nobody else knows its parameters.
  void noteCapacities(Capacities &Known, bool IsRoot) const;
  // What the function, its callees and the tasks that it starts hold at once.
  void reportDemand(DemandTable &Table, bool IsRoot) const;
  // What the caller gave at P goes on to code outside the module.
  void keeps(const ir::Place &P, bool IsAddress, Keeping By);
  KeptPlaces takeKept() { return std::move(Kept); }
  // Raw leases (ObserveLeases.cpp). By gives back L, which the function took.
  void releases(const Lease &L, Keeping Before, const ir::Instruction &By);
  // Leases, as the functions that took them know them, which callers of those give back.
  const std::set<TraceId> &releasedForCallees() const { return ReleasedForCallees; }
  // Nobody can give back L from here on.
  void leaks(const State &S, const Lease &L, LossKind How, ir::Location Where, Point At);
  // S ends with the return, or the closing brace, at Where.
  void ends(const State &S, ir::Location Where);
  // L, which has ended, is given back once more at End, by the instruction By.
  void releasesAgain(const State &S, const Lease &L, TraceId End, const ir::Instruction &By, Point At);
  // L, which has ended, or What was got from it, is used through Used.
  struct UseOfEnded {
    StaleUse What;
    ir::Place Used;
    TraceId Use;
    Identity Sure = Identity::Certain; // Maybe: the callee that uses it may also leave it alone
  };
  void usesEnded(const State &S, const Lease &L, const UseOfEnded &By, Point At);
  // The variable P, which never got a lease, is given back to Api.
  void releasesNothing(const ir::Place &P, ir::ApiId Api, TraceId End);
  void reveals(const State &S, const ir::Place &What, ir::Location Where);
  void isIncomplete(llvm::StringRef Reason);

  // Whether callers are told what happens at P.
  bool tells(Event::Kind Is, const ir::Place &P) const;
  // Remembers E for the callers.
  void remember(const State &S, Event E);

  std::vector<Event> takeEvents() { return std::move(Events); }
  // Whether there is anything to report, of facts, capacities or demand: of most functions there is not.
  bool hasNews() const;
  // Adds what was seen to Out; pools without those that got away.
  void report(const Capacities &Known, const Startup &Start, Facts &Out) const;

private:
  struct Outer {
    Lease L;
    Identity Sure;
  };
  std::vector<Outer> outerLeases(const State &S, const Event &E, Point At, llvm::ArrayRef<HeldInside> Also) const;
  void reportNested(const State &S, const Event &E, Point At, llvm::ArrayRef<Outer> Held);
  std::vector<HeldInside> unrelated(const State &S, const Event &E, llvm::ArrayRef<HeldInside> Also) const;
  LeaseFact describe(const State &S, const Lease &L, Point At) const;
  void generalise(Event &Calling) const;
  ir::Location statementAt(ir::Location Where) const;
  void reportLeases(Facts &Out) const;
  ir::Location insertionBefore(const LossPath &Path, ir::Location Taken) const;
  void reportPools(const Startup &Start, Facts &Out) const;
  std::vector<ir::Location> followedBy(Point At) const;

  void pileUp(const State &S, llvm::ArrayRef<Outer> Held, Event &E);
  void needs(const State &S, const Event &E);
  std::vector<Lease> standing() const;

  Context &Ctx;
  FunctionId Id;
  const ir::Function &F;
  Background &Around;
  std::vector<Event> Events;
  KeptPlaces Kept;
  std::map<ir::Location, NestedAcquire> Nested;
  std::map<ir::Location, PoolRef> Pools; // of Nested
  struct Demanded {
    TraceStep By; // the report
    PoolRef Pool;
  };
  std::vector<Demanded> Demands;
  std::vector<std::pair<PoolRef, CapacityGiven>> Limits;
  std::map<std::pair<PoolId, ir::EntityId>, Need> Needs; // by pool and task
  std::map<ir::Location, TransactionLoss> Losses;
  std::map<ir::Location, TraceId> LossLeases;
  std::map<TraceId, std::set<ir::Location>> Commits;
  std::map<ir::Location, LeaseLeak> Leaks;                               // by the acquire
  std::map<ir::Location, LeaseLeak> CallLeaks;                           // likewise: those ThrownByCall
  std::map<ir::Location, std::map<ir::Location, ir::Location>> Releases; // likewise: releases and their statements
  std::set<TraceId> ReleasedForCallees;
  std::set<ir::Location> ReleasedAfterTaken; // by the acquire: on some path code outside might have kept it, and it is released all the same
  std::map<ir::Location, std::set<ir::Location>> HeldAtEnd; // by return: the acquires whose leases every execution holds there
  std::map<ir::Location, DoubleRelease> DoubleReleases;
  std::map<ir::Location, UseAfterRelease> StaleUses;
  std::map<TraceId, LocalCandidate> Candidates;
  std::set<TraceId> Escaped;
  std::map<TraceId, SourceName> Names; // of pools and leases
  std::map<ir::Location, std::set<std::string>> Reveals;
  std::set<std::string> Incompletes;
};

} // namespace poolcheck::analysis
