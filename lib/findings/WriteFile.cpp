#include "findings/WriteFile.h"

#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Process.h"
#include "llvm/Support/Signals.h"

namespace poolcheck::findings {

namespace fs = llvm::sys::fs;

static llvm::Error cannotWrite(llvm::StringRef Path, const std::string &Why) { return llvm::createStringError(Path + ": cannot be written: " + Why); }

static llvm::Error writeDirectly(llvm::StringRef Path, llvm::function_ref<void(llvm::raw_ostream &)> Write) {
  std::error_code Code;
  llvm::raw_fd_ostream OS(Path, Code);
  if (Code)
    return cannotWrite(Path, Code.message());
  Write(OS);
  OS.flush();
  if (!OS.has_error())
    return llvm::Error::success();
  Code = OS.error();
  OS.clear_error();
  return cannotWrite(Path, Code.message());
}

static std::error_code fill(int Descriptor, llvm::function_ref<void(llvm::raw_ostream &)> Write) {
  llvm::raw_fd_ostream OS(Descriptor, /*shouldClose=*/true);
  Write(OS);
  OS.close();
  std::error_code Code = OS.error();
  OS.clear_error();
  return Code;
}

// Not fs::TempFile: its name pattern replaces every `%`, also those in the folders of Path.
static std::error_code openBeside(llvm::StringRef Path, std::string &Temporary, int &Descriptor) {
  for (unsigned Attempt = 0;; ++Attempt) {
    Temporary = (Path + "." + llvm::Twine(llvm::sys::Process::getProcessId()) + "-" + llvm::Twine(Attempt) + ".tmp").str();
    std::error_code Code = fs::openFileForWrite(Temporary, Descriptor, fs::CD_CreateNew);
    if (Code != std::errc::file_exists)
      return Code;
  }
}

static llvm::Error replaceFile(llvm::StringRef Path, std::optional<fs::perms> Mode, llvm::function_ref<void(llvm::raw_ostream &)> Write) {
  std::string Temporary;
  int Descriptor = -1;
  if (std::error_code Code = openBeside(Path, Temporary, Descriptor))
    return cannotWrite(Path, Code.message());
  llvm::sys::RemoveFileOnSignal(Temporary);
  std::error_code Code = fill(Descriptor, Write);
  if (!Code && Mode)
    Code = fs::setPermissions(Temporary, *Mode);
  if (!Code)
    Code = fs::rename(Temporary, Path);
  if (Code)
    fs::remove(Temporary);
  llvm::sys::DontRemoveFileOnSignal(Temporary);
  return Code ? cannotWrite(Path, Code.message()) : llvm::Error::success();
}

llvm::Error writeFile(llvm::StringRef Path, llvm::function_ref<void(llvm::raw_ostream &)> Write) {
  fs::file_status Status;
  if (fs::status(Path, Status) || Status.type() == fs::file_type::file_not_found)
    return replaceFile(Path, std::nullopt, Write);
  if (Status.type() == fs::file_type::directory_file)
    return cannotWrite(Path, "it is a directory");
  if (Status.type() != fs::file_type::regular_file)
    return writeDirectly(Path, Write);
  if (!fs::can_write(Path))
    return cannotWrite(Path, "it is write-protected");
  llvm::SmallString<256> Real;
  if (std::error_code Code = fs::real_path(Path, Real))
    return cannotWrite(Path, Code.message());
  return replaceFile(Real, Status.permissions(), Write);
}

} // namespace poolcheck::findings
