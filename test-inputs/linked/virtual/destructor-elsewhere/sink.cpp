#include "sink.h"

struct DbSink : Sink {
  explicit DbSink(shim::Pool &To) : Db(To) {}
  ~DbSink() override { Db.execute("INSERT INTO lines VALUES ('rest')"); }
  shim::Pool &Db;
};

Sink *openSink(shim::Pool &Db) { return new DbSink(Db); }
