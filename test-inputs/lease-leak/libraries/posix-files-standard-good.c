// A file that was just opened is not the standard one: where the two are compared it is closed.
// flags: -std=gnu11
// scan: --models builtin:posix-files
// expect-nothing
#include <stdio.h>

int first(const char *name) {
  FILE *file = stdin;
  if (name) {
    file = fopen(name, "r");
    if (!file)
      return -1;
  }
  int byte = getc(file);
  if (file != stdin)
    fclose(file);
  return byte;
}

static FILE *Log;

/* The file may be the one that the variable has by now. */
int open_log(const char *name) {
  FILE *file = fopen(name, "a");
  if (!file)
    return -1;
  if (!Log)
    Log = file;
  if (file != Log)
    fclose(file);
  return 0;
}

void say(const char *text) {
  if (Log)
    fputs(text, Log);
}
