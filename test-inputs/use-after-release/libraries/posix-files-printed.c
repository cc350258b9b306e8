// What works with the descriptor, and does not just print it, comes too late.
// flags: -std=gnu11
// scan: --models builtin:posix-files
#include <fcntl.h>
#include <unistd.h>

void note(int level, const char *format, ...);
int rewind_to(int fd, long where);

int first(const char *name) {
  int fd = open(name, O_RDONLY);
  if (fd < 0)
    return -1;
  close(fd);
  note(1, "closed %d", fd);
  return rewind_to(fd, 0); // expect: pool-use-after-release
}
