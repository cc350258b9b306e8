// scan: --models ../../shims/shim.json
// What is called works on the lease that it is handed.
// expect-nothing
#include "shim_pool.h"

shim::Pool Bank(4);

template <class Fn> auto withLease(Fn Body) {
  shim::Lease Db(Bank);
  return Body(*Db);
}

int balance(int Account) {
  int Sum = withLease([&](shim::Conn &Db) { return Db.query("SELECT id, amount FROM entries").size(); });
  return Sum + withLease([&](shim::Conn &Db) { return Db.execute("UPDATE accounts SET read = 1"); });
}
