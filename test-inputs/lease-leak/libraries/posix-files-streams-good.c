// The descriptor below a stream is of use until the stream is closed, which closes both.
// flags: -std=gnu11
// scan: --models builtin:posix-files
// expect-nothing
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

long size(const char *name) {
  int fd = open(name, O_RDONLY);
  if (fd < 0)
    return -1;
  FILE *file = fdopen(fd, "r");
  if (!file) {
    close(fd);
    return -1;
  }
  struct stat about;
  long bytes = fstat(fd, &about) < 0 ? -1 : about.st_size;
  fclose(file);
  return bytes;
}

void each(char **names) {
  for (; *names; ++names) {
    int fd = open(*names, O_RDONLY);
    if (fd < 0)
      continue;
    FILE *file = fdopen(fd, "r");
    if (!file) {
      close(fd);
      continue;
    }
    fclose(file);
  }
}

static int entries(int fd) {
  DIR *directory = fdopendir(fd);
  if (!directory)
    return -1;
  int found = 0;
  while (readdir(directory))
    ++found;
  closedir(directory);
  return found;
}

int count(const char *name) {
  int fd = open(name, O_RDONLY | O_DIRECTORY);
  if (fd < 0)
    return -1;
  int found = entries(fd);
  if (found < 0)
    close(fd);
  return found;
}
