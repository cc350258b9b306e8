// Words that several checks share, so that the same thing has the same name in every message.
#pragma once

#include "analysis/Facts.h"

#include "llvm/ADT/StringRef.h"

#include <optional>
#include <string>

namespace poolcheck::checks {

// `pool 'orders'`, or `the pool` when the source has no name for it.
std::string poolWords(llvm::StringRef Name);
// `lease 'db' of pool 'orders'`, or `lease of pool 'orders'` when no variable names it.
std::string leaseWords(const analysis::LeaseFact &Lease, llvm::StringRef Pool);
// The same as advice says it, where one lease is spoken of already: `'db'`, or `the lease`.
std::string leaseName(const analysis::LeaseFact &Lease);
// `'Table'`, or `the lock` when the source has no name for it: the mutex that Lease is about.
std::string lockWords(const analysis::LeaseFact &Lease, llvm::StringRef Pool);
// The step where the function comes by the lease.
std::string takenWords(const analysis::LeaseFact &Lease, llvm::StringRef Pool);
// `1 lease`, `4 leases`
std::string leaseCount(int64_t Count);
// Whether a task that finds the pool empty is in trouble: one that gets null is told, and a pool that grows is never empty.
bool isBounded(ir::Exhaustion What);
// What an acquire does once no lease is left, as a verb: `waits for ever`, `throws`.
llvm::StringRef exhaustedWords(ir::Exhaustion What);

} // namespace poolcheck::checks
