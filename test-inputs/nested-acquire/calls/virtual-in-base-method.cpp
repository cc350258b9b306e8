// scan: --models ../../shims/shim.json
// Template method: the base holds the lease while the derived class fills in the step.
#include "shim_pool.h"

class Importer {
public:
  explicit Importer(shim::Pool &Into) : Db(Into) {}
  virtual ~Importer() = default;
  void run() {
    shim::Lease Work(Db);
    Work->execute("DELETE FROM staging");
    step(); // expect: pool-nested-acquire
  }

protected:
  virtual void step() = 0;
  shim::Pool &Db;
};

class CsvImporter : public Importer {
public:
  using Importer::Importer;

protected:
  void step() override {
    shim::Lease Own(Db);
    Own->execute("INSERT INTO staging VALUES (1)");
  }
};
