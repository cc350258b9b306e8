#include "shim_pool.h"

void serve(shim::Pool &Db, int Port);

int main() {
  shim::Pool Pool(2);
  serve(Pool, 8080);
}
