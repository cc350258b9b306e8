// scan: --models ../../shims/shim.json
// expect-nothing
#include "shim_pool.h"

enum class Answer { Yes, No, Later };

void decide(shim::Pool &Pool, Answer Given) {
  shim::Lease Conn(Pool);
  Conn->begin();
  Conn->execute("UPDATE requests SET open = 0");
  switch (Given) {
  case Answer::Yes:
    Conn->commit();
    return;
  case Answer::No:
  case Answer::Later:
    Conn->rollback();
    return;
  }
  Conn->rollback();
}
