// A file is closed twice; a descriptor is closed that its stream has closed.
// flags: -std=gnu11
// scan: --models builtin:posix-files
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

void twice(const char *name) {
  FILE *file = fopen(name, "r");
  if (!file)
    return;
  fclose(file);
  fclose(file); // expect: pool-double-release
}

void both(const char *name) {
  int fd = open(name, O_RDONLY);
  if (fd < 0)
    return;
  FILE *file = fdopen(fd, "r");
  if (file)
    fclose(file);
  close(fd); // expect: pool-double-release
}
