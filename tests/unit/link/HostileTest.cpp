// Stored units that somebody made up: the checksum fits, and what it covers was changed at random. They are refused, or join to a module that is
// well formed; nothing else is promised of them.
#include "../ir/RandomModule.h"

#include "ir/Text.h"
#include "link/Program.h"
#include "store/Envelope.h"

#include <gtest/gtest.h>

#include <cstring>
#include <random>

using namespace poolcheck;

namespace {

// The place of the checksum in a file whose checksum fits.
size_t checksumPlace(const std::string &File) {
  for (size_t At = 0; At + sizeof(uint64_t) <= File.size(); ++At) {
    uint64_t Value;
    std::memcpy(&Value, &File[At], sizeof(Value));
    if (Value == store::checksumOf(File, &File[At]))
      return At;
  }
  ADD_FAILURE() << "there is no checksum";
  return 0;
}

link::Loader loader(const std::string &Bytes) {
  return [=]() -> llvm::Expected<std::unique_ptr<llvm::MemoryBuffer>> { return llvm::MemoryBuffer::getMemBufferCopy(Bytes, "unit"); };
}

// Whether the file is taken; when it is, what comes of it is checked.
bool isTaken(const std::string &File, const std::string &Sound) {
  bool IsRead = !llvm::errorToBool(store::read(*llvm::MemoryBuffer::getMemBufferCopy(File, "unit")).takeError());
  link::Program P;
  llvm::cantFail(P.add(loader(Sound)).takeError());
  if (llvm::errorToBool(P.add(loader(File)).takeError()))
    return false;
  llvm::Expected<ir::Module> Joined = P.join();
  if (llvm::errorToBool(Joined.takeError()))
    return false;
  EXPECT_TRUE(!IsRead || !llvm::errorToBool(ir::verify(*Joined)));
  return IsRead;
}

TEST(Hostile, AChangedUnitIsRefusedOrWellFormed) {
  std::string Sound = store::write({"b.cpp", "x86_64", {}, "", true, ir::randomModule(11)});
  std::mt19937 Random(1);
  unsigned Taken = 0, Refused = 0;
  for (unsigned Seed = 0; Seed != 30; ++Seed) {
    const std::string File = store::write({"a.cpp", "x86_64", {}, "", true, ir::randomModule(Seed)});
    size_t Checksum = checksumPlace(File);
    for (unsigned Round = 0; Round != 200; ++Round) {
      std::string Changed = File;
      for (unsigned Count = 1 + Random() % 3; Count; --Count)
        Changed[Random() % Changed.size()] = static_cast<char>(Random() % 4 ? Random() % 4 : Random());
      uint64_t Value = store::checksumOf(Changed, &Changed[Checksum]);
      std::memcpy(&Changed[Checksum], &Value, sizeof(Value));
      ++(isTaken(Changed, Sound) ? Taken : Refused);
    }
  }
  EXPECT_GT(Taken, 0u);
  EXPECT_GT(Refused, 0u);
}

} // namespace
