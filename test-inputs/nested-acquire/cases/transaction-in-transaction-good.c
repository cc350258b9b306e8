// scan: --models drivers.json
// expect-nothing
/* The transaction ends before the call, and a flag keeps it from ending twice. */
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
  int is_open = 1;
  if (mode == 3 && db.start) {
    if (db.start(store) < 0)
      return;
  }
  if (changed(id)) {
    if (mode == 3 && db.end)
      db.end(store);
    is_open = 0;
    publish(id);
  }
  if (mode == 3 && db.end && is_open)
    db.end(store);
}
