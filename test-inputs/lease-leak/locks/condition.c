// scan: --models builtin:locks
// One path leaves after the wait.
#include <pthread.h>

static pthread_mutex_t Table = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t Filled = PTHREAD_COND_INITIALIZER;
static int Count, Stopped;

void stop(void) { Stopped = 1; }

int take(void) {
  pthread_mutex_lock(&Table); // expect: pool-lease-leak (possible)
  while (Count == 0) {
    pthread_cond_wait(&Filled, &Table);
    if (Stopped)
      return -1;
  }
  int Taken = Count--;
  pthread_mutex_unlock(&Table);
  return Taken;
}
