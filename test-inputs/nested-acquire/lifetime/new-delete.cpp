// scan: --models ../../shims/shim.json
// Nobody deletes the holder before the second acquire.
#include "shim_pool.h"

shim::Pool Tiles(2);

struct Renderer {
  explicit Renderer(shim::Pool &From) : Db(From) {}
  int draw(int Zoom) { return Db->query("SELECT id, amount FROM tiles").size() + Zoom; }
  shim::Lease Db;
};

int render(int Zoom) {
  Renderer *Current = new Renderer(Tiles);
  int Drawn = Current->draw(Zoom);
  Tiles.execute("UPDATE tiles SET drawn = 1"); // expect: pool-nested-acquire
  delete Current;
  return Drawn;
}
