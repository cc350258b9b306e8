#include "loop.h"
#include "shim_pool.h"

shim::Pool Mails(2);

void send() {
  shim::Lease Db(Mails);
  Db->execute("INSERT INTO mails VALUES (1)");
  later([] { Mails.execute("UPDATE mails SET sent = 1"); });
}

int main() {
  send();
  loop();
}
