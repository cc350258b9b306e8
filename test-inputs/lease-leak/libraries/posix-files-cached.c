// A descriptor in a static variable that each call opens, whatever is there: the second call loses the first one's.
// flags: -std=gnu11
// scan: --models builtin:posix-files
#include <sys/socket.h>
#include <unistd.h>

static int probe = -1;

int reach(const struct sockaddr *to, socklen_t length) {
  probe = socket(AF_INET, SOCK_DGRAM, 0);
  if (probe == -1)
    return -1;
  return connect(probe, to, length);
}

int both(const struct sockaddr *first, const struct sockaddr *second, socklen_t length) {
  return reach(first, length) == 0 && reach(second, length) == 0; // expect: pool-lease-leak (definite)
}
