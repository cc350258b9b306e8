// scan: --models builtin:locks
// flags: -std=gnu11
// Locks for reading and writing, and mutexes whose kind the program sets.
#include <pthread.h>
#include <threads.h>

static pthread_rwlock_t Rows = PTHREAD_RWLOCK_INITIALIZER;
static pthread_mutex_t Configured;
static mtx_t Plain;
static int Count;

void prepare(const pthread_mutexattr_t *attributes) {
  pthread_mutex_init(&Configured, attributes);
  mtx_init(&Plain, mtx_plain);
}

static int get(void) {
  pthread_rwlock_rdlock(&Rows);
  int now = Count;
  pthread_rwlock_unlock(&Rows);
  return now;
}

static int add(void) {
  pthread_rwlock_wrlock(&Rows);
  int now = ++Count;
  pthread_rwlock_unlock(&Rows);
  return now;
}

int add_while_reading(void) {
  pthread_rwlock_rdlock(&Rows);
  int now = add(); // expect: pool-nested-acquire (definite)
  pthread_rwlock_unlock(&Rows);
  return now;
}

int get_while_writing(void) {
  pthread_rwlock_wrlock(&Rows);
  int now = get(); // expect: pool-nested-acquire (definite)
  pthread_rwlock_unlock(&Rows);
  return now;
}

int configured(void) {
  pthread_mutex_lock(&Configured);
  pthread_mutex_lock(&Configured); // expect: pool-nested-acquire (possible)
  int now = Count;
  pthread_mutex_unlock(&Configured);
  pthread_mutex_unlock(&Configured);
  return now;
}

int plain(void) {
  mtx_lock(&Plain);
  mtx_lock(&Plain); // expect: pool-nested-acquire (definite)
  mtx_unlock(&Plain);
  return Count;
}
