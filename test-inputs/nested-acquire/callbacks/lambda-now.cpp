// scan: --models ../../shims/shim.json
// with holds a lease while it calls what it was given, and that takes another.
#include "shim_pool.h"

shim::Pool Bank(4);

template <class Fn> auto withLease(Fn Body) {
  shim::Lease Db(Bank);
  return Body(*Db); // expect: pool-nested-acquire
}

int balance(int Account) {
  return withLease([&](shim::Conn &Db) {
    int Sum = Db.query("SELECT id, amount FROM entries").size();
    return Sum + Bank.execute("UPDATE accounts SET read = 1");
  });
}
