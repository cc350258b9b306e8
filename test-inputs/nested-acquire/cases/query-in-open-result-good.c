// scan: --models drivers.json
// expect-nothing
/* The rows are copied and the result closed before anybody is notified. */
#include "drivers.h"

extern driver db;
extern link *watchers;
int next(rows *result);

static int notify(int watcher) {
  rows *state = 0;
  if (db.query(watchers, "SELECT state FROM watchers", &state) != 0)
    return -1;
  int rc = next(state) + watcher;
  db.close(watchers, state);
  return rc;
}

void clean(void) {
  int ids[32], count = 0;
  rows *expired = 0;
  if (db.query(watchers, "SELECT id FROM watchers WHERE expires < now()", &expired) != 0)
    return;
  for (int id = next(expired); id && count < 32; id = next(expired))
    ids[count++] = id;
  db.close(watchers, expired);
  for (int at = 0; at < count; at++)
    notify(ids[at]);
}
