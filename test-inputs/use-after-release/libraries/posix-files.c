// A file is written to after it was closed, a descriptor is read after its stream was; a directory's entry is of use only while the directory is open.
// flags: -std=gnu11
// scan: --models builtin:posix-files
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

void late(const char *name) {
  FILE *file = fopen(name, "w");
  if (!file)
    return;
  fclose(file);
  fprintf(file, "late\n"); // expect: pool-use-after-release
}

void entry(const char *name) {
  DIR *directory = opendir(name);
  if (!directory)
    return;
  struct dirent *found = readdir(directory);
  closedir(directory);
  if (found)
    puts(found->d_name); // expect: pool-use-after-release
}

long below(const char *name) {
  int fd = open(name, O_RDONLY);
  if (fd < 0)
    return -1;
  FILE *file = fdopen(fd, "r");
  if (!file) {
    close(fd);
    return -1;
  }
  fclose(file);
  return lseek(fd, 0, SEEK_END); // expect: pool-use-after-release
}
