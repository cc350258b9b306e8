#include "buffer.h"

Buffer::Buffer(shim::Pool &To) : Db(To) {}
Buffer::~Buffer() {
  if (Sum)
    Db.execute("INSERT INTO sums VALUES (1)");
}
void Buffer::add(int Value) { Sum += Value; }
