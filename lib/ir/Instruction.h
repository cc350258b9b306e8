// The instructions of pool IR: what a function does with pools, leases and transactions, and the moves, copies, names and calls that decide which
// lease is meant. One plain struct each; the comment gives the C++ it comes from.
#pragma once

#include "ir/Location.h"
#include "ir/Place.h"

#include <optional>
#include <variant>
#include <vector>

namespace poolcheck::ir {

enum class Storage : uint8_t { Automatic, Static, Heap, Member, Temporary };

// `soci::connection_pool Pool(10);`  A pool begins to exist at Pool. Heap: Pool is the pointee (`%p.^` for make_unique, `%p.*` for new).
struct ConstructPool {
  Place Pool;
  ApiId Api;
  Operand Capacity; // Unknown when the source does not say; Api.DefaultCapacity then applies
  Storage Where = Storage::Automatic;
  // The initialiser reads no local variable or parameter, so the pool could be `static`.
  bool NeedsNoLocals = false;
  Location Literal; // of Capacity, when the source writes it as an integer literal there; for fix-its
  bool operator==(const ConstructPool &) const = default;
};

// `Pool.setMaxSize(20);`, `Options.max_size = 20;` on the options that the pool keeps.  From here on Pool gives out at most Capacity leases at once.
struct SetCapacity {
  Place Pool;
  Operand Capacity; // Unknown: some number that the source does not say
  ApiId Api;        // may be invalid
  Location Literal; // as for ConstructPool
  bool operator==(const SetCapacity &) const = default;
};

// `int rc = acquire(&lease)`: Status holds Success exactly when the lease was taken.
struct StatusTest {
  Place Status;
  int64_t Success = 0;
  bool Negated = false; // any value but Success means taken
  bool operator==(const StatusTest &) const = default;
};

// `soci::session S(Pool);`  From here on Lease names a lease of Pool. With Api.Exhausted == ReturnsNull the handle may be null instead; with a
// StatusTest the lease is held only where the test says so.
struct Acquire {
  Place Lease;
  Place Pool;
  ApiId Api;
  std::optional<StatusTest> Status;
  bool operator==(const Acquire &) const = default;
};

// `pool_release(P, C);`  Ends the lease that Lease names. Nulls: the function also sets the variable to null. NotNull: it must not be given null.
struct Release {
  Place Lease;
  ApiId Api;
  bool Nulls = false;
  bool NotNull = false;
  bool operator==(const Release &) const = default;
};

enum class GuardEnd : uint8_t { RollsBack, Commits, Nothing };

// `S.begin();` or, with a Guard, `soci::transaction Tr(S);`: destroying the guard ends the transaction as AtEnd says.
struct Begin {
  Place Lease;
  ApiId Api;
  std::optional<Place> Guard;
  GuardEnd AtEnd = GuardEnd::Nothing;
  bool operator==(const Begin &) const = default;
};

// `S.commit();`, `Tr.commit();`  Target is a lease or a transaction guard.
struct Commit {
  Place Target;
  bool operator==(const Commit &) const = default;
};
struct Rollback {
  Place Target;
  bool operator==(const Rollback &) const = default;
};

// `S << Text;`  Sends Sql on a lease. BEGIN, COMMIT and ROLLBACK in the text are transaction statements.
struct Execute {
  Place Lease;
  Operand Sql;
  ApiId Api;
  bool operator==(const Execute &) const = default;
};

enum class CursorHold : uint8_t {
  Slot,   // the cursor is one more owner of the lease: the slot stays taken while either lives
  Busy,   // the lease is busy while the cursor is open, but the slot goes back without it
  Derived // neither, and nobody need close it: a row, an error text. It is of use only as long as the lease is held
};

// `rowset<row> Rows = S.prepare << …;`
struct OpenCursor {
  Place Cursor;
  Place Lease;
  CursorHold Holds = CursorHold::Busy;
  bool operator==(const OpenCursor &) const = default;
};
struct CloseCursor {
  Place Cursor;
  bool operator==(const CloseCursor &) const = default;
};

// `fread(Buffer, 1, N, File);`, `Handle->row`  Needs the lease at What, or what was got from it, to be there; neither keeps nor ends it.
struct Use {
  Place What;
  bool operator==(const Use &) const = default;
};

enum class KeepaliveKind : uint8_t { Ping, Reconnect, Reset };

// `Con.ping();`  Target is a lease.
struct Keepalive {
  Place Target;
  ApiId Api;
  KeepaliveKind Kind = KeepaliveKind::Ping;
  bool operator==(const Keepalive &) const = default;
};

enum class ResultKind : uint8_t {
  None,     // void, or not looked at
  Value,    // a new object at Result
  Reference // Result names something that exists elsewhere: a reference, raw pointer or shared_ptr; equal calls give the equal thing
};

// `f(a, &b)`, `obj.f(a)`, `fn(a)`.  For a method the first argument is the object. Parameter i of the callee names the place of argument i; an
// Address argument makes the parameter's `.*` name it. Through is set for a call of a function value (closure, std::function, function pointer).
struct Call {
  Place Result; // may be invalid
  ResultKind Gives = ResultKind::None;
  EntityId Callee; // valid for a direct or virtual call
  std::optional<Place> Through;
  bool IsVirtual = false;
  std::vector<Operand> Arguments;
  bool operator==(const Call &) const = default;
};

// `Worker W(Pool);`  A call of a constructor of the program (not of a library that a model describes); the first argument is Object.
struct Construct {
  Place Object;
  EntityId Constructor;
  std::vector<Operand> Arguments; // without the object
  bool operator==(const Construct &) const = default;
};

// End of an object's life: its destructor runs (Destructor, when the program defines one), then everything it owns ends: leases whose owner lies in
// Object without a Deref, transactions whose guard lies there, cursors likewise.
struct Destroy {
  Place Object;
  EntityId Destructor; // may be invalid
  bool operator==(const Destroy &) const = default;
};

// `B = std::move(A)`: what A owned, B owns. The leases B owned before end first.
struct Move {
  Place To;
  Place From;
  bool operator==(const Move &) const = default;
};
// `B = A`: one more owner of a Shared lease, one more name of a Raw one, an equal value otherwise.
struct Copy {
  Place To;
  Place From;
  bool operator==(const Copy &) const = default;
};
// `auto &R = X;` (Name is %R) or `P = &X;` (Name is %P.*): Name is another name of Target until bound again.
struct Bind {
  Place Name;
  Place Target;
  bool operator==(const Bind &) const = default;
};
// `Flag = true; F = &callback; P = nullptr;`  Storing null to a scoped or shared lease object releases it.
struct Store {
  Place To;
  Operand Value;
  bool IsAdded = false; // `N += 2; ++N;`: Value is added to the number there
  bool operator==(const Store &) const = default;
};

enum class SuspendKind : uint8_t { Await, Yield };
// `co_await X` / `co_yield X`
struct Suspend {
  SuspendKind Kind = SuspendKind::Await;
  Place Awaited; // may be invalid
  bool operator==(const Suspend &) const = default;
};

enum class BlockKind : uint8_t { Sleep, Join, Wait, Io };
// `T.join();`, `F.get();`  The task stands still here.
struct Block {
  BlockKind Kind = BlockKind::Wait;
  Place Awaited; // may be invalid
  bool operator==(const Block &) const = default;
};

enum class SpawnWhen : uint8_t { Later, OtherTask };
// `std::thread T(f, x);`, `client->execAsync(…, callback);`  The function value runs, but not inside this call.
struct Spawn {
  Operand Callee; // Function or Place of a closure
  SpawnWhen When = SpawnWhen::OtherTask;
  std::vector<Operand> Arguments;
  bool operator==(const Spawn &) const = default;
};

// `pool_reveal(X);`  Tests only: records the state of the leases that X names.
struct Reveal {
  Place What;
  bool operator==(const Reveal &) const = default;
};

using InstructionData = std::variant<
#define INSTRUCTION(Struct, Name) Struct,
#include "ir/Instructions.def"
    std::monostate>;

struct Instruction {
  InstructionData Data;
  Location Where;        // the expression, declaration or closing brace to report
  Location Stmt;         // the whole statement with its semicolon, when one statement does nothing else; for fix-its
  bool MayThrow = false; // an exception may leave in place of what the instruction does: the language does not rule it out
  bool operator==(const Instruction &) const = default;
};

} // namespace poolcheck::ir
