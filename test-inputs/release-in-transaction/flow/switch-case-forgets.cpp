// scan: --models ../../shims/shim.json
// Two of three answers end the transaction.
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
    Conn->rollback();
    return;
  case Answer::Later:
    return; // expect: pool-release-in-transaction
  }
  Conn->rollback();
}
