// scan: --models radio.json
/* After a bug in FreeRADIUS: the label that gives back is there, and two failures return before it. */
#include "radio.h"

long expand(radio_pool *pool, char *out) {
  long length = 0;
  radio_link *link = radio_get(pool); // expect: pool-lease-leak
  if (!link)
    return -1;
  if (radio_send(link, "head") < 0)
    return -1;
  if (radio_send(link, "body") < 0)
    return -1;
  switch (link->status) {
  case 404:
  case 410:
    length = -1;
    goto finish;
  case 204:
    goto finish;
  default:
    break;
  }
  for (const char *at = link->text; *at; at++)
    out[length++] = *at;
finish:
  radio_put(pool, link);
  return length;
}
