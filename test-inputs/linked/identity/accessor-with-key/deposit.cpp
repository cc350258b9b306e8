#include "pools.h"

void deposit(int Amount) {
  shim::Lease Db(poolFor("accounts"));
  Db->execute("UPDATE accounts SET balance = balance + 1");
  write(Amount);
  book(Amount); // expect: pool-nested-acquire
}
