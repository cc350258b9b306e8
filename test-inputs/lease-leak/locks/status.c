// scan: --models builtin:locks
// The status of a lock that waits: where it says failure nothing is locked, and one path leaves what was.
#include <pthread.h>

static pthread_mutex_t Table = PTHREAD_MUTEX_INITIALIZER;
static int Count;

int add(int item) {
  if (pthread_mutex_lock(&Table) != 0) // expect: pool-lease-leak (possible)
    return -1;
  if (item < 0)
    return -2;
  Count += item;
  pthread_mutex_unlock(&Table);
  return 0;
}
