#include "shim_pool.h"

int lookUp(shim::Pool &Db, int Id);

int findUser(shim::Pool &Db, int Id) { return Db.execute("SELECT id FROM users") + lookUp(Db, Id); }
