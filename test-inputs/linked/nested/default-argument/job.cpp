#include "log.h"

void start() {
  shim::Lease Db(Main);
  Db->execute("UPDATE jobs SET state = 1");
  note("started", Logs);
}

void stop() {
  shim::Lease Db(Main);
  Db->execute("UPDATE jobs SET state = 2");
  note("stopped"); // expect: pool-nested-acquire
}
