// A descriptor in a static variable that gets another value, not the pointer to the memory that holds it.
// flags: -std=gnu11
// scan: --models builtin:posix-files
#include <sys/socket.h>

static struct {
  int fd;
} listener;

static int start(void) {
  listener.fd = socket(AF_INET, SOCK_STREAM, 0);
  return listener.fd == -1 ? -1 : listen(listener.fd, 5);
}

int restart(void) {
  if (start() < 0) // expect: pool-lease-leak (definite)
    return -1;
  listener.fd = -1;
  return start();
}
