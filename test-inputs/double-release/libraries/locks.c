// scan: --models builtin:locks
// Unlocked by the function and by its helper.
#include <pthread.h>

static pthread_mutex_t Table = PTHREAD_MUTEX_INITIALIZER;
static int Count;

static void done(void) { pthread_mutex_unlock(&Table); }

int twice(void) {
  pthread_mutex_lock(&Table);
  int now = Count;
  pthread_mutex_unlock(&Table);
  done(); // expect: pool-double-release
  return now;
}

int once(void) {
  pthread_mutex_lock(&Table);
  int now = Count;
  done();
  return now;
}

int direct(void) {
  pthread_mutex_lock(&Table);
  int now = Count;
  pthread_mutex_unlock(&Table);
  pthread_mutex_unlock(&Table); // expect: pool-double-release
  return now;
}
