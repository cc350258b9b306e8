#include "findings/Fixes.h"

#include <gtest/gtest.h>

using namespace poolcheck::findings;

namespace {

constexpr char File[] = "/a.cpp";

// The range of the first occurrence of Part.
SourceRange rangeOf(llvm::StringRef Text, llvm::StringRef Part) {
  SourceRange R;
  R.Path = File;
  R.Offset = Text.find(Part);
  R.Length = Part.size();
  return R;
}

SourceRange before(SourceRange R) {
  R.Length = 0;
  return R;
}

SourceRange after(SourceRange R) {
  R.Offset += R.Length;
  R.Length = 0;
  return R;
}

Finding withFix(std::vector<Edit> Edits) {
  Finding F;
  F.Fixes = {{"advice in words", {}}, {"the safe one", std::move(Edits)}};
  return F;
}

struct Applied {
  std::string Text;
  unsigned Applied;
  unsigned Skipped;
  bool operator==(const struct Applied &) const = default;
};

Applied apply(llvm::StringRef Text, const std::vector<Finding> &Findings) {
  SourceFiles Sources;
  Sources.add(File, Text);
  auto Result = applyFixes(Findings, Sources);
  if (!Result)
    return {llvm::toString(Result.takeError()), 0, 0};
  return {Result->NewContents.count(File) ? Result->NewContents[File] : Text.str(), Result->Applied, Result->Skipped};
}

TEST(Fixes, replacesAndInserts) {
  llvm::StringRef Text = "  pool P(1);\n  session B(P);\n";
  Finding Static = withFix({{before(rangeOf(Text, "pool")), "static ", {}}});
  Finding Reuse = withFix({{rangeOf(Text, "session B(P);"), "auto &B = A;", {}}});
  EXPECT_EQ(apply(Text, {Static, Reuse}), (Applied{"  static pool P(1);\n  auto &B = A;\n", 2, 0}));
}

TEST(Fixes, movesAStatementWithItsLine) {
  llvm::StringRef Text = "{\n  release(C);\n  commit(C);\n}\n";
  SourceRange Release = rangeOf(Text, "release(C);");
  Finding Move = withFix({{Release, "", {}}, {after(rangeOf(Text, "commit(C);")), "\n  ", Release}});
  EXPECT_EQ(apply(Text, {Move}), (Applied{"{\n  commit(C);\n  release(C);\n}\n", 1, 0}));
}

TEST(Fixes, removedStatementLeavesItsNeighboursOnTheLine) {
  llvm::StringRef Text = "a(); release(C); b();\n";
  EXPECT_EQ(apply(Text, {withFix({{rangeOf(Text, "release(C); "), "", {}}})}), (Applied{"a(); b();\n", 1, 0}));
}

TEST(Fixes, laterFindingIsSkippedWholeOnConflict) {
  llvm::StringRef Text = "one two three";
  Finding First = withFix({{rangeOf(Text, "two"), "2", {}}});
  Finding Second = withFix({{rangeOf(Text, "one"), "1", {}}, {rangeOf(Text, "wo th"), "x", {}}});
  EXPECT_EQ(apply(Text, {First, Second}), (Applied{"one 2 three", 1, 1}));
}

TEST(Fixes, insertionInsideAReplacementCollidesBesideItDoesNot) {
  llvm::StringRef Text = "one two";
  Finding Replace = withFix({{rangeOf(Text, "two"), "2", {}}});
  EXPECT_EQ(apply(Text, {Replace, withFix({{before(rangeOf(Text, "wo")), "x", {}}})}), (Applied{"one 2", 1, 1}));
  EXPECT_EQ(apply(Text, {Replace, withFix({{before(rangeOf(Text, "two")), "x", {}}})}), (Applied{"one x2", 2, 0}));
  EXPECT_EQ(apply(Text, {Replace, withFix({{after(rangeOf(Text, "two")), "x", {}}})}), (Applied{"one 2x", 2, 0}));
}

TEST(Fixes, equalInsertionsAreOneUnequalOnesCollide) {
  llvm::StringRef Text = "pool A, B;";
  Finding Static = withFix({{before(rangeOf(Text, "pool")), "static ", {}}});
  EXPECT_EQ(apply(Text, {Static, Static}), (Applied{"static pool A, B;", 2, 0}));
  EXPECT_EQ(apply(Text, {Static, withFix({{before(rangeOf(Text, "pool")), "const ", {}}})}), (Applied{"static pool A, B;", 1, 1}));
}

TEST(Fixes, oneStatementIsNotMovedTwice) {
  llvm::StringRef Text = "r;\nc;\nd;\n";
  SourceRange R = rangeOf(Text, "r;");
  Finding AfterC = withFix({{R, "", {}}, {after(rangeOf(Text, "c;")), "\n", R}});
  Finding AfterD = withFix({{R, "", {}}, {after(rangeOf(Text, "d;")), "\n", R}});
  EXPECT_EQ(apply(Text, {AfterC, AfterD}), (Applied{"c;\nr;\nd;\n", 1, 1}));
  EXPECT_EQ(apply(Text, {AfterC, AfterC}), (Applied{"c;\nr;\nd;\n", 2, 0}));
}

TEST(Fixes, adviceChangesNothing) {
  Finding F;
  F.Fixes = {{"advice", {}}};
  EXPECT_EQ(apply("text", {F}), (Applied{"text", 0, 0}));
}

TEST(Fixes, aFileThatHasChangedIsAnError) {
  SourceRange Beyond;
  Beyond.Path = File;
  Beyond.Offset = 3;
  Beyond.Length = 9;
  EXPECT_EQ(apply("text", {withFix({{Beyond, "x", {}}})}).Text, "/a.cpp: has changed since it was analysed, so it is not fixed");
  SourceRange Elsewhere;
  Elsewhere.Path = "/no/such/file.cpp";
  EXPECT_EQ(apply("text", {withFix({{Elsewhere, "x", {}}})}).Text, "/no/such/file.cpp: cannot be read, so it is not fixed");
}

} // namespace
