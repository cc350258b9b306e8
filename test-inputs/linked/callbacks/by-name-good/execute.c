#include "config.h"

int prepare_and_execute(shim_handle *db, int (*prepare)(void *), void *data) {
  return prepare(data) == 0 ? shim_exec(db, "UPDATE config") : -1;
}
