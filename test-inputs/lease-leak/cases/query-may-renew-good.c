// scan: --models radio.json
// expect-nothing
/* The failure gives back what the query has left. */
#include "radio.h"

static int ask(radio_pool *pool, radio_link **link, const char *text) {
  if (radio_send(*link, text) == 0)
    return 0;
  *link = radio_renew(pool, *link);
  if (!*link)
    return -2;
  return radio_send(*link, text);
}

int load_stations(radio_pool *pool) {
  radio_link *link = radio_get(pool);
  if (!link)
    return -1;
  if (ask(pool, &link, "stations") != 0) {
    if (link)
      radio_put(pool, link);
    return -1;
  }
  if (link)
    radio_put(pool, link);
  return 0;
}
