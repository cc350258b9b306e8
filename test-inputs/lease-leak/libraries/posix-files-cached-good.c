// A descriptor in a static variable that is opened when there is none: the second call finds it.
// flags: -std=gnu11
// scan: --models builtin:posix-files
// expect-nothing
#include <errno.h>
#include <sys/socket.h>
#include <unistd.h>

static int probe = -1;
static int probe6 = -1;
static int isUncached;

int *reach(int family, const struct sockaddr *to, socklen_t length) {
  int *used;
again:
  switch (family) {
  case AF_INET:
    if (probe < 0) {
      probe = socket(AF_INET, SOCK_DGRAM, 0);
      if (probe == -1)
        return 0;
    }
    used = &probe;
    break;
  case AF_INET6:
    if (probe6 < 0) {
      probe6 = socket(AF_INET6, SOCK_DGRAM, 0);
      if (probe6 == -1)
        return 0;
    }
    used = &probe6;
    break;
  default:
    return 0;
  }
  if (connect(*used, to, length) == -1) {
    if (errno == EISCONN && !isUncached) {
      isUncached = 1;
      if (probe >= 0) {
        close(probe);
        probe = -1;
      }
      if (probe6 >= 0) {
        close(probe6);
        probe6 = -1;
      }
      goto again;
    }
    return 0;
  }
  return used;
}

int both(const struct sockaddr *first, const struct sockaddr *second, socklen_t length) {
  return reach(first->sa_family, first, length) && reach(second->sa_family, second, length);
}
