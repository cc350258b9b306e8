// scan: --models builtin:locks
// A look-up in a list that leaves the mutex locked when it finds something: then its caller unlocks.
// expect-nothing
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
  pthread_mutex_unlock(&table->mutex);
  return NULL;
}

void used(struct table *table, const void *key) {
  struct item *found = find(table, key);
  if (!found)
    return;
  found->uses++;
  pthread_mutex_unlock(&table->mutex);
}

/* What the look-up left locked is unlocked before it is asked again. */
void used_twice(struct table *table, const void *key) {
  used(table, key);
  used(table, key);
}
