// scan: --models builtin:locks
// A wait gives the mutex back and has it again.
// expect-nothing
#include <pthread.h>

static pthread_mutex_t Table = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t Filled = PTHREAD_COND_INITIALIZER;
static int Count;

int take(void) {
  pthread_mutex_lock(&Table);
  while (Count == 0)
    pthread_cond_wait(&Filled, &Table);
  int Taken = Count--;
  pthread_mutex_unlock(&Table);
  return Taken;
}
