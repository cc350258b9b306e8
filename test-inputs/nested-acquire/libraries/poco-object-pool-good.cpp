// POCO ObjectPool: returned before the next one is borrowed; a null object is nothing to hold.
// expect-nothing
#include <Poco/ObjectPool.h>

struct Renderer {
  void draw(int tile);
};
using Renderers = Poco::ObjectPool<Renderer>;

void drawPair(Renderers &pool, int tile) {
  Renderer *left = pool.borrowObject();
  if (!left)
    left = pool.borrowObject(1000);
  if (!left)
    return;
  left->draw(tile);
  pool.returnObject(left);
  Renderer *right = pool.borrowObject();
  if (!right)
    return;
  right->draw(tile + 1);
  pool.returnObject(right);
}
