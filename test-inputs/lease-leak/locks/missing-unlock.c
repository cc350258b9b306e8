// scan: --models builtin:locks
// One path returns with the mutex locked.
#include <pthread.h>

static pthread_mutex_t Table = PTHREAD_MUTEX_INITIALIZER;
static int Count;

int add(int item) {
  pthread_mutex_lock(&Table); // expect: pool-lease-leak (possible)
  if (item < 0)
    return -1;
  Count += item;
  pthread_mutex_unlock(&Table);
  return 0;
}
