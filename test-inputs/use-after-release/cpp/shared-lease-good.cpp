// scan: --models shared.json --models ../../shims/shim.json
// Another owner is left: a copy in a variable of longer life, in a member, in a container, or in code that nobody has looked into.
// expect-nothing
#include "shared_pool.h"
#include <vector>

void keep(std::shared_ptr<shared::Conn> Owner);
void look(const std::shared_ptr<shared::Conn> &Owner);

struct Service {
  std::shared_ptr<shared::Conn> Mine;
  int run(shared::Pool &Pool);
};

int inVariable(shared::Pool &Pool) {
  std::shared_ptr<shared::Conn> Kept;
  shared::Conn *Db = nullptr;
  {
    auto One = Pool.get();
    Kept = One;
    Db = One.get();
  }
  return Db->execute("SELECT 1");
}

int Service::run(shared::Pool &Pool) {
  shared::Conn *Db = nullptr;
  {
    auto One = Pool.get();
    Mine = One;
    Db = One.get();
  }
  return Db->execute("SELECT 1");
}

int inContainer(shared::Pool &Pool, std::vector<std::shared_ptr<shared::Conn>> &All) {
  shared::Conn *Db = nullptr;
  {
    auto One = Pool.get();
    All.push_back(One);
    Db = One.get();
  }
  return Db->execute("SELECT 1");
}

int byValue(shared::Pool &Pool) {
  shared::Conn *Db = nullptr;
  {
    auto One = Pool.get();
    keep(One);
    Db = One.get();
  }
  return Db->execute("SELECT 1");
}

int byReference(shared::Pool &Pool) {
  shared::Conn *Db = nullptr;
  {
    auto One = Pool.get();
    look(One);
    Db = One.get();
  }
  return Db->execute("SELECT 1");
}

int inClosure(shared::Pool &Pool) {
  shared::Conn *Db = nullptr;
  auto Ask = [](shared::Conn &On) { return On.execute("SELECT 1"); };
  auto Owner = Pool.get();
  {
    auto One = Owner;
    Db = One.get();
  }
  return Ask(*Db);
}
