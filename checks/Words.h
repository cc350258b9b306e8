// Words that several checks share, so that the same thing has the same name in every message.
#pragma once

#include "ir/Api.h"

#include "llvm/ADT/StringRef.h"

#include <optional>
#include <string>

namespace poolcheck::checks {

// `pool 'orders'`, or `the pool` when the source has no name for it.
std::string poolWords(llvm::StringRef Name);
// `1 lease`, `4 leases`
std::string leaseCount(int64_t Count);
// What an acquire does once no lease is left, as a verb: `waits for ever`, `throws`.
llvm::StringRef exhaustedWords(ir::Exhaustion What);

} // namespace poolcheck::checks
