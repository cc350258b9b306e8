// scan: --models ../../shims/shim.json
// expect-nothing
/* The list links a part of each job; from there the program gets to the job and to its handle. */
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

static void add(struct link *list, struct link *one) {
  one->next = list->next;
  one->prev = list;
  list->next->prev = one;
  list->next = one;
}

int start(shim_pool *pool, struct link *list) {
  struct job *job = malloc(sizeof *job);
  if (!job)
    return -1;
  job->db = shim_pool_get(pool);
  add(list, &job->link);
  return 0;
}

int start_and_forget(shim_pool *pool, struct link *list) {
  struct job *job = malloc(sizeof *job);
  if (!job)
    return -1;
  job->db = shim_pool_get(pool);
  list->next = &job->link;
  job = 0;
  return list->prev == 0;
}
