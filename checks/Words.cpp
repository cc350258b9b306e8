#include "checks/Words.h"

#include "llvm/Support/ErrorHandling.h"

namespace poolcheck::checks {

std::string poolWords(llvm::StringRef Name) {
  if (Name.empty())
    return "the pool";
  return "pool '" + Name.str() + "'";
}

std::string leaseWords(const analysis::LeaseFact &Lease, llvm::StringRef Pool) {
  return "lease " + (Lease.Variable.empty() ? "" : "'" + Lease.Variable + "' ") + "of " + poolWords(Pool);
}

std::string leaseName(const analysis::LeaseFact &Lease) { return Lease.Variable.empty() ? "the lease" : "'" + Lease.Variable + "'"; }

std::string lockWords(const analysis::LeaseFact &Lease, llvm::StringRef Pool) {
  llvm::StringRef Name = Pool;
  if (Name.empty()) // the lease is a part of the mutex
    Name = llvm::StringRef(Lease.Variable).rsplit('.').first;
  return Name.empty() ? "the lock" : "'" + Name.str() + "'";
}

std::string takenWords(const analysis::LeaseFact &Lease, llvm::StringRef Pool) {
  return "a lease of " + poolWords(Pool) + (Lease.IsCallers ? " is held here, for the whole call" : " is acquired here");
}

std::string leaseCount(int64_t Count) { return std::to_string(Count) + (Count == 1 ? " lease" : " leases"); }

bool isBounded(ir::Exhaustion What) {
  return What == ir::Exhaustion::Waits || What == ir::Exhaustion::TimesOut || What == ir::Exhaustion::Fails || What == ir::Exhaustion::Throws ||
         What == ir::Exhaustion::Queues;
}

llvm::StringRef exhaustedWords(ir::Exhaustion What) {
  switch (What) {
  case ir::Exhaustion::Waits:
    return "waits for ever";
  case ir::Exhaustion::TimesOut:
    return "times out";
  case ir::Exhaustion::ReturnsNull:
    return "yields null";
  case ir::Exhaustion::Fails:
    return "fails";
  case ir::Exhaustion::Throws:
    return "throws";
  case ir::Exhaustion::Grows:
    return "opens one more connection";
  case ir::Exhaustion::Reenters:
    return "gets the lease that the task holds already";
  case ir::Exhaustion::Queues:
  case ir::Exhaustion::Later:
    return "is queued for ever";
  case ir::Exhaustion::Shares:
    return "waits for ever";
  }
  llvm_unreachable("covered switch");
}

} // namespace poolcheck::checks
