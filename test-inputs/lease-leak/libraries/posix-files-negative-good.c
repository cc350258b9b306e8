// Below zero is no descriptor: a helper that leaves such alone closes those that were opened, and a variable is filled where it is below zero.
// flags: -std=gnu11
// scan: --models builtin:posix-files
// expect-nothing
#include <fcntl.h>
#include <unistd.h>

static int close_open(int fd) {
  if (fd < 0)
    return 0;
  return close(fd);
}

int first(const char *name) {
  int fd = open(name, O_RDONLY);
  if (fd == -1)
    return -1;
  char byte;
  if (read(fd, &byte, 1) != 1) {
    close_open(fd);
    return -1;
  }
  close_open(fd);
  return byte;
}

static struct {
  int fd;
  int failures;
} Peer = {-1, 0};

static int connected(const char *name) {
  if (Peer.fd >= 0)
    return 1;
  Peer.fd = open(name, O_RDWR);
  if (Peer.fd < 0) {
    Peer.failures++;
    return 0;
  }
  return 1;
}

static void disconnect(void) {
  if (Peer.fd < 0)
    return;
  close(Peer.fd);
  Peer.fd = -1;
}

int ask(const char *name, char question) {
  if (!connected(name))
    return -1;
  if (write(Peer.fd, &question, 1) == 1)
    return 0;
  disconnect();
  if (!connected(name))
    return -1;
  return write(Peer.fd, &question, 1) == 1 ? 0 : -1;
}
