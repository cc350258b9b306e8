#include "findings/SourceFiles.h"

namespace poolcheck::findings {

std::optional<llvm::StringRef> SourceFiles::text(llvm::StringRef Path) {
  auto Known = Buffers.find(Path);
  if (Known == Buffers.end()) {
    auto Read = llvm::MemoryBuffer::getFile(Path, /*IsText=*/false, /*RequiresNullTerminator=*/false, /*IsVolatile=*/true);
    Known = Buffers.emplace(Path.str(), Read ? std::move(*Read) : nullptr).first;
  }
  if (!Known->second)
    return std::nullopt;
  return Known->second->getBuffer();
}

void SourceFiles::add(llvm::StringRef Path, llvm::StringRef Text) { Buffers[Path.str()] = llvm::MemoryBuffer::getMemBufferCopy(Text, Path); }

llvm::StringRef lineAt(llvm::StringRef Text, size_t Offset) {
  size_t Start = Text.take_front(Offset).rfind('\n');
  Start = Start == llvm::StringRef::npos ? 0 : Start + 1;
  llvm::StringRef Line = Text.drop_front(Start);
  Line = Line.take_front(Line.find('\n'));
  Line.consume_back("\r");
  return Line;
}

} // namespace poolcheck::findings
