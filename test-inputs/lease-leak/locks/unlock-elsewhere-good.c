// scan: --models builtin:locks
// A pair of functions, and one that leaves the mutex locked when it succeeds: its caller unlocks.
// expect-nothing
#include <pthread.h>

static pthread_mutex_t Table = PTHREAD_MUTEX_INITIALIZER;
static int Count;

static void table_lock(void) { pthread_mutex_lock(&Table); }
static void table_unlock(void) { pthread_mutex_unlock(&Table); }

static int table_lock_open(void) {
  pthread_mutex_lock(&Table);
  if (Count < 0) {
    pthread_mutex_unlock(&Table);
    return -1;
  }
  return 0;
}

void add(int item) {
  table_lock();
  Count += item;
  table_unlock();
}

int add_open(int item) {
  if (table_lock_open() < 0)
    return -1;
  Count += item;
  table_unlock();
  return 0;
}
