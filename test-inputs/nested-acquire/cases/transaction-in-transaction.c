// scan: --models drivers.json
/* After a bug in Kamailio: where the database is all there is, both functions begin a transaction, if the driver has any; and the one calls the other. */
#include "drivers.h"

extern driver db;
extern link *store;
extern int mode;
int changed(int id);

int publish(int id) {
  if (mode == 3 && db.start) {
    if (db.start(store) < 0)
      return -1;
  }
  int rc = changed(id);
  if (mode == 3 && db.end)
    db.end(store);
  return rc;
}

void answered(int id) {
  if (mode == 3 && db.start) {
    if (db.start(store) < 0)
      return;
  }
  if (changed(id))
    publish(id); // expect: pool-nested-acquire
  if (mode == 3 && db.end)
    db.end(store);
}
