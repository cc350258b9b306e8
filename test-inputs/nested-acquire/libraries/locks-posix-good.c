// scan: --models builtin:locks
// flags: -std=gnu11
// Readers share; who writes has stopped reading.
// expect-nothing
#include <pthread.h>

static pthread_rwlock_t Rows = PTHREAD_RWLOCK_INITIALIZER;
static int Count;

static int get(void) {
  pthread_rwlock_rdlock(&Rows);
  int now = Count;
  pthread_rwlock_unlock(&Rows);
  return now;
}

int get_twice(void) {
  pthread_rwlock_rdlock(&Rows);
  int now = get();
  pthread_rwlock_unlock(&Rows);
  return now;
}

int attempt(void) {
  if (pthread_rwlock_tryrdlock(&Rows) != 0)
    return -1;
  int now = get();
  pthread_rwlock_unlock(&Rows);
  return now;
}

int upgrade(void) {
  int now = get();
  pthread_rwlock_wrlock(&Rows);
  Count = now + 1;
  pthread_rwlock_unlock(&Rows);
  return now;
}
