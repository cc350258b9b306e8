// Selected functions of several units as one module.
#pragma once

#include "link/Graph.h"

namespace poolcheck::link {

using UnitBytes = llvm::function_ref<llvm::Expected<std::unique_ptr<llvm::MemoryBuffer>>(uint32_t Unit)>;

// The functions of Selected, in that order, and the incompletes of the first Told units. Load is asked once for each unit that has something of that.
llvm::Expected<ir::Module> joinFunctions(const Graph &G, llvm::ArrayRef<const UnitSkeleton *> Units, llvm::ArrayRef<Graph::Joined> Selected,
                                         UnitBytes Load, uint32_t Told);

} // namespace poolcheck::link
