// scan: --models ../../lease-leak/cases/radio.json
// expect-nothing
/* Every way out gives back after its last look at the row. */
#include "../../lease-leak/cases/radio.h"

void keep(const char *text);

int check_word(radio_pool *pool) {
  radio_link *link = radio_get(pool);
  if (!link)
    return -1;
  if (radio_send(link, "word")) {
    radio_put(pool, link);
    return -1;
  }
  const char *text = link->text;
  if (!text) {
    radio_put(pool, link);
    return 1;
  }
  keep(text);
  radio_put(pool, link);
  return 0;
}
