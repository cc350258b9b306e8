#include "frontend/Frontend.h"

#include "clang/Basic/Version.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

#include <dlfcn.h>

namespace poolcheck::frontend {

namespace {

namespace path = llvm::sys::path;

bool holdsBuiltinHeaders(llvm::StringRef Directory) {
  llvm::SmallString<256> Header(Directory);
  path::append(Header, "include", "stddef.h");
  return llvm::sys::fs::exists(Header);
}

// Where libclang-cpp was loaded from, with its symbolic links as they are: a distribution's library directory often only links into LLVM's own tree.
llvm::SmallString<256> libraryDirectory() {
  Dl_info Info = {};
  if (!dladdr(reinterpret_cast<const void *>(&clang::getClangFullVersion), &Info) || !Info.dli_fname)
    return {};
  return path::parent_path(Info.dli_fname);
}

std::string findResourceDirectory() {
  llvm::SmallString<256> BesideLibrary = libraryDirectory();
  llvm::SmallString<256> BelowLibrary = BesideLibrary;
  path::append(BesideLibrary, "clang", CLANG_VERSION_MAJOR_STRING);
  path::append(BelowLibrary, "../llvm-" CLANG_VERSION_MAJOR_STRING "/lib/clang", CLANG_VERSION_MAJOR_STRING);
  for (llvm::StringRef Candidate : {BesideLibrary.str(), llvm::StringRef(POOLCHECK_RESOURCE_DIR), BelowLibrary.str()})
    if (holdsBuiltinHeaders(Candidate))
      return Candidate.str();
  return POOLCHECK_RESOURCE_DIR;
}

} // namespace

std::string resourceDirectory() {
  static const std::string Directory = findResourceDirectory();
  return Directory;
}

} // namespace poolcheck::frontend
