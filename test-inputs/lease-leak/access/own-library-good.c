// flags: -std=gnu11
// scan: --models builtin:posix-files
// A function of the program that gets the number may close it.
// expect-nothing
#include <fcntl.h>

long size_and_finish(int descriptor);

long size_of(const char *name) {
  int descriptor = open(name, O_RDONLY);
  if (descriptor < 0)
    return -1;
  return size_and_finish(descriptor);
}
