// scan: --models ../../shims/shim.json
/* The job is linked only when it has a number; and a job that is linked to itself is in no list. */
#include "shim_pool_c.h"
#include <stdlib.h>

struct link {
  struct link *next, *prev;
};
struct job {
  int number;
  shim_handle *db;
  struct link link;
};

int start(shim_pool *pool, struct link *list, int number) {
  struct job *job = malloc(sizeof *job);
  if (!job)
    return -1;
  job->db = shim_pool_get(pool); // expect: pool-lease-leak (definite)
  if (number == 0)
    return -1;
  list->next = &job->link;
  return 0;
}

int start_alone(shim_pool *pool) {
  struct job *job = malloc(sizeof *job);
  if (!job)
    return -1;
  job->db = shim_pool_get(pool); // expect: pool-lease-leak (definite)
  job->link.next = job->link.prev = &job->link;
  return 0;
}
