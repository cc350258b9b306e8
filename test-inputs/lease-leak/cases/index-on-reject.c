// scan: --models desk.json
/* After a bug in FreeRADIUS: the lease is an index, and the branch that rejects forgets it. */
#include "desk.h"

int admit(struct desk *all, int compares, int is_member) {
  struct desk *mine;
  int number;
  if ((number = desk_take(all, &mine)) == -1) // expect: pool-lease-leak
    return 1;
  if (desk_ask(mine, "user") != 0) {
    desk_leave(number, all);
    return 1;
  }
  if (compares && !is_member)
    return 2;
  desk_leave(number, all);
  return 0;
}
