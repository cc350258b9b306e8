// POCO ObjectPool: null at once, or after the given time.
#include <Poco/ObjectPool.h>

struct Renderer {
  void draw(int tile);
};
using Renderers = Poco::ObjectPool<Renderer>;

void drawPair(Renderers &pool, int tile) {
  Renderer *left = pool.borrowObject();
  if (!left)
    return;
  Renderer *right = pool.borrowObject(200); // expect: pool-nested-acquire
  if (right) {
    right->draw(tile + 1);
    pool.returnObject(right);
  }
  left->draw(tile);
  pool.returnObject(left);
}
