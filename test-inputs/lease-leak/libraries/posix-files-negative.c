// The helper's test is the wrong way round; the variable is filled whatever is in it.
// flags: -std=gnu11
// scan: --models builtin:posix-files
#include <fcntl.h>
#include <unistd.h>

static int close_open(int fd) {
  if (fd >= 0)
    return 0;
  return close(fd);
}

int first(const char *name) {
  int fd = open(name, O_RDONLY); // expect: pool-lease-leak (definite)
  if (fd == -1)
    return -1;
  char byte;
  int count = read(fd, &byte, 1);
  close_open(fd);
  return count;
}

static struct {
  int fd;
  int failures;
} Peer = {-1, 0};

static int connected(const char *name) {
  Peer.fd = open(name, O_RDWR);
  if (Peer.fd < 0) {
    Peer.failures++;
    return 0;
  }
  return 1;
}

int ask(const char *name, char question) {
  if (!connected(name)) // expect: pool-lease-leak
    return -1;
  if (write(Peer.fd, &question, 1) == 1)
    return 0;
  if (!connected(name))
    return -1;
  return write(Peer.fd, &question, 1) == 1 ? 0 : -1;
}
