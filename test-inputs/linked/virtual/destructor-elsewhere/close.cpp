#include "sink.h"

shim::Pool Lines(2);

void close() {
  Sink *Out = openSink(Lines);
  shim::Lease Db(Lines);
  Db->execute("UPDATE files SET closed = 1");
  delete Out; // expect-fn: pool-nested-acquire — a virtual destructor is taken for that of the static type
}

void closeFirst() {
  Sink *Out = openSink(Lines);
  delete Out;
  shim::Lease Db(Lines);
  Db->execute("UPDATE files SET closed = 1");
}
