#include "findings/WriteFile.h"

#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"

#include <gtest/gtest.h>

namespace fs = llvm::sys::fs;
using poolcheck::findings::writeFile;

namespace {

class WriteFile : public testing::Test {
protected:
  void SetUp() override {
    llvm::SmallString<128> Path;
    ASSERT_FALSE(fs::createUniqueDirectory("poolcheck-write", Path));
    Folder = Path.str().str();
  }
  void TearDown() override { fs::remove_directories(Folder); }

  std::string path(llvm::StringRef Name) const { return Folder + "/" + Name.str(); }

  std::string write(llvm::StringRef Path, llvm::StringRef Text) {
    return llvm::toString(writeFile(Path, [&](llvm::raw_ostream &OS) { OS << Text; }));
  }

  static std::string read(llvm::StringRef Path) {
    auto Buffer = llvm::MemoryBuffer::getFile(Path);
    return Buffer ? (*Buffer)->getBuffer().str() : "(unreadable)";
  }

  unsigned entries() const {
    unsigned Count = 0;
    std::error_code Code;
    for (fs::directory_iterator I(Folder, Code), End; I != End && !Code; I.increment(Code))
      ++Count;
    return Count;
  }

  std::string Folder;
};

TEST_F(WriteFile, createsAndReplaces) {
  EXPECT_EQ(write(path("a%20b"), "one"), "");
  EXPECT_EQ(write(path("a%20b"), "two"), "");
  EXPECT_EQ(read(path("a%20b")), "two");
  EXPECT_EQ(entries(), 1u);
}

TEST_F(WriteFile, keepsTheMode) {
  write(path("a"), "one");
  ASSERT_FALSE(fs::setPermissions(path("a"), fs::perms(0751)));
  write(path("a"), "two");
  EXPECT_EQ(*fs::getPermissions(path("a")), fs::perms(0751));
}

TEST_F(WriteFile, followsALink) {
  write(path("target"), "one");
  ASSERT_FALSE(fs::create_link(path("target"), path("link")));
  EXPECT_EQ(write(path("link"), "two"), "");
  EXPECT_TRUE(fs::is_symlink_file(path("link")));
  EXPECT_EQ(read(path("target")), "two");
}

TEST_F(WriteFile, namesWhatCannotBeWritten) {
  EXPECT_EQ(write(Folder, "x"), Folder + ": cannot be written: it is a directory");
  EXPECT_EQ(write(path("no/such"), "x"), path("no/such") + ": cannot be written: No such file or directory");
  EXPECT_EQ(entries(), 0u);
}

TEST_F(WriteFile, aFullDiskIsAnError) {
  if (!fs::exists("/dev/full"))
    GTEST_SKIP();
  EXPECT_EQ(write("/dev/full", "x"), "/dev/full: cannot be written: No space left on device");
}

TEST_F(WriteFile, writesToADevice) { EXPECT_EQ(write("/dev/null", "x"), ""); }

} // namespace
