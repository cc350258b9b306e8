// How a block ends.
#pragma once

#include "ir/Place.h"

#include <variant>
#include <vector>

namespace poolcheck::ir {

// What a branch tests. Unknown: nothing the analysis can use. IsTrue of a place whose last step is an element with a key that begins with `?`: a test
// known by its text only, over that place (`_` in the text) and others (as ir::key writes them); over unchanged values equal texts agree.
struct Condition {
  enum class Kind : uint8_t { Unknown, IsTrue, IsNull, Equals, Less };
  Kind Is = Kind::Unknown;
  Place What;
  int64_t Value = 0; // Equals, Less: What is smaller than Value
  bool operator==(const Condition &) const = default;
};

struct Jump {
  BlockId Target;
  bool operator==(const Jump &) const = default;
};
struct Branch {
  Condition If;
  BlockId Then;
  BlockId Else;
  bool operator==(const Branch &) const = default;
};
struct Switch {
  Place What; // may be invalid
  std::vector<std::pair<int64_t, BlockId>> Cases;
  BlockId Default;
  bool operator==(const Switch &) const = default;
};
struct Return {
  bool operator==(const Return &) const = default;
};
// A visible throw: locals of the enclosing try regions are destroyed on the way to the handlers (Function::Tries), or the exception leaves the
// function.
struct Throw {
  // The type of the exception and those that it derives from, the closest first, in canonical spelling; empty: not known, as for `throw;`.
  std::vector<NameId> Types;
  bool OrDerived = false; // it may be of a type derived from the first
  bool operator==(const Throw &) const = default;
};
struct Unreachable {
  bool operator==(const Unreachable &) const = default;
};
using TerminatorData = std::variant<Jump, Branch, Switch, Return, Throw, Unreachable>;

// Applies Visit to each block that a TerminatorData can go on to, in textual order. Handlers are not among them.
template <class Data, class Function> void forEachTarget(Data &Terminator, Function Visit) {
  if (auto *To = std::get_if<Jump>(&Terminator)) {
    Visit(To->Target);
  } else if (auto *If = std::get_if<Branch>(&Terminator)) {
    Visit(If->Then);
    Visit(If->Else);
  } else if (auto *Over = std::get_if<Switch>(&Terminator)) {
    for (auto &[Value, Target] : Over->Cases)
      Visit(Target);
    Visit(Over->Default);
  }
}

} // namespace poolcheck::ir
