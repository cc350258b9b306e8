// What a library does at one kind of acquire, as far as severity and wording depend on it. Filled from the models; the analysis and the checks know
// no library by name.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace poolcheck::ir {

// What an acquire does when every lease is given out. Later: its caller goes on, and does not hold the lease. Shares: takes a lease that is shared,
// as a lock for reading; waits only while one is held that is not.
enum class Exhaustion : uint8_t { Waits, TimesOut, ReturnsNull, Fails, Throws, Grows, Reenters, Queues, Later, Shares };

// Who gives the lease back: the destructor of the one owner, of the last of several owners, or only an explicit release.
enum class LeaseKind : uint8_t { Scoped, Shared, Raw };

// What becomes of an open transaction when its lease ends.
enum class TransactionEnd : uint8_t { Unknown, Kept, RolledBack, Committed, ConnectionClosed };

// One row of a module's table: one function of a library, with the behaviour that this call's constant arguments select.
struct Api {
  std::string Name;    // as a user would write it: soci::session, ConnectionPool_getConnection
  std::string Library; // SOCI
  std::string Pool;    // the kind of pool: soci::connection_pool; equal kinds are one kind of pool
  Exhaustion Exhausted = Exhaustion::Waits;
  LeaseKind Lease = LeaseKind::Scoped;
  TransactionEnd ApiTransaction = TransactionEnd::Unknown; // begun through the library's own call
  TransactionEnd SqlTransaction = TransactionEnd::Unknown; // begun by SQL text
  std::optional<int64_t> DefaultCapacity;                  // what the pool has when the program sets nothing
  bool IsInferred = false;                                 // no model file said so
  bool IsLock = false;                                     // the pool is a mutex: one lease by nature, and nothing to hold but the pool itself

  bool operator==(const Api &) const = default;
};

} // namespace poolcheck::ir
