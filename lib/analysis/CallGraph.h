// Who calls whom.
#pragma once

#include "analysis/Context.h"

#include "llvm/ADT/STLFunctionalExtras.h"

namespace poolcheck::analysis {

// A strongly connected component of the call graph.
struct Component {
  std::vector<FunctionId> Functions; // callees before callers, except where a recursion closes
  bool IsRecursive = false;
  bool ReachesPools = false; // one of them, or something they may call, has an instruction on pools, leases or transactions
};

// Calls Visit for each function that Caller may call (true), or whose value it mentions or starts as a task (false).
void forEachCallee(const Context &Ctx, FunctionId Caller, llvm::function_ref<void(FunctionId, bool)> Visit);

// Callees before callers. A function value counts as a call: whoever mentions a function may run it.
std::vector<Component> bottomUp(const Context &Ctx);

} // namespace poolcheck::analysis
