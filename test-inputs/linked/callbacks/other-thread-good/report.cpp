#include "shim_pool.h"

void inBackground(void (*Work)());

shim::Pool Reports(2);

static void render() { Reports.execute("UPDATE reports SET rendered = 1"); }

void request() {
  shim::Lease Db(Reports);
  Db->execute("INSERT INTO reports VALUES (1)");
  inBackground(render);
}
