#include "names.h"

int work(int id) {
  struct settings with = {"live", "old"};
  shim_handle *db = shim_named_get("live");
  int rc = shim_exec(db, "UPDATE items SET seen = 1");
  rc += archive_one(&with, id);
  rc += count_one(&with, id); // expect-fn: pool-nested-acquire — a name that comes through a structure is not compared with a literal one
  shim_handle_close(db);
  return rc;
}
