// scan: --models ../../shims/shim.json
// expect-nothing
/* After Kamailio: a layer over two kinds of domain. What it gave for one kind it takes back for that kind; its other ways are not for this lease. */
#include "shim_pool_c.h"

enum kind { CLUSTER, SINGLE };
struct domain {
  enum kind kind;
  shim_pool *pool;
};
struct entry;

shim_handle *cluster_get(struct domain *domain);
struct entry *find(shim_handle *db);
int cluster_free(struct entry *entry);
int count_rows(shim_handle *db);

static int layer_get(struct domain *domain, shim_handle **out) {
  switch (domain->kind) {
  case CLUSTER:
    *out = cluster_get(domain);
    return *out ? 0 : -1;
  case SINGLE:
    return shim_pool_take(domain->pool, out);
  default:
    return -1;
  }
}

static int layer_free(struct domain *domain, shim_handle *db) {
  struct entry *entry;
  switch (domain->kind) {
  case CLUSTER:
    if ((entry = find(db)) == 0)
      return -1;
    return cluster_free(entry);
  case SINGLE:
    shim_pool_put(domain->pool, db);
    return 0;
  default:
    return -1;
  }
}

int load(struct domain *domain) {
  shim_handle *db = 0;
  if (layer_get(domain, &db) != 0)
    return -1;
  if (count_rows(db) == 0) {
    layer_free(domain, db);
    return 0;
  }
  layer_free(domain, db);
  return 1;
}
