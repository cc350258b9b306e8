// scan: --models builtin:locks
// The pair of functions is called, and one path leaves out the second.
#include <pthread.h>

static pthread_mutex_t Table = PTHREAD_MUTEX_INITIALIZER;
static int Count;

static void table_lock(void) { pthread_mutex_lock(&Table); }
static void table_unlock(void) { pthread_mutex_unlock(&Table); }

int add(int item) {
  table_lock(); // expect: pool-lease-leak (possible)
  if (item < 0)
    return -1;
  if (item > 100)
    return -2;
  Count += item;
  table_unlock();
  return 0;
}
