// scan: --models builtin:posix-files
/* A standard stream is opened anew, for as long as the process lives. */
#include <stdio.h>

void log_to(const char *file) {
  if (!freopen(file, "a", stderr)) // expect-fp: pool-lease-leak — freopen gives the stream that it was given, which is not the function's to close
    perror(file);
}
