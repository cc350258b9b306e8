// scan: --models ../../shims/shim.json
// This constructor initialises the member itself, so the default does not run.
// expect-nothing
#include "shim_pool.h"
#include <utility>

shim::Pool Exports(2);

struct Export {
  explicit Export(shim::Lease Given) : Db(std::move(Given)) {}
  shim::Lease Db = Exports.acquire();
  int Lines = 0;
};

int run() {
  Export Current(Exports.acquire());
  Current.Lines = Current.Db->query("SELECT id, amount FROM lines").size();
  return Current.Lines;
}
