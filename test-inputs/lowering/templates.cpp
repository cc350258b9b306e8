// A template is lowered as its instantiations; what it says about a place is said of the one place in the source.
// scan: --models ../shims/shim.json
#include "shim_pool.h"

template <class P> int run(P &From) {
  auto Held = From.acquire();
  if constexpr (sizeof(P) > 1000)
    From.execute("never");
  return 1;
}

template <class T> class Store {
public:
  explicit Store(shim::Pool &P) : From(P) {}
  template <class U> void put(U) { From.execute("INSERT INTO items VALUES (1)"); }
  void unused() { From.execute("DELETE FROM items"); }
  static inline shim::Pool Own{3};

private:
  shim::Pool &From;
};

template <int Size> void sized() { shim::Pool P(Size); }

void use(shim::Pool &P, shim::GrowingPool &G) {
  run(P);
  run(G);
  Store<int> S(P);
  S.put(1);
  S.put("text");
  (void)Store<int>::Own.idle();
  sized<8>();
}
