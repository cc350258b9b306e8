#include "log.h"

shim::Pool Main(4), Logs(1);

void note(const char *Text, shim::Pool &To) {
  shim::Lease Db(To);
  Db->execute("INSERT INTO log VALUES ('?')");
}
