// The pool is made once, in the first call; each request takes a session.
// expect-nothing
#include <cstddef>
#include <soci/soci.h>
#include <string>

class Orders {
public:
  Orders(std::size_t Size, const std::string &ConnectString) : Pool(Size) {
    for (std::size_t I = 0; I < Size; ++I)
      Pool.at(I).open("sqlite3", ConnectString);
  }
  int count() {
    soci::session Sql(Pool);
    int Count = 0;
    Sql << "SELECT count(*) FROM orders", soci::into(Count);
    return Count;
  }

private:
  soci::connection_pool Pool;
};

int countOrders() {
  static Orders Shared(4, "orders.db");
  return Shared.count();
}
