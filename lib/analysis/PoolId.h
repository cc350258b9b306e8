// Which pool of the program a place means, the same for all functions that can name it.
#pragma once

#include "analysis/State.h"

namespace poolcheck::analysis {

// A global or static pool; a member of the objects of a class; or what only one function can name.
struct PoolId {
  ir::EntityId Owner; // the class or the function; invalid for static storage
  ir::Place Place;    // of a member: below local 0
  bool IsMember = false;

  auto key() const { return std::tie(Owner, IsMember, Place); }
  bool operator<(const PoolId &Other) const { return key() < Other.key(); }
  bool operator==(const PoolId &) const = default;
};

// A pool as one function knows it.
struct PoolRef {
  PoolId Id;
  TraceId Made; // its construction, when that is part of the same execution; else invalid
  bool operator==(const PoolRef &) const = default;
};

// Of the pool at the canonical place P of F, in the state S. Elements that differ in a variable key are one. Nothing when only the caller can tell.
std::optional<PoolRef> poolAt(const Context &Ctx, const ir::Function &F, const State &S, const ir::Place &P);

} // namespace poolcheck::analysis
