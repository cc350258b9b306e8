// scan: --models desk.json
// expect-nothing
/* The branch that rejects gives back too; and a loop takes and gives back in each round. */
#include "desk.h"

int admit(struct desk *all, int compares, int is_member) {
  struct desk *mine;
  int number;
  if ((number = desk_take(all, &mine)) == -1)
    return 1;
  if (desk_ask(mine, "user") != 0) {
    desk_leave(number, all);
    return 1;
  }
  if (compares && !is_member) {
    desk_leave(number, all);
    return 2;
  }
  desk_leave(number, all);
  return 0;
}

int find(struct desk *all) {
  struct desk *mine;
  int number;
  while (desk_ask(0, "known") == 0) {
    if ((number = desk_take(all, &mine)) == -1)
      return 1;
    if (desk_ask(mine, "user") != 0) {
      desk_leave(number, all);
      return 1;
    }
    desk_leave(number, all);
  }
  return 0;
}
