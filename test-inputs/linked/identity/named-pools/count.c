#include "names.h"

int count_one(const struct settings *with, int id) {
  shim_handle *db = shim_named_get(with->database);
  int rc = id + shim_exec(db, "UPDATE counts SET n = n + 1");
  shim_handle_close(db);
  return rc;
}
