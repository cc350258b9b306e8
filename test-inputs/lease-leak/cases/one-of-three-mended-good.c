// scan: --models radio.json
// expect-nothing
/* What can fail without the handle is done before it is taken. */
#include "radio.h"

int fill_map(radio_pool *pool) {
  if (radio_prepare(pool, "user") < 0)
    return -1;
  if (radio_prepare(pool, "query") < 0)
    return -1;
  radio_link *link = radio_get(pool);
  if (!link)
    return -1;
  if (radio_send(link, "query") != 0) {
    radio_put(pool, link);
    return -1;
  }
  radio_put(pool, link);
  return 0;
}
