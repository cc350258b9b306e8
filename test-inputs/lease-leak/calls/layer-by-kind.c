// scan: --models ../../shims/shim.json
/* A third kind gets its lease from the pool too, and the layer does not give it back. */
#include "shim_pool_c.h"

enum kind { CLUSTER, SINGLE, LOCAL };
struct domain {
  enum kind kind;
  shim_pool *pool;
};

int count_rows(const shim_handle *db);

static int layer_get(struct domain *domain, shim_handle **out) {
  switch (domain->kind) {
  case SINGLE:
  case LOCAL:
    return shim_pool_take(domain->pool, out);
  default:
    return -1;
  }
}

static int layer_free(struct domain *domain, shim_handle *db) {
  switch (domain->kind) {
  case SINGLE:
    shim_pool_put(domain->pool, db);
    return 0;
  case CLUSTER:
    return 0;
  default:
    return -1;
  }
}

int load(struct domain *domain) {
  shim_handle *db = 0;
  if (layer_get(domain, &db) != 0) // expect: pool-lease-leak
    return -1;
  int rows = count_rows(db);
  layer_free(domain, db);
  return rows;
}
