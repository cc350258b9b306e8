// scan: --models ../../shims/shim.json
// Deleted first: the holder's destructor destroys the lease in it.
// expect-nothing
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
  delete Current;
  Tiles.execute("UPDATE tiles SET drawn = 1");
  return Drawn;
}
