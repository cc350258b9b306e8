// The same functions with each file closed; descriptors whose failure is -1 and not 0; a stream that takes over a descriptor; standard streams.
// flags: -std=gnu11
// scan: --models builtin:posix-files
// expect-nothing
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int header(const char *name) {
  FILE *file;
  char bytes[8];
  if ((file = fopen(name, "r")) == NULL)
    return 1;
  int status = fread(bytes, 1, sizeof bytes, file) != sizeof bytes ? 2 : 0;
  fclose(file);
  return status;
}

int first(const char *name) {
  int fd = open(name, O_RDONLY);
  char byte;
  if (fd < 0)
    return -1;
  if (read(fd, &byte, 1) != 1) {
    close(fd);
    return -1;
  }
  close(fd);
  return byte;
}

int exists(const char *name) {
  int fd = open(name, O_RDONLY);
  if (fd > 0)
    close(fd);
  return fd != -1;
}

int append(const char *name, const char *line) {
  int fd = open(name, O_WRONLY | O_APPEND);
  if (fd == -1)
    return -1;
  FILE *file = fdopen(fd, "a");
  if (!file) {
    close(fd);
    return -1;
  }
  fputs(line, file);
  return fclose(file);
}

int say(const char *line) {
  FILE *out = stdout;
  return fputs(line, out);
}

int count(const char *name) {
  DIR *directory = opendir(name);
  if (!directory)
    return -1;
  int entries = 0;
  while (readdir(directory))
    ++entries;
  closedir(directory);
  return entries;
}
