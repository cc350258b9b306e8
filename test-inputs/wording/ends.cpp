// scan: --models ends.json
// What becomes of an open transaction is the library's choice.
#include "ends.h"

void commitsHalf(ends::Pool &Orders) {
  ends::Committing Db(Orders);
  Db.begin();
} // expect: pool-release-in-transaction

void closes(ends::Pool &Orders) {
  ends::Closing Db(Orders);
  Db.begin();
} // expect: pool-release-in-transaction
