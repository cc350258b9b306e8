#include "names.h"

int work(int id) {
  struct settings with = {"live", "old"};
  shim_handle *db = shim_named_get("live");
  int rc = shim_exec(db, "UPDATE items SET seen = 1");
  rc += archive_one(&with, id);
  rc += count_one(&with, id); // expect: pool-nested-acquire
  shim_handle_close(db);
  return rc;
}
