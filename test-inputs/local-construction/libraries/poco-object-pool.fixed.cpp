// A pool of buffers that is thrown away with its buffers saves nothing.
#include <Poco/ObjectPool.h>
#include <string>

std::size_t render(const std::string &Page) {
  static Poco::ObjectPool<std::string> Buffers(2, 8); // expect: pool-local-construction
  std::string *Buffer = Buffers.borrowObject();
  Buffer->assign(Page);
  std::size_t Size = Buffer->size();
  Buffers.returnObject(Buffer);
  return Size;
}
