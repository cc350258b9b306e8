// scan: --models builtin:locks
// The same, right.
// expect-nothing
#include <pthread.h>

static pthread_mutex_t Table = PTHREAD_MUTEX_INITIALIZER;
static int Count;

int add(int item) {
  if (pthread_mutex_trylock(&Table) != 0)
    return -1;
  Count += item;
  pthread_mutex_unlock(&Table);
  return 0;
}
