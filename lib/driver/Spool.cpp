#include "driver/Spool.h"

#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

#include <cerrno>
#include <cstring>
#include <unistd.h>

namespace poolcheck::driver {

llvm::Expected<Spool> Spool::create() {
  llvm::SmallString<128> Model;
  llvm::sys::path::system_temp_directory(/*ErasedOnReboot=*/true, Model);
  llvm::sys::path::append(Model, "poolcheck-%%%%%%%%");
  int File = -1;
  llvm::SmallString<128> Path;
  if (std::error_code Error = llvm::sys::fs::createUniqueFile(Model, File, Path))
    return llvm::createStringError(Model + ": no temporary file can be made: " + Error.message() + "; TMPDIR names the folder for it");
  llvm::sys::fs::remove(Path);
  return Spool(File);
}

Spool::~Spool() {
  if (File >= 0)
    close(File);
}

llvm::Expected<link::Loader> Spool::keep(llvm::StringRef Bytes, llvm::StringRef Name) {
  uint64_t At = Size;
  for (llvm::StringRef Rest = Bytes; !Rest.empty();) {
    ssize_t Written = pwrite(File, Rest.data(), Rest.size(), Size);
    if (Written <= 0)
      return llvm::createStringError("its result cannot be kept in a temporary file: " + llvm::Twine(std::strerror(errno)) +
                                     "; TMPDIR names the folder for it");
    Size += Written;
    Rest = Rest.drop_front(Written);
  }
  return [File = File, At, Length = Bytes.size(), Name = Name.str()]() -> llvm::Expected<std::unique_ptr<llvm::MemoryBuffer>> {
    auto Buffer = llvm::WritableMemoryBuffer::getNewUninitMemBuffer(Length, Name);
    for (size_t Done = 0; Done < Length;) {
      ssize_t Read = pread(File, Buffer->getBufferStart() + Done, Length - Done, At + Done);
      if (Read <= 0)
        return llvm::createStringError(Name + ": its result in a temporary file cannot be read back: " + llvm::Twine(std::strerror(errno)));
      Done += Read;
    }
    return std::unique_ptr<llvm::MemoryBuffer>(std::move(Buffer));
  };
}

} // namespace poolcheck::driver
