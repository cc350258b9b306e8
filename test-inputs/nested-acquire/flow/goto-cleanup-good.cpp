// scan: --models ../../shims/shim.json
// Every way out goes over the label that gives the handle back.
// expect-nothing
#include "shim_pool.h"

shim::Pool Voicemail(4);

int retrieve(int Message, bool Mark) {
  int Rc = -1;
  shim_conn *Db = shim_acquire(&Voicemail);
  if (shim_execute(Db, "SELECT body FROM messages") < 0)
    goto out;
  if (shim_execute(Db, "SELECT folder FROM messages") < 0)
    goto out;
  Rc = 0;
out:
  shim_release(&Voicemail, Db);
  if (Rc == 0 && Mark)
    Rc = Voicemail.execute("UPDATE messages SET seen = 1");
  return Rc;
}
