// What each instruction does to a disjunct.
#pragma once

#include "analysis/Observer.h"
#include "analysis/Outcomes.h"

#include "llvm/ADT/BitVector.h"

namespace poolcheck::analysis {

// Summaries by function; a missing one is that of a function that never returns.
using Summaries = std::vector<Summary>;

// One call, in terms of the caller.
struct CallSite {
  Trace Path; // the call, or, for a callback, the calls that lead to it; the last step's Callee is the function called
  FunctionId Callee;
  std::vector<ir::Operand> Arguments; // the object first
  ir::Place Result;
  ir::ResultKind Gives = ir::ResultKind::None;
  std::vector<HeldInside> Held; // what callees hold while a callback runs
  bool IsCallback = false;      // the function called is a value that callers may know
  unsigned CallbackDepth = 0;   // callbacks that run each other around this call
  bool MayThrow = false;        // exceptions that leave the callee come out of the call
};

class Transfer {
public:
  Transfer(Context &Ctx, FunctionId Id, const Summaries &Solved, Observer &Seen, const Bounds &Limits);

  // The disjuncts after the instruction at At.
  States apply(const ir::Instruction &I, Point At, State S);
  // The disjuncts themselves; notes when there were too many.
  States taken(Outcomes After);
  // Narrows S by the outcome of a test; false when no execution is left.
  bool assume(State &S, const ir::Condition &If, bool Outcome);
  // The outcome that a test has in S, when S knows the numbers or values that it compares.
  std::optional<bool> outcome(const State &S, const ir::Condition &If) const;
  // What left the callees of the last instruction by an exception.
  std::vector<ThrowingExit> takeThrown() { return std::exchange(Thrown, {}); }
  // Whether the instruction may raise an exception that no summary tells of.
  bool raisesUnknown(const ir::Instruction &I) const;
  struct Raise {
    Point From;
    ir::Location Where;
    bool IsVisible;
  };
  // Exceptional exit: what the locals in Leaving own ends, and their destructors run. Adds the disjuncts afterwards to After. Of a visible throw,
  // transactions that survive the end of their lease are reported; a rollback is what whoever throws wants.
  void unwind(State S, llvm::ArrayRef<ir::LocalId> Leaving, const Raise &By, States &After);
  // Whether S has a raw lease that an exception which leaves here would lose.
  bool holdsBare(const State &S) const;
  // The function returns: what nobody can give back any more is lost.
  void leave(const State &S, Point From, ir::Location Where);
  // An exception leaves the function, in state After when all has been unwound: likewise for handles that S has in plain variables; what objects hold
  // their destructors may give back.
  void leaveThrowing(const State &S, const State &After, Point From, ir::Location Where, bool IsVisible);
  // Variables that the function releases as such.
  PlaceSet unsetVariables() const;

private:
  friend class Instantiation;

  void noteCounter(const ir::Condition &If);
  std::optional<bool> decides(const State &S, const ir::Condition &If) const;
  ir::Operand sum(const State &S, const ir::Place &To, const ir::Operand &Added) const;
  States on(const ir::ConstructPool &I, State S);
  States on(const ir::SetCapacity &I, State S);
  ir::Operand numberOf(const State &S, const ir::Operand &O) const;
  void limit(State &S, PoolObject Pool);
  States on(const ir::Acquire &I, State S);
  States on(const ir::Release &I, State S);
  States on(const ir::Begin &I, State S);
  States on(const ir::Commit &I, State S) { return endsTransaction(I.Target, std::move(S)); }
  States on(const ir::Rollback &I, State S) { return endsTransaction(I.Target, std::move(S)); }
  States on(const ir::Execute &I, State S);
  States on(const ir::OpenCursor &I, State S);
  States on(const ir::CloseCursor &I, State S);
  States on(const ir::Use &I, State S);
  States on(const ir::Keepalive &I, State S);
  States on(const ir::Call &I, State S);
  States on(const ir::Construct &I, State S);
  States on(const ir::Destroy &I, State S);
  States on(const ir::Move &I, State S);
  States on(const ir::Copy &I, State S);
  States on(const ir::Bind &I, State S);
  States on(const ir::Store &I, State S);
  States on(const ir::Suspend &, State S) { return {std::move(S)}; }
  States on(const ir::Block &, State S) { return {std::move(S)}; }
  States on(const ir::Spawn &I, State S);
  States on(const ir::Reveal &I, State S);
  States on(std::monostate, State S) { return {std::move(S)}; }
  States endsTransaction(const ir::Place &Target, State S);

  // Names and ownership (TransferPlace.cpp). Places are canonical.
  // P holds an unknown value from here on.
  void makeUnknown(State &S, const ir::Place &P);
  void move(State &S, const ir::Place &To, const ir::Place &From);
  void leaveEmpty(State &S, const ir::Place &From, const ir::Place &To);
  void copy(State &S, const ir::Place &To, const ir::Place &From);
  std::vector<std::pair<TraceId, ir::Place>> sharedOwners(const State &S, const ir::Place &To, llvm::ArrayRef<ir::Place> Sources) const;
  void bind(State &S, const ir::Place &Name, const ir::Place &Target);
  void setConstant(State &S, const ir::Place &To, const ir::Operand &Constant);
  void store(State &S, const ir::Place &To, const ir::Operand &Value);
  void markArgument(State &S, const ir::Place &To);
  void escapeArgument(State &S, const ir::Place &Argument);
  void escapePools(State &S, const ir::Place &Holder, const ir::Place &Value);
  bool isMadeHere(ir::LocalId Temporary) const;
  bool isInForeignObject(const ir::Place &P) const;
  bool isInUnknownMemory(const ir::Place &P) const;
  bool isTemporary(const ir::Place &P) const;

