// expect-nothing
#include <Poco/ObjectPool.h>
#include <string>

class Renderer {
public:
  Renderer() : Buffers(2, 8) {}
  std::size_t render(const std::string &Page) {
    std::string *Buffer = Buffers.borrowObject();
    Buffer->assign(Page);
    std::size_t Size = Buffer->size();
    Buffers.returnObject(Buffer);
    return Size;
  }

private:
  Poco::ObjectPool<std::string> Buffers;
};
