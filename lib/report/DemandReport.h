// What the tasks of a program need of its pools, in whatever format.
#pragma once

#include "report/Report.h"

namespace poolcheck::report {

enum class DemandVerdict : uint8_t {
  Enough,     // for one task; for all of them when their number is given
  TooFew,     // for one task: it cannot go on, on every run
  TooFewForN, // enough for one, too few for all
  Grows,      // a loop or a recursion keeps the lease of each round
  Unknown,    // the capacity is not known
  Unlimited   // the pool is never too small: it makes another lease, or says that it has none
};

struct PoolDemand {
  std::string Pool; // its name in the program; may be empty
  std::string Kind; // soci::connection_pool
  findings::SourceRange Where;
  bool IsMade = false;         // the program constructs it where the analysis sees it
  bool IsCapacityHere = false; // Where is where the capacity is set
  unsigned Leases = 1;         // C
  std::optional<int64_t> Capacity, SafeCapacity;
  DemandVerdict Verdict = DemandVerdict::Unknown;
  std::string Task;
  findings::SourceRange Again;                    // Grows: the acquire that each round executes; else Path is empty
  std::vector<std::vector<findings::Step>> Taken; // one path for each of the C leases: calls, then the acquire
};

struct DemandReport {
  std::vector<PoolDemand> Pools; // sorted by place
  std::optional<int64_t> Tasks;
  std::vector<Incomplete> Incompletes;
  std::string Root = {}; // as in Report
};

// A table, and below each row the places where the leases are acquired.
void writeDemandText(llvm::raw_ostream &OS, const DemandReport &R);

// The same as JSON; lib/report/README.md says what is in it. Equal reports give equal bytes.
void writeDemandJson(llvm::raw_ostream &OS, const DemandReport &R);

} // namespace poolcheck::report
