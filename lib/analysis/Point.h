#pragma once

#include "ir/Module.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/STLFunctionalExtras.h"

namespace poolcheck::analysis {

// An instruction of a function, or its block's terminator when Index is the number of instructions.
struct Point {
  ir::BlockId Block;
  uint32_t Index = 0;
  auto operator<=>(const Point &) const = default;
};

} // namespace poolcheck::analysis
