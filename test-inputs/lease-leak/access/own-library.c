// flags: -std=gnu11
// scan: --models builtin:posix-files
// What the model of a library does not list only works with the lease: those of its own functions that give it back are listed.
#include <stdio.h>
#include <unistd.h>
#include <sys/stat.h>

long size_of(const char *name) {
  FILE *file = fopen(name, "r"); // expect: pool-lease-leak (definite)
  if (!file)
    return -1;
  struct stat about;
  return fstat(fileno(file), &about) < 0 ? -1 : (long)about.st_size;
}
