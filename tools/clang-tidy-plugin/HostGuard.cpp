// Clang's classes have no stable layout: loaded into another version, the plugin would crash in ways that say nothing. It can say so itself when the
// loader gets as far as running its constructors.
#include "clang/Basic/Version.h"

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <string>
#include <unistd.h>

namespace {

// Called before the constructors that register the checks, with nothing but what the process itself has.
[[gnu::constructor(101)]] void refuseOtherHosts() {
  // The first definition in the process is the host's, whatever this library is linked with.
  void *Symbol = dlsym(RTLD_DEFAULT, "_ZN5clang19getClangFullVersionB5cxx11Ev");
  if (!Symbol)
    return;
  std::string Host = reinterpret_cast<std::string (*)()>(Symbol)();
  if (Host.find("version " CLANG_VERSION_MAJOR_STRING ".") != std::string::npos)
    return;
  std::fprintf(stderr, "poolcheck: this plugin is for clang-tidy " CLANG_VERSION_MAJOR_STRING " and cannot be loaded into another version (%s)\n",
               Host.c_str());
  _exit(1);
}

} // namespace
