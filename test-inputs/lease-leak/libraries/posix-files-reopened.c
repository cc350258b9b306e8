// flags: -std=gnu11
// scan: --models builtin:posix-files
/* freopen gives the stream that it got: a standard one is opened for as long as the process lives, one of the function's own it must still close. */
#include <stdio.h>

void log_to(const char *file) {
  if (!freopen(file, "a", stderr))
    perror(file);
}

int first_of_second(const char *first, const char *second) {
  FILE *file = fopen(first, "r"); // expect: pool-lease-leak (definite)
  if (!file)
    return -1;
  if (!freopen(second, "r", file))
    return -1;
  int byte = getc(file);
  if (byte < 0)
    return -1;
  fclose(file);
  return byte;
}

int twice(const char *first, const char *second) {
  FILE *file = fopen(first, "r");
  if (!file)
    return -1;
  if (!freopen(second, "r", file)) {
    fclose(file); // expect: pool-double-release (definite)
    return -1;
  }
  fclose(file);
  return 0;
}
