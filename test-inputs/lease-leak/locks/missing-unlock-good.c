// scan: --models builtin:locks
// Both paths unlock.
// expect-nothing
#include <pthread.h>

static pthread_mutex_t Table = PTHREAD_MUTEX_INITIALIZER;
static int Count;

int add(int item) {
  pthread_mutex_lock(&Table);
  if (item < 0) {
    pthread_mutex_unlock(&Table);
    return -1;
  }
  Count += item;
  pthread_mutex_unlock(&Table);
  return 0;
}
