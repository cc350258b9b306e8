#include "config.h"

static struct table *cached;

struct table *find_table(const char *database) {
  if (cached)
    return cached;
  shim_handle *db = shim_named_get(database);
  struct table *found = load_table(db);
  shim_handle_close(db);
  return found;
}
