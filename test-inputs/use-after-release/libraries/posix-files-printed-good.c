// The number of a descriptor may be printed when it is closed, by functions known and unknown.
// flags: -std=gnu11
// scan: --models builtin:posix-files
// expect-nothing
#include <fcntl.h>
#include <unistd.h>

void note(int level, const char *format, ...);
extern void (*log_hook)(const char *format, ...);

int first(const char *name) {
  int fd = open(name, O_RDONLY);
  if (fd < 0)
    return -1;
  char byte = 0;
  int count = read(fd, &byte, 1);
  if (close(fd) < 0) {
    note(1, "close(%d) failed", fd);
    log_hook("close(%d) failed", fd);
  }
  return count == 1 ? byte : -1;
}
