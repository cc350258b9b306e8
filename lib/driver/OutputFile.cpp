#include "driver/OutputFile.h"

#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Process.h"

namespace poolcheck::driver {

namespace fs = llvm::sys::fs;

// Writing means a new file beside the old one, so it is the folder that must be writable.
static std::error_code tryBeside(llvm::StringRef Path) {
  std::string Temporary = (Path + "." + llvm::Twine(llvm::sys::Process::getProcessId()) + "-try.tmp").str();
  int Descriptor = -1;
  if (std::error_code Error = fs::openFileForWrite(Temporary, Descriptor, fs::CD_CreateNew))
    return Error;
  fs::closeFile(Descriptor);
  return fs::remove(Temporary);
}

static std::error_code tryWriting(llvm::StringRef Path) {
  fs::file_status Status;
  if (std::error_code Error = fs::status(Path, Status))
    return Error == std::errc::no_such_file_or_directory ? tryBeside(Path) : Error;
  if (fs::is_directory(Status))
    return std::make_error_code(std::errc::is_a_directory);
  if (std::error_code Error = fs::access(Path, fs::AccessMode::Write))
    return Error;
  llvm::SmallString<256> Real;
  if (!fs::is_regular_file(Status))
    return {};
  if (std::error_code Error = fs::real_path(Path, Real))
    return Error;
  return tryBeside(Real);
}

llvm::Error checkWritable(llvm::StringRef Path) {
  if (std::error_code Error = tryWriting(Path))
    return llvm::createStringError(Path + ": cannot be written: " + Error.message());
  return llvm::Error::success();
}

} // namespace poolcheck::driver
