// One disjunct of what is known at a program point: which names mean which places, which leases are held, and what branches told.
#pragma once

#include "analysis/PlaceMap.h"
#include "analysis/Places.h"

#include <map>

namespace poolcheck::analysis {

// What a place holds or stands for.
struct Value {
  enum class Kind : uint8_t {
    Alias,   // the place is another name of Target
    Same,    // the place holds a copy of what Target held
    Owned,   // the place took over what Target owned; only for a Target that the caller can see
    Constant // the place holds Constant
  };
  Kind Is = Kind::Same;
  ir::Place Target;
  ir::Operand Constant;

  bool isPlace() const { return Is != Kind::Constant; }
  bool operator==(const Value &) const = default;
  friend llvm::hash_code hash_value(const Value &V) {
    return llvm::hash_combine(V.Is, V.Target, V.Constant.Is, V.Constant.Int, V.Constant.Text.Index, V.Constant.Function.Index);
  }
};

// What branches told about a value: equal to a number, or different from it and from some others. Null and false are 0.
struct Known {
  bool IsEqual = true;
  int64_t Number = 0;
  uint64_t Others = 0;  // numbers below 64 that the value differs from, too: what is left for the default of a switch
  bool IsBelow = false; // and the value is below zero: only of values that are different from 0

  bool contradicts(Known Other) const {
    if (IsBelow || Other.IsBelow)
      return (IsEqual && Number >= 0) || (Other.IsEqual && Other.Number >= 0);
    if (IsEqual && Other.IsEqual)
      return Number != Other.Number;
    return IsEqual ? Other.excludes(Number) : Other.IsEqual && excludes(Other.Number);
  }
  // Notes that the value, known to differ from Number, differs from Other.
  void exclude(int64_t Other) { Others |= Other >= 0 && Other < 64 ? uint64_t(1) << Other : 0; }
  bool operator==(const Known &) const = default;
  friend llvm::hash_code hash_value(const Known &K) { return llvm::hash_combine(K.IsEqual, K.Number, K.Others, K.IsBelow); }

private:
  bool excludes(int64_t Other) const { return Other == Number || (Other >= 0 && Other < 64 && (Others >> Other & 1)); }
};
inline constexpr Known KnownZero{true, 0}, KnownNonZero{false, 0}, BelowZero{false, 0, 0, true};
using KnownPlaces = PlaceMap<Known>;
// What a set of places says of each of them: that it is there.
struct Present {
  bool operator==(const Present &) const = default;
  friend llvm::hash_code hash_value(Present) { return 0; }
};
using PlaceSet = PlaceMap<Present>;

// A function value of the caller was called on the way here; unless certain, on some of the ways that were joined.
struct Called {
  bool IsCertain = true;
  bool operator==(const Called &) const = default;
  friend llvm::hash_code hash_value(Called C) { return llvm::hash_value(C.IsCertain); }
};

// How a lease came to its end. Moved: it did not, but the object that held it has none any more; only in State::Spent.
enum class EndKind : uint8_t { None, Released, Destroyed, Moved };

struct Transaction {
  // Unknown: the lease arrived from the caller and nothing was said about its transaction since.
  enum class Kind : uint8_t { None, Open, Unknown };
  Kind Is = Kind::None;
  bool BySql = false;
  ir::Place Guard; // may be invalid
  ir::GuardEnd AtEnd = ir::GuardEnd::Nothing;
  TraceId Begun;

  bool operator==(const Transaction &) const = default;
};

struct Cursor {
  ir::Place At;
  ir::CursorHold Holds = ir::CursorHold::Busy;
  bool operator==(const Cursor &) const = default;
};

// Who else may hold a raw lease and give it back.
enum class Keeping : uint8_t {
  Nobody,
  Maybe,    // code outside the module got the handle, and may have kept it
  Somebody, // it is out of the function's hands
  Lost      // by the function, and that has been reported
};

// SQL that the caller chose was sent on the lease.
struct SentText {
  ir::Place Text;
  TraceId Sent;
  bool operator==(const SentText &) const = default;
};

struct Lease {
  TraceId Taken; // with Entry and IsEarlier: the lease's identity
  ir::ApiId Api; // invalid for a lease of the caller
  ir::Place Pool;
  // Set for a lease of the caller: the place by which the caller knows it. The lease is made up at its first use.
  ir::Place Entry;
  bool IsEarlier = false;  // taken in an earlier round of a loop than the other lease of the same Taken
  bool InArgument = false; // moved into a temporary, as for a parameter by value
  bool IsCopied = false;   // a raw handle that was assigned to something that is no temporary: the temporary it came in is no name of it any more
  llvm::SmallVector<ir::Place, 1> Owners;
  Transaction Tx;
  llvm::SmallVector<Cursor, 1> Cursors;
  llvm::SmallVector<SentText, 1> Texts;
  EndKind Ended = EndKind::None; // only for a lease of the caller and one of State::Spent
  TraceId End;
  bool IsDoubtful = false; // ended by a call that may as well have left it alone; its caller cannot tell

  bool isCallers() const { return Entry.isValid(); }
  bool isHeld() const { return Ended == EndKind::None; }
  // Ended with the object that held it: only references that are left behind can lead there.
  bool isGone() const { return Ended == EndKind::Destroyed && !isCallers(); }
  // Whether P is the lease, or the optional or pointer that owns it and is empty without.
  bool fills(const ir::Place &P) const;
  auto identity() const { return std::tie(Taken, Entry, IsEarlier); }
  bool operator==(const Lease &) const = default;
};

// What an execution says about the capacity of a pool.
struct CapacityGiven {
  ir::Operand Number;      // Int; a Place that only the caller can read; or Unknown
  ir::Location Where;      // the construction or the setter; or the call that passes the number on to it
  ir::Location Literal;    // of the number, when it is written at Where
  ir::EntityId Function;   // that Where lies in
  bool IsSet = false;      // after the construction
  bool IsLibrarys = false; // the program says nothing: the library's default

