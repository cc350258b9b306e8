// A unit of work keeps the session in a member; commit comes in another call,
// and the destructor rolls back what was not committed.
// expect-nothing
#include <Poco/Data/Session.h>
#include <Poco/Data/SessionPool.h>
#include <string>

using namespace Poco::Data::Keywords;

class UnitOfWork {
public:
  explicit UnitOfWork(Poco::Data::SessionPool &Pool) : Db(Pool.get()) {
    Db.begin();
  }
  ~UnitOfWork() {
    if (!Finished)
      Db.rollback();
  }
  void add(std::string Name) {
    Db << "INSERT INTO names VALUES(?)", use(Name), now;
  }
  void commit() {
    Db.commit();
    Finished = true;
  }

private:
  Poco::Data::Session Db;
  bool Finished = false;
};

void addPair(Poco::Data::SessionPool &Pool) {
  UnitOfWork Work(Pool);
  Work.add("left");
  Work.add("right");
  Work.commit();
}
