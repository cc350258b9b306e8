// What a wrong model file is answered with: one sentence that names the place and the remedy.
#include "models/Load.h"

#include "llvm/Support/FileSystem.h"
#include "llvm/Support/FileUtilities.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"

#include <gtest/gtest.h>

#include <set>
#include <unistd.h>

namespace poolcheck::models {
namespace {

constexpr llvm::StringLiteral Folder = "test-inputs/models";

std::string errorOf(llvm::Expected<Model> M) { return M ? "no error" : llvm::toString(M.takeError()); }

std::set<std::string> stems(llvm::StringRef Extension) {
  std::set<std::string> Found;
  std::error_code Code;
  for (llvm::sys::fs::directory_iterator It(Folder, Code), End; It != End && !Code; It.increment(Code))
    if (llvm::sys::path::extension(It->path()) == Extension)
      Found.insert(llvm::sys::path::stem(It->path()).str());
  return Found;
}

TEST(BadFiles, messagesAreThoseBesideTheFiles) {
  std::set<std::string> Files = stems(".json");
  ASSERT_FALSE(Files.empty());
  EXPECT_EQ(Files, stems(".error"));
  for (const std::string &File : Files) {
    std::string Path = (Folder + "/" + File).str();
    auto Expected = llvm::MemoryBuffer::getFile(Path + ".error");
    ASSERT_TRUE(bool(Expected)) << File;
    EXPECT_EQ(errorOf(loadFile(Path + ".json")), (Folder + "/" + (*Expected)->getBuffer().rtrim()).str());
  }
}

// A new, empty folder that goes away with the test.
class ScratchFolder : public testing::Test {
protected:
  void SetUp() override { ASSERT_FALSE(llvm::sys::fs::createUniqueDirectory("models-test", Folder)); }
  void TearDown() override { llvm::sys::fs::remove_directories(Folder); }
  std::string path(llvm::StringRef Name) { return (Folder + "/" + Name).str(); }
  std::string write(llvm::StringRef Name, llvm::StringRef Text) {
    std::error_code Code;
    llvm::raw_fd_ostream(path(Name), Code) << Text;
    return path(Name);
  }

  llvm::SmallString<128> Folder;
};

using FileErrors = ScratchFolder;

TEST_F(FileErrors, missing) {
  EXPECT_EQ(errorOf(loadFile(path("none.json"))), path("none.json") + ": cannot read the model file: No such file or directory");
}

TEST_F(FileErrors, directory) { EXPECT_EQ(errorOf(loadFile(Folder)), (Folder + ": is a directory, not a model file").str()); }

TEST_F(FileErrors, symlinkLoop) {
  std::string Loop = path("loop.json");
  ASSERT_EQ(symlink(Loop.c_str(), Loop.c_str()), 0);
  EXPECT_EQ(errorOf(loadFile(Loop)), Loop + ": cannot read the model file: Too many levels of symbolic links");
}

TEST_F(FileErrors, pipe) {
  std::string Pipe = path("pipe.json");
  ASSERT_EQ(mkfifo(Pipe.c_str(), 0600), 0);
  EXPECT_EQ(errorOf(loadFile(Pipe)), Pipe + ": is not a regular file, so it is not read as a model");
}

TEST_F(FileErrors, unreadable) {
  std::string File = write("secret.json", "{}");
  ASSERT_FALSE(llvm::sys::fs::setPermissions(Folder, llvm::sys::fs::perms(0755)));
  ASSERT_FALSE(llvm::sys::fs::setPermissions(File, llvm::sys::fs::no_perms));
  uid_t Self = geteuid();
  bool IsRoot = Self == 0; // who reads everything
  ASSERT_TRUE(!IsRoot || seteuid(65534) == 0);
  std::string Error = errorOf(loadFile(File));
  ASSERT_TRUE(!IsRoot || seteuid(Self) == 0);
  EXPECT_EQ(Error, File + ": cannot read the model file: Permission denied");
}

TEST_F(FileErrors, tooLarge) {
  std::string File = write("large.json", "");
  int Descriptor = 0;
  ASSERT_FALSE(llvm::sys::fs::openFileForWrite(File, Descriptor));
  ASSERT_FALSE(llvm::sys::fs::resize_file(Descriptor, 100u << 20)); // a hole: takes no space and is not read
  ::close(Descriptor);
  EXPECT_EQ(errorOf(loadFile(File)), File + ": the model file has 104857600 bytes; at most 4194304 are read");
}

TEST(BadText, hasPlaceInBytes) {
  EXPECT_EQ(errorOf(parse("{}", "m")), "m:1:1: a model lacks the key 'poolcheck'");
  EXPECT_EQ(errorOf(parse("\n {\"\xC3\xA4\": 1, \"x\": 1}", "m")),
            "m:2:3: unknown key '\xC3\xA4' in a model; allowed: $schema, poolcheck, library, source, pools, leases, functions");
}

TEST(BadText, hostileSizesEndSoon) {
  std::string Deep(MaxModelBytes, '[');
  EXPECT_EQ(errorOf(parse(Deep, "m")), "m:1:33: nested deeper than 32 levels");
  std::string Wide = "{";
  for (unsigned I = 0; I != 100000; ++I)
    Wide += "\"k" + std::to_string(I) + "\": 1,";
  EXPECT_EQ(errorOf(parse(Wide, "m")), "m:1:568: an object with more than 64 keys");
}

} // namespace
} // namespace poolcheck::models
