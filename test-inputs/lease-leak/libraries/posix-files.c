// Open files and descriptors as leases of an unbounded pool: an early return loses one.
// flags: -std=gnu11
// scan: --models builtin:posix-files
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int header(const char *name) {
  FILE *file = fopen(name, "r"); // expect: pool-lease-leak
  char bytes[8];
  if (!file)
    return 1;
  if (fread(bytes, 1, sizeof bytes, file) != sizeof bytes)
    return 2;
  fclose(file);
  return 0;
}

int size(const char *name) {
  int fd;
  fd = open(name, O_RDONLY); // expect: pool-lease-leak
  if (fd == -1)
    return -1;
  long end = lseek(fd, 0, SEEK_END);
  if (end < 0)
    return -2;
  close(fd);
  return end > 0;
}

static int try_open(const char *name) {
  int fd = open(name, O_RDONLY);
  if (fd >= 0)
    return fd;
  return -1;
}

int exists(const char *name) {
  int fd = try_open(name); // expect: pool-lease-leak
  return fd < 0 ? 0 : 1;
}

int count(const char *name) {
  DIR *directory = opendir(name); // expect: pool-lease-leak
  if (!directory)
    return -1;
  int entries = 0;
  while (readdir(directory))
    ++entries;
  return entries;
}
