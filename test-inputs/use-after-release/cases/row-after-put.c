// scan: --models ../../lease-leak/cases/radio.json
/* After a bug in FreeRADIUS: the result is finished and the handle given back, and then the handle's row is read. */
#include "../../lease-leak/cases/radio.h"

void keep(const char *text);

int check_word(radio_pool *pool) {
  radio_link *link = radio_get(pool);
  if (!link)
    return -1;
  int failed = radio_send(link, "word");
  radio_put(pool, link);
  if (failed)
    return -1;
  const char *text = link->text; // expect: pool-use-after-release (definite)
  if (!text)
    return 1;
  keep(text);
  return 0;
}
