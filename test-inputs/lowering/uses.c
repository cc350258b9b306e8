// Functions that a lease must be there for, by name and by the beginning of the name; what was got from it; what they write through &n is unknown.
// scan: --models ../shims/shim.json
#include "shim_pool_c.h"

int sum(shim_handle *handle) {
  int number = 0, errors = 0;
  shim_row *row = shim_first_row(handle);
  if (shim_row_number(row, 0, &number) != 0)
    return -1;
  shim_stat_errors(handle, &errors);
  if (errors == 0)
    number += shim_stat_rows(handle);
  return number;
}