  std::optional<int64_t> number() const { return Number.Is == ir::Operand::Kind::Int ? std::optional(Number.Int) : std::nullopt; }
  bool operator==(const CapacityGiven &) const = default;
};

// A pool made in this execution, or one made elsewhere that got its capacity in this execution.
struct PoolObject {
  ir::Place At;
  ir::ApiId Api;
  TraceId Made; // invalid: elsewhere
  CapacityGiven Capacity;
  bool InArgument = false;
  bool NeedsNoLocals = false;
  ir::Storage Where = ir::Storage::Automatic;
  bool operator==(const PoolObject &) const = default;
};

// Whatever the caller owns at this place has ended here.
struct OutsideEnd {
  ir::Place At;
  EndKind How = EndKind::Destroyed;
  TraceId End;
  bool operator==(const OutsideEnd &) const = default;
};

class State {
public:
  const ir::Function *Of = nullptr; // the function whose state it is
  PlaceMap<Value> Names;
  KnownPlaces Facts;             // about canonical places
  KnownPlaces AtEntry;           // about values that places of the caller had at entry and have no more
  KnownPlaces AtExit;            // about values that the function left at places of the caller; filled only in summaries
  std::vector<Lease> Leases;     // sorted by identity
  std::vector<PoolObject> Pools; // sorted by place
  std::vector<OutsideEnd> Ends;  // in order of execution
  // Leases that ended, or were moved, while a name leads to them or to the object that held them; sorted by identity. One with an Entry came from
  // code outside the module.
  std::vector<Lease> Spent;
  using LeaseKey = std::pair<TraceId, bool>; // Taken and IsEarlier
  std::map<LeaseKey, Keeping> Kept;          // of the function's own raw leases; Nobody is left out
  PlaceMap<Called> Calls;                    // of function values that lie in objects of the caller
  PlaceSet Unset;                            // variables to be released that have no value yet
  PlaceSet Handed;                           // pointers of the function's own to memory that code outside the module may look into from now on
  PlaceSet Emptied;                          // held a lease that ended; filled only for functions with a reveal

  // The canonical place whose value P denotes.
  ir::Place resolve(ir::Place P) const;
  // The canonical place that an assignment to P changes.
  ir::Place locate(ir::Place P) const;
  // The constant that P holds.
  const ir::Operand *constant(const ir::Place &P) const;
  std::optional<Known> known(const ir::Place &P) const;
  // Notes a fact; false when it contradicts what is known, so that no execution is left.
  bool assume(const ir::Place &P, Known K);

  // The lease that P is, contains it as its innermost owner, or leads to.
  Lease *leaseAt(const ir::Place &P);
  // The lease whose transaction guard P is.
  Lease *leaseOfGuard(const ir::Place &P);
  Lease &add(Lease L);
  // The lease that is known to have ended, and that P names; unless IsWhole, also when P lies behind its handle.
  const Lease *endedAt(const Context &Ctx, const ir::Place &P, bool IsWhole) const;
  // The lease that is known to have ended, on which the cursor or the transaction guard at P was opened.
  const Lease *endedUnder(const ir::Place &P) const;
  // Remembers L, which ended, for as long as a name leads to it.
  void spend(Lease L);
  Keeping keeping(const Lease &L) const;
  void keep(const Lease &L, Keeping By);
  // Whether P lies in memory that was handed over.
  bool isHanded(const ir::Place &P) const;
  void sortLeases();

  bool operator==(const State &) const = default;

private:
  Lease *ownerOf(const ir::Place &Canonical);
};

// Whether L and a lease taken by By can be held at once: both are shared. An attempt that does not wait (`grows`) is of the kind of the others.
bool areShared(const ir::Module &M, const Lease &L, ir::ApiId By);

// What becomes of references to the object whose place gets another value.
enum class Referees : uint8_t {
  Stay, // they refer to the place, whatever is there
  End   // the object is no more: they refer to what was there
};
// Gives P, a canonical place, a value that nothing is known about. References to what the old value pointed to remain, as to an earlier value.
void forget(Context &Ctx, State &S, const ir::Place &P, Referees Objects = Referees::Stay);
// All that lies at From moves to To: owners, guards, cursors, names, pools.
void relocate(State &S, const ir::Place &From, const ir::Place &To);
// Whether a name leads to L that is not out of reach: an owner, or a copy of the handle or of a pointer on the way to it.
bool isNamed(const Context &Ctx, const State &S, const Lease &L);

// Whether the caller of F, where S is the state at an exit, can still reach L.
bool outlives(const Context &Ctx, const ir::Function &F, const State &S, const Lease &L);

// P with what S knows of keys that stand for variables: `pools[name]` where name is "orders", or a copy of something else.
ir::Place withKnownKeys(Context &Ctx, const State &S, ir::Place P);

// Names below From become names below To as well.
void copyNames(State &S, const ir::Place &From, const ir::Place &To);

// Whether leases, ended ones among them, transactions, cursors and outside ends agree: what tells disjuncts apart for good.
bool sameProperty(const State &A, const State &B);
// Whether a caller that cannot tell the conditions of two exits apart sees the same afterwards, values aside.
bool isSameOutcome(const State &A, const State &B);
// Whether the results of two exits, as numbers, are both below, at or above zero: `if (status <= 0)` tells others apart.
bool haveSameSign(const State &A, const State &B);
// Keeps in A only what B knows as well. A and B must hold the same leases.
void keepCommon(State &A, const State &B);

} // namespace poolcheck::analysis
