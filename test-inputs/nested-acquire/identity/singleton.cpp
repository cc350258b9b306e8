// scan: --models ../../shims/shim.json
// Reached through the accessor here and by a function elsewhere: one pool.
#include "shim_pool.h"

class Database {
public:
  static Database &instance() {
    static Database Only;
    return Only;
  }
  shim::Pool &pool() { return Connections; }

private:
  Database() : Connections(8) {}
  shim::Pool Connections;
};

static int nextId() {
  shim::Lease Db(Database::instance().pool());
  return Db->execute("UPDATE ids SET next = next + 1");
}

int create() {
  shim::Lease Db(Database::instance().pool());
  Db->execute("INSERT INTO items VALUES (1)");
  return nextId(); // expect: pool-nested-acquire
}
