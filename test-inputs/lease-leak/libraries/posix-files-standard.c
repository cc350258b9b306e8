// The test is the wrong way round: what was opened stays open, and the standard stream is closed.
// flags: -std=gnu11
// scan: --models builtin:posix-files
#include <stdio.h>

int first(const char *name) {
  FILE *file = stdin;
  if (name) {
    file = fopen(name, "r"); // expect: pool-lease-leak (definite)
    if (!file)
      return -1;
  }
  int byte = getc(file);
  if (file == stdin)
    fclose(file);
  return byte;
}
