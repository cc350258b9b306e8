// Descriptors in the entries of a list: that nobody looks at the list through this variable any more does not lose them.
// flags: -std=gnu11
// scan: --models builtin:posix-files
// expect-nothing
#include <sys/socket.h>

struct listener {
  int fd;
  struct listener *next;
};
struct listener *listeners;

static int start(struct listener *l) {
  l->fd = socket(AF_INET, SOCK_STREAM, 0);
  return l->fd == -1 ? -1 : 0;
}

static void becomeMain(void) { listeners = 0; }

int serve(void) {
  for (struct listener *l = listeners; l; l = l->next)
    if (start(l) == -1)
      return -1;
  becomeMain();
  return 0;
}
