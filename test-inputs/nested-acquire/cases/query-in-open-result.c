// scan: --models drivers.json
/* After a bug in Kamailio: for each row of an open result a notice is sent, which asks the same connection. */
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
  rows *expired = 0;
  if (db.query(watchers, "SELECT id FROM watchers WHERE expires < now()", &expired) != 0)
    return;
  for (int id = next(expired); id; id = next(expired))
    notify(id); // expect: pool-nested-acquire
  db.close(watchers, expired);
}
