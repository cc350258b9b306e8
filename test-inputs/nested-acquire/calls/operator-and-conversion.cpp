// scan: --models ../../shims/shim.json
// Operators are calls like any other: this one writes through a lease of its own.
#include "shim_pool.h"

shim::Pool Logs(4);

struct Log {
  Log &operator<<(const char *Text) {
    shim::Lease Db(Logs);
    Db->execute(Text);
    return *this;
  }
};

void archive(Log &Out) {
  shim::Lease Db(Logs);
  Db->execute("DELETE FROM log");
  Out << "INSERT INTO log VALUES ('archived')"; // expect: pool-nested-acquire
}
