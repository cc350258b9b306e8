#include "report/Fingerprint.h"

#include "Sample.h"

#include <gtest/gtest.h>

using namespace poolcheck::report;

namespace {

using Hashes = std::vector<std::string>;

// The values are those that GitHub's own tests of the upload action expect for these texts.
TEST(LineHashes, agreeWithGitHub) {
  EXPECT_EQ(lineHashes(""), Hashes({"c129715d7a2bc9a3:1"}));
  EXPECT_EQ(lineHashes(" a\nb\n  \t\tc\n d"), Hashes({"271789c17abda88f:1", "54703d4cd895b18:1", "180aee12dab6264:1", "a23a3dc5e078b07b:1"}));
  EXPECT_EQ(lineHashes(" hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End"), Hashes({"8b7cf3e952e7aeb2:1", "b1ae1287ec4718d9:1", "bff680108adb0fcc:1",
                                                                                   "c6805c5e1288b612:1", "b86d3392aea1be30:1", "e6ceba753e1a442:1"}));
}

TEST(LineHashes, oneForEachLineAndOneForTheEmptyLineAtTheEnd) {
  EXPECT_EQ(lineHashes("a\nb").size(), 2u);
  EXPECT_EQ(lineHashes("a\nb\n").size(), 3u);
  EXPECT_EQ(lineHashes(std::string(1000, '\n')).size(), 1001u);
}

TEST(LineHashes, blanksAndKindsOfLineEndDoNotCount) {
  Hashes Unix = lineHashes("int a;\nint b;\nint c;\n");
  EXPECT_EQ(lineHashes("int a;\r\nint b;\r\nint c;\r\n"), Unix);
  EXPECT_EQ(lineHashes("int a;\rint b;\rint c;\r"), Unix);
  EXPECT_EQ(lineHashes("  int\ta;\n\tint b ;\nint c;   \n"), Unix);
}

TEST(LineHashes, linesAboveAndFarBelowDoNotCount) {
  std::string Far = std::string(120, 'x') + "\nend\n";
  Hashes Before = lineHashes("the line;\n" + Far);
  Hashes After = lineHashes("new\nnew too\nthe line;\n" + Far + "more\n");
  EXPECT_EQ(Before[0], After[2]);
  EXPECT_NE(lineHashes("the line;\n" + Far)[0], lineHashes("the line?\n" + Far)[0]);
}

TEST(LineHashes, equalLinesAreCounted) {
  std::string Line = std::string(100, 'x') + "\n";
  Hashes Three = lineHashes(Line + Line + Line);
  std::string Hash = Three[0].substr(0, Three[0].find(':'));
  EXPECT_EQ(Three[0], Hash + ":1");
  EXPECT_EQ(Three[1], Hash + ":2");
  EXPECT_EQ(Three[2], Hash + ":3");
}

TEST(FindingKey, isFreeOfLineNumbersAndBlanks) {
  Sample S;
  std::string Key = findingKey(S.R.Findings[0], S.R);
  EXPECT_EQ(Key.size(), 16u);

  std::string Moved = "\n\n// more\n" + std::string(SampleText);
  Moved.replace(Moved.find("\tSession inner"), 1, "    ");
  S.Sources.add(S.Path, Moved);
  poolcheck::findings::Finding F = S.nested();
  F.Where = rangeOf(S.Path, Moved, "inner");
  EXPECT_EQ(findingKey(F, S.R), Key);
}

TEST(FindingKey, tellsCheckFileFunctionAndLineApart) {
  Sample S;
  std::string Key = findingKey(S.R.Findings[0], S.R);
  poolcheck::findings::Finding OtherCheck = S.nested(), OtherFunction = S.nested(), OtherLine = S.nested(), OtherFile = S.nested();
  OtherCheck.Check = "pool-other";
  OtherFunction.Function = "other";
  OtherLine.Where = S.range("outer");
  OtherFile.Where.Path = "/src/shop/copy.cpp";
  S.Sources.add(OtherFile.Where.Path, SampleText);
  for (const auto &F : {OtherCheck, OtherFunction, OtherLine, OtherFile})
    EXPECT_NE(findingKey(F, S.R), Key);
}

TEST(FindingKey, doesNotDependOnWhereTheSourcesAre) {
  Sample S;
  std::string Key = findingKey(S.R.Findings[0], S.R);
  S.R.Root = "/home/x";
  poolcheck::findings::Finding F = S.nested();
  F.Where.Path = "/home/x/a dir/job.cpp";
  S.Sources.add(F.Where.Path, SampleText);
  EXPECT_EQ(findingKey(F, S.R), Key);
}

} // namespace