  // Leases (TransferLease.cpp).
  Lease *leaseFor(State &S, const ir::Place &P, ir::ApiId Api = {});
  void take(State &S, const ir::Place &At, Lease Fresh);
  bool minds(const Lease &L) const;
  void endLease(State &S, Lease &L, EndKind How, TraceId End);
  void endOwned(State &S, const ir::Place &Whole, EndKind How, TraceId End);
  void begin(Lease &L, Transaction Tx);
  void open(Lease &L, const Cursor &C);
  // Raw leases: second releases, uses after the end, and loss (TransferEnd.cpp).
  // Whether L lasts until something is done about it: a raw lease, or one in an object on the heap.
  bool mustBeEnded(const Lease &L) const {
    return isRaw(L) || (!L.isCallers() && !L.Owners.empty() && llvm::all_of(L.Owners, [](const ir::Place &O) { return hasDeref(O.Path); }));
  }
  // A lock: nothing names the lease but the pool itself, so no exit of a function loses it for certain.
  bool isLock(const Lease &L) const { return isRaw(L) && Ctx.module()[L.Api].IsLock; }
  bool isRaw(const Lease &L) const { return !L.isCallers() && Ctx.module()[L.Api].Lease == ir::LeaseKind::Raw; }
  void spend(State &S, Lease L, EndKind How, TraceId End);
  void spendStrange(State &S, const ir::Place &P, ir::ApiId Api, TraceId End);
  void release(State &S, const ir::Place &P, ir::ApiId Api, TraceId End);
  // How a place comes to be used: here, or in a callee, which may not do so in every execution.
  struct Usage {
    TraceId Path;
    bool IsAlways = true;
  };
  void use(State &S, const ir::Place &P, Usage By);
  void use(State &S, const ir::Place &P) { use(S, P, {here()}); }
  bool isUsedAfterEnd(State &S, const ir::Place &P, Usage By);
  void pass(State &S, const ir::Place &P, bool IsTold);
  bool isUnavoidable(const ir::Place &P);
  void readParts(State &S, const ir::Instruction &I);
  // IsTold: callers learn of it; not when they know better which function gets it.
  void handOver(State &S, const ir::Operand &Given, Keeping By, bool IsTold = true);
  void tellKept(const State &S, const ir::Place &Location, const ir::Place &Value, bool IsAddress, Keeping By);
  bool gives(State &S, const ir::Place &To, const ir::Place &From);
  bool isFilledWhenEmpty(const Lease &L, const ir::Place &O) const;
  void settle(State &S);
  States endLocal(State S, ir::LocalId Local);
  void noteHanded(State &S, const ir::Place &P) const;
  void noteCopied(State &S, const ir::Place &Location, const ir::Place &Value);
  bool leadsBack(const State &S, const Lease &L) const;
  bool isBare(const State &S, const Lease &L) const;
  void freeMemory(State &S, const ir::Place &Whole);
  void send(State &S, Lease &L, const ir::Operand &Sql, TraceId Sent);
  std::optional<ir::Operand> textOf(const State &S, const ir::Operand &Sql) const;

  // Calls (TransferCall.cpp).
  void startTask(const State &S, const ir::Operand &Callee, llvm::ArrayRef<ir::Operand> Arguments);
  std::vector<FunctionId> targetsOf(const ir::Call &I) const;
  States callAny(State S, CallSite Site, llvm::ArrayRef<FunctionId> Targets);
  void endUnfinished(State &S, const ir::Place &Object);
  void callUnknown(State &S, const CallSite &Site, ir::EntityId Callee);
  void forgetNumbers(State &S, const ir::Place &P);
  bool isObject(const ir::Operand &Given) const;
  ir::Place accessor(const State &S, const CallSite &Site, ir::EntityId Callee);
  States callValue(const ir::Call &I, State S, CallSite Site);

  TraceId here() { return Ctx.trace({{Current->Where, F.Entity, {}}}); }
  TraceStep stepTo(ir::EntityId Callee) const { return {Current->Where, F.Entity, Callee}; }

  Context &Ctx;
  FunctionId Id;
  const ir::Function &F;
  const Summaries &Solved;
  Observer &Seen;
  const ir::Instruction *Current = nullptr;
  Point At;
  enum class Unwinding : uint8_t { No, Silent, Visible } Unwinds = Unwinding::No;
  bool IsRevealing = false;           // F has a reveal
  bool HasHandles = false;            // a parameter of F may be a raw handle
  llvm::BitVector Unavoidable;        // blocks of F that every execution which returns goes through; empty as long as nobody has asked
  std::map<ir::Place, bool> Assigned; // by place of the caller, likewise
  const Bounds Limits;
  std::vector<ThrowingExit> Thrown;
  std::map<ir::LocalId, ir::EntityId> Destructors;          // of locals, as far as the program has them
  std::map<uint32_t, std::pair<int64_t, int64_t>> Counters; // by local: its sums that are told apart
};

} // namespace poolcheck::analysis
