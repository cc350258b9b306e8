// scan: --models builtin:locks
// The look-up leaves the mutex locked whether it finds something or not; the caller unlocks only what was found.
#include <pthread.h>
#include <stddef.h>

struct item {
  struct item *next;
  const void *key;
  int uses;
};
struct table {
  pthread_mutex_t mutex;
  struct item *items;
};

static struct item *find(struct table *table, const void *key) {
  pthread_mutex_lock(&table->mutex);
  for (struct item *each = table->items; each; each = each->next)
    if (each->key == key)
      return each;
  return NULL;
}

void used(struct table *table, const void *key) {
  struct item *found = find(table, key); // expect: pool-lease-leak (possible)
  if (!found)
    return;
  found->uses++;
  pthread_mutex_unlock(&table->mutex);
}
