// What the joining of units has to know of a function without following its paths: whom it may run, and whether pools or its callers can feel it.
#pragma once

#include "ir/Module.h"

namespace poolcheck::ir {

struct Outline {
  std::vector<EntityId> Mentions; // the functions that it calls, or whose value it takes; sorted, each once
  std::vector<EntityId> Globals;  // at the roots of its places; sorted, each once
  bool UsesPools = false;         // an instruction of its own is about pools, leases or transactions
  bool MakesPools = false;        // one of them constructs a pool or sets its capacity
  // Its execution may leave something behind that a caller can tell, apart from what the functions it mentions do: a value in an object of the
  // caller, in a global or in its result; a call of something unknown; no return at all. False is a proof, true is not.
  bool HasEffects = false;
};

Outline outline(const Function &F);

// Equal for two functions, of any modules, that are the same but for the numbering of the tables.
uint64_t contentHash(const Module &M, const Function &F);

} // namespace poolcheck::ir
