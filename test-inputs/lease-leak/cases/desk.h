/* Leases are numbers: the index of a desk. */
struct desk {
  int taken;
  void *paper;
};
int desk_take(struct desk *all, struct desk **found); /* -1: none is free */
void desk_leave(int number, struct desk *all);
int desk_ask(struct desk *at, const char *what);
