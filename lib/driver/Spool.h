// Stored units on disk while a scan goes on: how many there are must not decide how much memory the scan needs.
#pragma once

#include "link/Program.h"

namespace poolcheck::driver {

// One file without a name; it is gone when the spool is, however the process ends.
class Spool {
public:
  static llvm::Expected<Spool> create();
  Spool(Spool &&Other) : File(std::exchange(Other.File, -1)), Size(Other.Size) {}
  ~Spool();

  // Keeps Bytes; the result gives them back, under Name, as long as the spool lives.
  llvm::Expected<link::Loader> keep(llvm::StringRef Bytes, llvm::StringRef Name);

private:
  explicit Spool(int File) : File(File) {}

  int File;
  uint64_t Size = 0;
};

} // namespace poolcheck::driver
