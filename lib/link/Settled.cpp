#include "link/Settled.h"

namespace poolcheck::link {

Settled::Settled(llvm::ArrayRef<const UnitSkeleton *> Units) {
  for (uint32_t Unit = 0; Unit < Units.size(); ++Unit)
    for (NumberSkeleton Number : Units[Unit]->Numbers) {
      // One file alone does not say what the others do.
      Number.IsShared &= Units.size() == 1;
      auto [Entry, IsNew] = Rows.try_emplace(key(Number.Name, Unit), Number);
      if (!IsNew && Entry->second.Value != Number.Value)
        Entry->second.Value = std::nullopt;
    }
}

std::optional<NumberSkeleton> Settled::find(NameKey Name, uint32_t Unit) const {
  auto Row = Rows.find(key(Name, Unit));
  return Row == Rows.end() || !Row->second.Value ? std::nullopt : std::optional(Row->second);
}

} // namespace poolcheck::link
