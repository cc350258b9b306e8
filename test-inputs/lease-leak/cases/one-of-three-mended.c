// scan: --models radio.json
/* After a repair in FreeRADIUS that mended one failure of three: the two before it still return with the handle. */
#include "radio.h"

int fill_map(radio_pool *pool) {
  radio_link *link = radio_get(pool); // expect: pool-lease-leak (definite)
  if (!link)
    return -1;
  if (radio_prepare(pool, "user") < 0)
    return -1;
  if (radio_prepare(pool, "query") < 0)
    return -1;
  if (radio_send(link, "query") != 0) {
    radio_put(pool, link);
    return -1;
  }
  radio_put(pool, link);
  return 0;
}
