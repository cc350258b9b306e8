// scan: --models builtin:locks
// flags: -std=gnu11
// A loop that leaves the mutex locked, a function that calls itself under its lock, and two elements of a table of mutexes.
#include <pthread.h>

struct row {
  pthread_mutex_t mutex;
  int count;
};

static struct row Rows[16];
static pthread_mutex_t Table = PTHREAD_MUTEX_INITIALIZER;
static int Count;

int sum(const int *items, int number) {
  int total = 0;
  for (int i = 0; i < number; i++) {
    pthread_mutex_lock(&Table); // expect: pool-nested-acquire (definite)
    total += items[i];
  }
  return total;
}

int count(int depth) {
  pthread_mutex_lock(&Table);
  int below = depth > 0 ? count(depth - 1) : 0; // expect: pool-nested-acquire (definite)
  pthread_mutex_unlock(&Table);
  return below + Count;
}

void move_between(int one, int other) {
  pthread_mutex_lock(&Rows[one].mutex);
  pthread_mutex_lock(&Rows[other].mutex);
  Rows[one].count--;
  Rows[other].count++;
  pthread_mutex_unlock(&Rows[other].mutex);
  pthread_mutex_unlock(&Rows[one].mutex);
}
