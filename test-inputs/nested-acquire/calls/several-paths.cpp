// scan: --models ../../shims/shim.json
// One acquire, reached from one call over three paths: one mistake, one finding.
#include "shim_pool.h"

shim::Pool Docs(4);

static int fetch(int Id) { return Docs.execute("SELECT body FROM docs") + Id; }
static int byName(int Id) { return fetch(Id + 1); }
static int byTag(int Id) { return Id > 9 ? fetch(Id) : byName(Id); }

static int find(int Kind, int Id) {
  switch (Kind) {
  case 0:
    return fetch(Id);
  case 1:
    return byName(Id);
  default:
    return byTag(Id);
  }
}

int index(int Kind, int Id) {
  shim::Lease Db(Docs);
  Db->execute("DELETE FROM search_index");
  return find(Kind, Id); // expect: pool-nested-acquire
}
