// scan: --models builtin:locks
// Where the lock has failed there is nothing to unlock; a status that nobody looks at is taken for success.
// expect-nothing
#include <pthread.h>

static pthread_mutex_t Table = PTHREAD_MUTEX_INITIALIZER;
static int Count;

int add(int item) {
  if (pthread_mutex_lock(&Table) != 0)
    return -1;
  Count += item;
  pthread_mutex_unlock(&Table);
  return 0;
}

int get(void) {
  (void)pthread_mutex_lock(&Table);
  int now = Count;
  pthread_mutex_unlock(&Table);
  return now;
}

int add_and_get(int item) {
  if (add(item) != 0)
    return -1;
  return get();
}

int sum(const int *items, int number, int shared) {
  int total = 0;
  if (shared)
    pthread_mutex_lock(&Table);
  for (int i = 0; i < number; i++)
    total += items[i];
  if (shared)
    pthread_mutex_unlock(&Table);
  return total;
}

int sum_shared(const int *items, int number) {
  pthread_mutex_lock(&Table);
  int total = sum(items, number, 0);
  pthread_mutex_unlock(&Table);
  return total;
}
