// flags: -std=gnu11
// scan: --models builtin:posix-files
// expect-nothing
/* The stream is the function's own before and after, unless it could not be opened again. */
#include <stdio.h>

int first_of_second(const char *first, const char *second) {
  FILE *file = fopen(first, "r");
  if (!file)
    return -1;
  file = freopen(second, "r", file);
  if (!file)
    return -1;
  int byte = getc(file);
  fclose(file);
  return byte;
}

void quiet(void) {
  FILE *out = freopen("/dev/null", "w", stdout);
  if (out)
    setvbuf(out, NULL, _IOLBF, 0);
}
