#include "run.h"

int transfer() {
  run("BEGIN"); // expect: pool-release-in-transaction
  int Changed = run("UPDATE accounts SET amount = amount - 1");
  run("COMMIT");
  return Changed;
}
