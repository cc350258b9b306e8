// scan: --models ../../lease-leak/cases/radio.json
// expect-nothing
/* What a function of a library gave for the handle may be an object of its own, which outlives the lease. */
#include "../../lease-leak/cases/radio.h"

struct reply {
  int count;
  struct reply **items;
};
struct reply *command(radio_link *link, const char *text);
void reply_free(struct reply *reply);

int items(radio_pool *pool) {
  radio_link *link = radio_get(pool);
  if (!link)
    return -1;
  struct reply *answer = command(link, "items");
  radio_put(pool, link);
  int count = 0;
  for (int i = 0; i < answer->count; i++)
    count += answer->items[i]->count;
  reply_free(answer);
  return count;
}
