// Places (where a value lives) and operands (what an instruction reads).
#pragma once

#include "ir/Ids.h"

#include "llvm/ADT/Hashing.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"

#include <algorithm>
#include <string>
#include <tuple>

namespace poolcheck::ir {

struct PathStep {
  enum class Kind : uint8_t {
    Field,  // .name      a data member, or a capture of a closure
    Deref,  // .*         what a raw pointer points to; not owned
    Owned,  // .^         what a smart pointer, an optional or a lease object owns and destroys with itself
    Element // [key]      an element of a container or array; without a key: some element
  };
  Kind Step = Kind::Field;
  // Field: the name. Element: the constant key or index as text, or invalid when it is not known.
  NameId Name;

  auto operator<=>(const PathStep &) const = default;
};

// A root followed by a short path. A local of reference type stands for what it is bound to (see Bind). `this` is a local whose place is the object
// itself, so a member is `%this.pool_`, without a Deref.
struct Place {
  enum class Root : uint8_t { None, Local, Global };
  Root Base = Root::None;
  LocalId Local;   // Root::Local
  EntityId Global; // Root::Global: a variable with static storage; or, for hidden pools, the library's pool
  llvm::SmallVector<PathStep, 2> Path;

  static Place local(LocalId L) {
    Place P;
    P.Base = Root::Local;
    P.Local = L;
    return P;
  }
  static Place global(EntityId E) {
    Place P;
    P.Base = Root::Global;
    P.Global = E;
    return P;
  }
  bool isValid() const { return Base != Root::None; }
  Place then(PathStep Step) const {
    Place P = *this;
    P.Path.push_back(Step);
    return P;
  }
  // True when Whole is this place or contains it.
  bool isWithin(const Place &Whole) const {
    return Base == Whole.Base && Local == Whole.Local && Global == Whole.Global && Path.size() >= Whole.Path.size() &&
           std::equal(Whole.Path.begin(), Whole.Path.end(), Path.begin());
  }

  bool operator==(const Place &) const = default;
  // Parts come after their whole, before anything else that comes after it.
  bool operator<(const Place &Other) const {
    if (auto Order = std::tie(Base, Local, Global) <=> std::tie(Other.Base, Other.Local, Other.Global); Order != 0)
      return Order < 0;
    return std::lexicographical_compare(Path.begin(), Path.end(), Other.Path.begin(), Other.Path.end());
  }
};

inline llvm::hash_code hash_value(PathStep S) { return llvm::hash_combine(S.Step, S.Name.Index); }
inline llvm::hash_code hash_value(const Place &P) {
  return llvm::hash_combine(P.Base, P.Local.Index, P.Global.Index, llvm::hash_combine_range(P.Path.begin(), P.Path.end()));
}

// Text that tells places of one function apart: `%3l` for the local 3, and more for its parts.
std::string key(const Place &P, llvm::function_ref<llvm::StringRef(NameId)> TextOf);

// Longest path that lowering builds; deeper accesses are cut and denote the enclosing object.
inline constexpr unsigned MaxPathLength = 6;

// What the callee may do to an argument, when nothing else is known of it.
enum class Access : uint8_t {
  Takes,  // keep or give back what the value is a handle of; or, given an address, assign what lies there
  Reads,  // none of that
  Assigns // the argument stands for itself: assign it, too
};

struct Operand {
  enum class Kind : uint8_t {
    Unknown, // ?          any value
    Place,   // %x.f       the value at a place, or the place itself for a reference parameter
    Address, // &%x        a pointer to a place
    Int,     // 42
    Bool,    // true
    Null,    // null
    String,  // "BEGIN"    the complete text; "BEGIN"... a known beginning of it
    Function // @"usr"     a function's address
  };
  Kind Is = Kind::Unknown;
  bool IsPrefix = false; // String: more text of unknown content follows
  int64_t Int = 0;       // Int, Bool
  NameId Text;           // String
  EntityId Function;
  ir::Place Place;            // Place, Address
  Access May = Access::Takes; // of an argument of a call

  bool operator==(const Operand &) const = default;
};

} // namespace poolcheck::ir
