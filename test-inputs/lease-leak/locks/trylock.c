// scan: --models builtin:locks
// Where the attempt succeeds the mutex is to be unlocked; where it fails it is not.
#include <pthread.h>

static pthread_mutex_t Table = PTHREAD_MUTEX_INITIALIZER;
static int Count;

int add(int item) {
  if (pthread_mutex_trylock(&Table) != 0) // expect: pool-lease-leak (possible)
    return -1;
  if (item < 0)
    return -2;
  Count += item;
  pthread_mutex_unlock(&Table);
  return 0;
}
