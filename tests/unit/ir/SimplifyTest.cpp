#include "ir/Simplify.h"
#include "ir/Text.h"

#include <gtest/gtest.h>

using namespace poolcheck;

namespace {

// The body of @f without locations, one line each, after it was simplified.
std::string simplified(llvm::StringRef Body) {
  auto M = ir::parse(("api p: \"take\" library \"L\" pool \"Pool\" waits raw\nfunc @f(%p) {\n" + Body + "}\n").str(), "test.ir");
  if (!M)
    return llvm::toString(M.takeError());
  ir::simplify(*M, M->Functions[0]);
  EXPECT_EQ(llvm::toString(ir::verify(*M)), "");
  std::string Text, Lines;
  llvm::raw_string_ostream OS(Text);
  ir::print(OS, *M);
  llvm::StringRef Rest = Text;
  Rest = Rest.substr(Rest.find("^0"));
  while (!Rest.empty() && !Rest.starts_with("}")) {
    auto [Line, Next] = Rest.split('\n');
    Lines += Line.split(" !").first.trim().str() + "\n";
    Rest = Next;
  }
  return Lines;
}

TEST(Simplify, JoinsBlocksThatFollowEachOther) {
  EXPECT_EQ(simplified("^a:\n  use %p\n  jump ^b\n^b:\n  jump ^c\n^c:\n  use %p.x\n  return\n"), "^0:\nuse %p\nuse %p.x\nreturn\n");
}

TEST(Simplify, KeepsTheTargetOfALoop) {
  EXPECT_EQ(simplified("^a:\n  jump ^b\n^b:\n  use %p\n  if %p then ^b else ^c\n^c:\n  return\n"),
            "^0:\njump ^1\n^1:\nuse %p\nif %p then ^1 else ^2\n^2:\nreturn\n");
}

TEST(Simplify, EndsWithAnEmptyEndlessLoop) {
  EXPECT_EQ(simplified("^a:\n  if %p then ^b else ^c\n^b:\n  jump ^b\n^c:\n  return\n"), "^0:\nif %p then ^1 else ^2\n^1:\njump ^1\n^2:\nreturn\n");
}

TEST(Simplify, DropsATestThatDecidesNothing) {
  EXPECT_EQ(simplified("^a:\n  if %p then ^b else ^c\n^b:\n  store %1 = 2\n  jump ^d\n^c:\n  jump ^d\n^d:\n  return\n"), "^0:\nreturn\n");
}

TEST(Simplify, KeepsATestBeforeTheEndOfTheProgram) {
  EXPECT_EQ(simplified("^a:\n  if %p then ^b else ^c\n^b:\n  unreachable\n^c:\n  return\n"),
            "^0:\nif %p then ^1 else ^2\n^1:\nunreachable\n^2:\nreturn\n");
}

TEST(Simplify, PassesAValueOn) {
  EXPECT_EQ(simplified("^a:\n  store %1 = 3\n  copy %x = %1\n  use %x\n  return\n"), "^0:\nstore %x = 3\nuse %x\nreturn\n");
  EXPECT_EQ(simplified("^a:\n  copy %1 = %p.x\n  copy %2 = %1\n  copy %x = %2\n  use %x\n  return\n"), "^0:\ncopy %x = %p.x\nuse %x\nreturn\n");
}

TEST(Simplify, KeepsWhatIsReadTwiceOrAsAKey) {
  EXPECT_EQ(simplified("^a:\n  store %1 = 3\n  copy %x = %1\n  use %1\n  return\n"), "^0:\nstore %1 = 3\ncopy %x = %1\nuse %1\nreturn\n");
  EXPECT_EQ(simplified("^a:\n  store %1 = 3\n  use %p[\"%1l\"]\n  return\n"), "^0:\nstore %1 = 3\nuse %p[\"%1l\"]\nreturn\n");
}

TEST(Simplify, KeepsWhatMayEndOrUseALease) {
  EXPECT_EQ(simplified("^a:\n  store %1 = null\n  copy %x = %1\n  return\n"), "^0:\nstore %1 = null\ncopy %x = %1\nreturn\n");
  EXPECT_EQ(simplified("^a:\n  copy %1 = %p.*.row\n  return\n"), "^0:\ncopy %1 = %p.*.row\nreturn\n");
}

TEST(Simplify, KeepsBlocksOfATryRegionApart) {
  EXPECT_EQ(simplified("  try 0: handler ^h \"E\"\n^a:\n  use %p\n  jump ^b\n^b try 0:\n  use %p\n  jump ^c\n^h:\n  jump ^c\n^c:\n  return\n"),
            "^0:\nuse %p\njump ^1\n^1 try 0:\nuse %p\njump ^3\n^2:\njump ^3\n^3:\nreturn\n");
}

} // namespace
