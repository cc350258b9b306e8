#include "findings/Diff.h"

#include <gtest/gtest.h>

namespace poolcheck::findings {
namespace {

Diff parsed(llvm::StringRef Text) { return llvm::cantFail(Diff::parse(Text)); }

std::string refusal(llvm::StringRef Text) {
  auto Result = Diff::parse(Text);
  return Result ? "" : llvm::toString(Result.takeError());
}

constexpr const char *Edit = "diff --git a/src/a.c b/src/a.c\n"
                             "index 1..2 100644\n"
                             "--- a/src/a.c\n"
                             "+++ b/src/a.c\n"
                             "@@ -2,5 +2,6 @@ int f(void)\n"
                             " two\n"
                             "-three\n"
                             "+new three\n"
                             "+new four\n"
                             " five\n"
                             "-gone\n"
                             " six\n"
                             "+\n"
                             "\\ No newline at end of file\n";

TEST(Diff, changedAndRemovedLines) {
  Diff D = parsed(Edit);
  ASSERT_EQ(D.files().size(), 1u);
  EXPECT_EQ(D.files()[0].Path, "src/a.c");
  EXPECT_EQ(D.files()[0].Changed, (std::vector<LineRange>{{3, 4}, {7, 7}}));
  EXPECT_EQ(D.files()[0].Gone, (std::vector<uint32_t>{3, 6}));
  EXPECT_TRUE(D.changes("/home/me/project/src/a.c", {4, 4}));
  EXPECT_FALSE(D.changes("/home/me/project/src/a.c", {5, 6}));
  EXPECT_TRUE(D.removesIn("/home/me/project/src/a.c", {5, 6}));
  EXPECT_FALSE(D.removesIn("/home/me/project/src/a.c", {6, 9})) << "the lines that are gone stood before the first one";
  EXPECT_FALSE(D.changes("/home/me/project/src/aa.c", {4, 4}));
  EXPECT_FALSE(D.changes("/home/me/project/xsrc/a.c", {4, 4}));
}

TEST(Diff, lineEndsOfWindows) {
  std::string Text;
  for (char C : llvm::StringRef(Edit))
    Text += C == '\n' ? "\r\n" : std::string(1, C);
  Diff D = parsed(Text);
  ASSERT_EQ(D.files().size(), 1u);
  EXPECT_EQ(D.files()[0].Path, "src/a.c");
  EXPECT_EQ(D.files()[0].Changed, parsed(Edit).files()[0].Changed);
}

TEST(Diff, newRemovedAndRenamedFiles) {
  Diff D =
      parsed("diff --git a/new.c b/new.c\nnew file mode 100644\n--- /dev/null\n+++ b/new.c\n@@ -0,0 +1,2 @@\n+one\n+two\n"
             "diff --git a/old.c b/old.c\ndeleted file mode 100644\n--- a/old.c\n+++ /dev/null\n@@ -1,2 +0,0 @@\n-one\n-two\n"
             "diff --git a/x.c b/y.c\nsimilarity index 90%\nrename from x.c\nrename to y.c\n--- a/x.c\n+++ b/y.c\n@@ -9 +9 @@\n-nine\n+new nine\n"
             "diff --git a/p.c b/q.c\nsimilarity index 100%\nrename from p.c\nrename to q.c\n"
             "diff --git a/i.png b/i.png\nBinary files a/i.png and b/i.png differ\n");
  ASSERT_EQ(D.files().size(), 2u);
  EXPECT_TRUE(D.changes("/r/new.c", {1, 1}));
  EXPECT_TRUE(D.changes("/r/y.c", {9, 9}));
  EXPECT_FALSE(D.change("/r/old.c"));
}

TEST(Diff, onlyRemovals) {
  Diff D = parsed("--- a.c\n+++ a.c\n@@ -4,2 +3,0 @@\n-four\n-five\n");
  EXPECT_TRUE(D.removesIn("/r/a.c", {3, 4}));
  EXPECT_FALSE(D.removesIn("/r/a.c", {1, 3}));
  EXPECT_FALSE(D.changes("/r/a.c", {1, 99}));
}

TEST(Diff, namesOfGitAndOfDiff) {
  auto PathOf = [](const std::string &Name) { return parsed("--- x\n+++ " + Name + "\n@@ -1 +1 @@\n-a\n+b\n").files()[0].Path; };
  EXPECT_EQ(PathOf("b/with blank.c"), "with blank.c");
  EXPECT_EQ(PathOf("b/with blank.c\t2026-11-22 18:00:00 +0000"), "with blank.c");
  EXPECT_EQ(PathOf("\"b/m\\303\\274ll \\\"x\\\".c\""), "m\xc3\xbcll \"x\".c");
  EXPECT_EQ(PathOf("./sub/a.c"), "sub/a.c");
}

TEST(Diff, linesThatLookLikeHeads) {
  Diff D = parsed("--- a.sql\n+++ a.sql\n@@ -1,2 +1,2 @@\n--- a comment\n+++ a comment\n same\n--- a.c\n+++ a.c\n@@ -1 +1 @@\n-x\n+y\n");
  ASSERT_EQ(D.files().size(), 2u);
  EXPECT_EQ(D.files()[1].Path, "a.c");
}

TEST(Diff, longestPathDecides) {
  Diff D = parsed("--- a.c\n+++ a.c\n@@ -1 +1 @@\n-x\n+y\n--- sub/a.c\n+++ sub/a.c\n@@ -7 +7 @@\n-x\n+y\n");
  EXPECT_EQ(D.change("/r/sub/a.c")->Path, "sub/a.c");
  EXPECT_EQ(D.change("/r/a.c")->Path, "a.c");
}

TEST(Diff, settledPathsMeanOneFile) {
  Diff D = parsed("--- a.c\n+++ a.c\n@@ -1 +1 @@\n-x\n+y\n");
  EXPECT_TRUE(D.change("/r/sub/a.c"));
  D.settle("/r/sub/deep", [](llvm::StringRef Path) {
    return Path == "/r/a.c" || Path == "/link/a.c" ? "/r/a.c" : Path == "/r/sub/a.c" ? Path.str() : "";
  });
  EXPECT_EQ(D.files()[0].Path, "/r/sub/a.c") << "the nearest folder above decides";
  EXPECT_FALSE(D.change("/r/a.c"));
  EXPECT_FALSE(D.change("/link/a.c"));
}

TEST(Diff, refusesWhatIsNone) {
  EXPECT_EQ(parsed("").files().size(), 0u);
  EXPECT_EQ(parsed("\n").files().size(), 0u);
  EXPECT_NE(refusal("int main() {}\n").find("no unified diff"), std::string::npos);
  EXPECT_NE(refusal("*** a.c\n").find("no unified diff"), std::string::npos);
  EXPECT_NE(refusal("--- a.c\n@@ -1 +1 @@\n-x\n+y\n").find("line 2: a hunk without a file"), std::string::npos);
  for (const char *Head : {"@@ -1 @@", "@@ -x +1 @@", "@@ -1,2, +1 @@", "@@ -1 +1,99999999999 @@"})
    EXPECT_NE(refusal(std::string("--- a\n+++ a\n") + Head + "\n-x\n+y\n").find("line 3: '@@ -LINE"), std::string::npos) << Head;
  EXPECT_NE(refusal("--- a\n+++ a\n@@ -1,2 +1,2 @@\n-x\n+y\n").find("line 3: the diff ends within"), std::string::npos);
  EXPECT_NE(refusal("--- a\n+++ a\n@@ -1,2 +1 @@\n-x\n+y\n+z\n").find("line 6: the hunk that begins in line 3"), std::string::npos);
  EXPECT_NE(refusal("--- a\n+++ a\n@@ -1,2 +1,2 @@\n-x\n+y\ndiff --git a/b b/b\n").find("line 6"), std::string::npos);
  EXPECT_NE(refusal("diff --cc a\n--- a/a\n+++ b/a\n@@@ -1,1 -1,1 +1,1 @@@\n").find("line 4: the diff of a merge"), std::string::npos);
}

} // namespace
} // namespace poolcheck::findings
