// What variables with static storage hold on every run of the program (ir::Number, for all units together).
#pragma once

#include "link/Skeleton.h"

#include "llvm/ADT/DenseMap.h"

#include <optional>

namespace poolcheck::link {

class Settled {
public:
  explicit Settled(llvm::ArrayRef<const UnitSkeleton *> Units);

  // The row for what the unit means by Name; nothing when some unit changes it, or none defines it.
  std::optional<NumberSkeleton> find(NameKey Name, uint32_t Unit) const;

private:
  llvm::DenseMap<std::pair<uint64_t, uint32_t>, NumberSkeleton> Rows; // by name and unit; all units share those that have linkage

  static std::pair<uint64_t, uint32_t> key(NameKey Name, uint32_t Unit) { return {Name.Bits, Name.isInternal() ? Unit : ~0u}; }
};

} // namespace poolcheck::link
