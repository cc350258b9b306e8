// Who is told the number of a descriptor does not close it.
// flags: -std=gnu11
// scan: --models builtin:posix-files
#include <fcntl.h>
#include <unistd.h>

void note(int level, const char *format, ...);

int first(const char *name) {
  int fd = open(name, O_RDONLY); // expect: pool-lease-leak (definite)
  if (fd < 0)
    return -1;
  char byte;
  if (read(fd, &byte, 1) != 1) {
    note(1, "nothing in %d", fd);
    return -1;
  }
  close(fd);
  return byte;
}
