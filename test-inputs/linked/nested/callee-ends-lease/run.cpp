#include "finish.h"

void runOnce(shim::Pool &Runs) {
  shim::Lease Db(Runs);
  finish(Db);
  Runs.execute("INSERT INTO log VALUES ('done')");
}

void runLast(shim::Pool &Runs) {
  shim::Lease Db(Runs);
  finishIf(Db, true);
  Runs.execute("INSERT INTO log VALUES ('last')");
}

void runAgain(shim::Pool &Runs) {
  shim::Lease Db(Runs);
  finishIf(Db, false);
  Runs.execute("INSERT INTO log VALUES ('more')"); // expect: pool-nested-acquire
}
