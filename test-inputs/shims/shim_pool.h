// A small pool library of our own, for inputs whose subject is the shape of the language and not a library.
// Declarations only: what the functions do to leases is said in shim.json.
#ifndef SHIM_POOL_H
#define SHIM_POOL_H

struct shim_conn;

namespace shim {

class Lease;
class OwningRows;

struct Error {
  const char *What;
};

/// One row of a result.
struct Row {
  int Id;
  int Amount;
};

/// A result set that refers to its connection and does not keep the lease open.
class Rows {
public:
  const Row *begin() const;
  const Row *end() const;
  int size() const;
};

/// The leased resource.
class Conn {
public:
  int execute(const char *Sql);
  Rows query(const char *Sql);
  bool ping();
  void reconnect(); // a new connection in the same slot

  void begin();
  void commit();
  void rollback();
};

/// Begins when it is made, rolls back when it dies unless it was ended before.
class Transaction {
public:
  explicit Transaction(Conn &On);
  Transaction(const Transaction &) = delete;
  Transaction &operator=(const Transaction &) = delete;
  ~Transaction();

  void commit();
  void rollback();
};

/// A bounded pool.
class Pool {
public:
  explicit Pool(int Capacity);
  Pool(const Pool &) = delete;
  Pool &operator=(const Pool &) = delete;
  ~Pool();

  Lease acquire();                // waits for ever
  Lease try_acquire();            // empty lease when none is free
  Lease acquire_for(int Millis);  // waits so long, then an empty lease; negative: for ever
  Lease acquire_or_throw();       // throws Error when none is free
  bool acquire_into(Lease &Out);  // waits for ever; false when the pool is closed, and then Out is empty
  OwningRows query(const char *Sql); // waits for ever; the result keeps its lease until it dies
  int execute(const char *Sql);   // an executor: waits for ever, runs one statement, releases
  int idle() const;               // takes nothing
};

/// A lease by constructor: move-only, released by release() or by the destructor. A transaction that is still open
/// then stays open on the connection.
class Lease {
public:
  Lease() noexcept; // holds nothing
  explicit Lease(Pool &From);
  Lease(Lease &&Other) noexcept;
  Lease &operator=(Lease &&Other) noexcept;
  ~Lease();

  explicit operator bool() const;
  Conn *operator->() const;
  Conn &operator*() const;
  void release();
};

/// A result that owns the lease it was read from.
class OwningRows {
public:
  OwningRows(OwningRows &&Other) noexcept;
  ~OwningRows();

  const Row *begin() const;
  const Row *end() const;
  int size() const;
  void close(); // releases
};

/// Opens another connection when none is idle: nesting never waits.
class GrowingPool {
public:
  GrowingPool();
  GrowingPool(const GrowingPool &) = delete;
  Lease acquire();
};

/// Gives a thread that holds a lease the same lease again.
class ReentrantPool {
public:
  explicit ReentrantPool(int Capacity);
  ReentrantPool(const ReentrantPool &) = delete;
  Lease acquire();
};

/// Keeps some connections back for requests that say that they may be nested.
class SparePool {
public:
  explicit SparePool(int Capacity);
  SparePool(const SparePool &) = delete;
  Lease acquire(int Millis = -1, bool MayBeNested = false); // negative: for ever
};

} // namespace shim

/// Raw handles of the same pool.
shim_conn *shim_acquire(shim::Pool *From);     // waits for ever
shim_conn *shim_try_acquire(shim::Pool *From); // null when none is free
void shim_release(shim::Pool *To, shim_conn *Handle);
int shim_execute(shim_conn *Handle, const char *Sql);

#endif
