#include "node.h"

bool ask(Node &From) {
  shim::Lease Db(*From.Pool);
  return Db->execute("SELECT 1") > 0;
}
