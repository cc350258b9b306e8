// scan: --models ../../shims/shim.json
// One jump goes to the label behind the release.
#include "shim_pool.h"

shim::Pool Voicemail(4);

int retrieve(int Message) {
  int Rc = -1;
  shim_conn *Db = shim_acquire(&Voicemail); // expect: pool-lease-leak
  if (shim_execute(Db, "SELECT body FROM messages") < 0)
    goto failed;
  Rc = 0;
  shim_release(&Voicemail, Db);
failed:
  if (Rc < 0)
    Voicemail.execute("INSERT INTO errors VALUES (1)"); // expect: pool-nested-acquire
  return Rc;
}
