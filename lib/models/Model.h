// A model: the description, as data, of what a library's functions and types do to pools, leases and transactions. Read from JSON (models/Load.h),
// consumed by the frontend, which marks the calls it describes. Knows neither Clang nor JSON.
#pragma once

#include "ir/Api.h"
#include "ir/Instruction.h"

#include <optional>
#include <string>
#include <vector>

namespace poolcheck::models {

// Names a place in terms of one call: `this`, `result`, `argument 1`, `*argument 0` (what a pointer argument points to; through `&x` that is x
// itself), `this.^` (what a smart pointer owns), `this.[]` (an element), `this.[argument 0]` (the element with that key), `global NAME` (a pool that
// has no object).
struct Designator {
  // Outer: the object that `this` is a data member of (`s.once << x`: s).
  enum class Base : uint8_t { None, This, Result, Argument, Global, Outer };
  Base Root = Base::None;
  unsigned Argument = 0;
  std::string Global;
  bool IsPointee = false;
  std::vector<std::string> Path;       // "^", "*", "[]" or a field's name
  std::optional<unsigned> KeyArgument; // the last "[]" in Path is the element with that argument's constant value as its key

  bool isSet() const { return Root != Base::None; }
};

// A test of one argument's value at a call, or of what the call gives back. Perhaps: nobody can tell from outside.
struct CallTest {
  enum class Kind : uint8_t { Always, IsTrue, IsFalse, IsNull, IsNotNull, IsNegative, IsZero, IsPositive, Is, IsNot, Contains, Perhaps };
  Kind Is = Kind::Always;
  bool OfResult = false;
  unsigned Argument = 0;
  int64_t Number = 0; // Is, IsNot
  std::string Text;   // Contains: a part of the argument's constant text
};

// The first case whose test holds applies; a case whose argument is not a constant at the call does not hold.
struct ExhaustionCase {
  CallTest When;
  ir::Exhaustion Then = ir::Exhaustion::Waits;
};

enum class EffectKind : uint8_t {
  ConstructPool, // Object: the pool; capacity by Capacity
  SetCapacity,   // Object: the pool, or the options that it keeps; capacity by Capacity
  Acquire,       // Lease from Pool
  Borrow,        // acquires from Pool, executes Sql if set, releases, all inside the call
  Release,       // Lease
  Begin,         // Lease, with a Guard if set, which ends it as AtEnd says
  Commit,        // Object: lease or guard
  Rollback,      // Object: lease or guard
  Execute,       // Sql on Lease
  OpenCursor,    // Object: the cursor, on Lease
  CloseCursor,   // Object
  Use,           // Lease, or something got from it, must be there; it is neither kept nor ended
  Keeps,         // Object goes to a place that is out of sight, from where somebody else will release it
  Keepalive,     // Object: the lease
  Names,         // Object is another name of From
  Moves,         // Object takes over what From owns
  Copies,        // Object becomes a copy of From (one more owner of a shared lease)
  Ends,          // Object's content is destroyed
  Constructs,    // Object begins to exist: a Type (template argument TypeArgument of the call, or of its class) built from the call's arguments from
                 // Argument on
  Invokes, // calls the function value at Argument (or, when Object is set, at that place) now, with the places of With, then the call's arguments
           // from WithFrom on
  Spawns,  // as Invokes, but later or in another task
  Blocks,  // stands still; Object, if set, is what it waits for
  Text,    // Object's text is that of From; IsPrefix: begins with it
  NeverReturns
};

// Where the call says how many leases the pool gives out: a number at From, or, with a Pattern, what its one group matches in the text at From.
struct CapacitySource {
  Designator From;
  std::string Pattern;
  std::optional<int64_t> Default; // what a text without a match means
};

struct Effect {
  EffectKind Kind = EffectKind::Names;
  // The effect applies only then. A test of a variable, or of the result, is a branch; a value that no variable has counts as "applies" for Acquire
  // and Borrow, else as "does not".
  CallTest When;
  Designator Object, From, Pool, Lease, Guard, Sql;
  std::vector<ExhaustionCase> Exhausted; // Acquire, Borrow
  std::optional<ir::LeaseKind> LeaseIs;  // Acquire: overrides the lease type's
  std::optional<int64_t> Success;        // Acquire, Begin: the call's result that means "taken", "begun"
  bool SuccessIsNegated = false;
  CapacitySource Capacity;   // ConstructPool, SetCapacity
  std::string LeaseType;     // Acquire: the type in `leases` whose facts apply, when the handle's own type says nothing
  bool Nulls = false;        // Release
  bool ToleratesNull = true; // Release
  ir::GuardEnd AtEnd = ir::GuardEnd::RollsBack;
  ir::CursorHold Holds = ir::CursorHold::Busy;
  ir::KeepaliveKind Keepalive = ir::KeepaliveKind::Ping;
  ir::BlockKind Blocks = ir::BlockKind::Wait;
  ir::SpawnWhen Runs = ir::SpawnWhen::OtherTask;
  unsigned Argument = 0;
  unsigned TypeArgument = 0;
  bool TypeIsOfClass = false; // TypeArgument counts the template arguments of the method's class
  std::vector<Designator> With;
  std::optional<unsigned> WithFrom;
  bool IsPrefix = false;
};

// Everything a call of one function does, in this order. Of several that match one call, the first counts; a user's models stand before the built-in
// ones. Matches a declaration by qualified name (inline namespaces and template arguments optional, overriders of a virtual method included, a
// class's name also stands for classes derived from it) and, when given, parameter types or the value of Matcher, an expression in clang-query's
// language that must match the function's declaration.
struct FunctionModel {
  // soci::session::session for a constructor, C::~C, C::operator<<; S::F for calls through the function pointer F in a structure S, V for those
  // through a variable V or a pointer to a function type V. With `*` at the end: all names that begin so, unless another entry says the whole name.
  std::string Name;
  std::string Matcher;
  // Canonical spellings without cv and reference, template arguments optional; "*" stands for any type. An entry that ends in `&` or `&&` wants that
  // reference: "*&&" is what an rvalue binds to, "*&" what an lvalue binds to. "..." at the end: and any further ones.
  std::optional<std::vector<std::string>> Parameters;
  std::vector<Effect> Effects;
  size_t Row = 0; // where in its file, for messages: line
};

struct PoolType {
  std::string Type;
  std::optional<int64_t> DefaultCapacity;
  bool IsLongLived = true; // a local one is a finding
  bool IsLock = false;     // a mutex: it has one lease by nature
};

struct LeaseType {
  std::string Type;
  ir::LeaseKind Kind = ir::LeaseKind::Scoped;
  ir::TransactionEnd ApiTransaction = ir::TransactionEnd::Unknown;
  ir::TransactionEnd SqlTransaction = ir::TransactionEnd::Unknown;
};

struct Model {
  std::string Library;
  std::string Source; // where the facts come from: library version, document
  std::string Path;   // file or builtin:NAME
  std::vector<PoolType> Pools;
  std::vector<LeaseType> Leases;
  std::vector<FunctionModel> Functions;
};

} // namespace poolcheck::models
