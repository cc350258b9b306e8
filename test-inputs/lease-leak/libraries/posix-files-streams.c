// A stream owns the descriptor that it was made of: closing the stream closes it. Where no stream was made the descriptor is still the function's.
// flags: -std=gnu11
// scan: --models builtin:posix-files
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int no_stream(const char *name) {
  int fd = open(name, O_RDONLY); // expect: pool-lease-leak
  if (fd < 0)
    return -1;
  FILE *file = fdopen(fd, "r");
  if (!file)
    return -1;
  fclose(file);
  return 0;
}

int first(const char *name) {
  int fd = open(name, O_RDONLY); // expect: pool-lease-leak
  if (fd < 0)
    return -1;
  FILE *file = fdopen(fd, "r");
  if (!file) {
    close(fd);
    return -1;
  }
  int byte = getc(file);
  if (byte == EOF)
    return -1;
  fclose(file);
  return byte;
}
