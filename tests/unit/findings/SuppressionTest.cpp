#include "findings/Suppression.h"

#include <gtest/gtest.h>

using namespace poolcheck::findings;

namespace {

// The 1-based lines of Text on which a finding of Check is suppressed.
std::vector<unsigned> suppressedLines(llvm::StringRef Text, llvm::StringRef Check = "pool-nested-acquire") {
  Suppression S(Text);
  std::vector<unsigned> Lines;
  unsigned Line = 1;
  for (size_t Offset = 0; Offset <= Text.size(); ++Line) {
    if (S.covers(Offset, Check))
      Lines.push_back(Line);
    size_t End = Text.find('\n', Offset);
    if (End == llvm::StringRef::npos)
      break;
    Offset = End + 1;
  }
  return Lines;
}

using Lines = std::vector<unsigned>;

TEST(Suppression, nolintCoversItsLineOnly) {
  EXPECT_EQ(suppressedLines("a;\nb; // NOLINT\nc;\n"), Lines({2}));
  EXPECT_EQ(suppressedLines("a; /* NOLINT */"), Lines({1}));
}

TEST(Suppression, listMustNameTheCheck) {
  EXPECT_EQ(suppressedLines("a; // NOLINT(pool-nested-acquire)"), Lines({1}));
  EXPECT_EQ(suppressedLines("a; // NOLINT(pool-nested-acquir)"), Lines());
  EXPECT_EQ(suppressedLines("a; // NOLINT(bugprone-x, pool-nested-acquire)"), Lines({1}));
  EXPECT_EQ(suppressedLines("a; // NOLINT(bugprone-x,pool-*)"), Lines({1}));
  EXPECT_EQ(suppressedLines("a; // NOLINT()"), Lines());
}

TEST(Suppression, negativeGlobsDoNotCount) {
  EXPECT_EQ(suppressedLines("a; // NOLINT(pool-*,-pool-nested-acquire)"), Lines({1}));
  EXPECT_EQ(suppressedLines("a; // NOLINT(-pool-nested-acquire)"), Lines());
}

TEST(Suppression, unclosedListIsABareWord) { EXPECT_EQ(suppressedLines("a; // NOLINT(other\nb;)"), Lines({1})); }

TEST(Suppression, nextLineCoversTheLineAfter) {
  EXPECT_EQ(suppressedLines("// NOLINTNEXTLINE(pool-*)\na;\nb;\n"), Lines({2}));
  EXPECT_EQ(suppressedLines("// NOLINTNEXTLINE"), Lines());
}

TEST(Suppression, otherWordsAreNotComments) { EXPECT_EQ(suppressedLines("a; // NOLINTX\nb; // NOLINTED\nc; // nolint\n"), Lines()); }

TEST(Suppression, blockCoversBeginToEnd) { EXPECT_EQ(suppressedLines("a;\n// NOLINTBEGIN\nb;\nc;\n// NOLINTEND\nd;\n"), Lines({3, 4, 5})); }

TEST(Suppression, blocksNestAndEndsMustMatch) {
  EXPECT_EQ(suppressedLines("// NOLINTBEGIN(pool-*)\n// NOLINTBEGIN(x)\na;\n// NOLINTEND(x)\nb;\n// NOLINTEND(pool-*)\nc;"), Lines({2, 3, 4, 5, 6}));
  EXPECT_EQ(suppressedLines("// NOLINTBEGIN(pool-*)\na;\n// NOLINTEND\nb;"), Lines());
  EXPECT_EQ(suppressedLines("// NOLINTBEGIN(pool-*,-x)\na;\n// NOLINTEND(pool-*)\nb;"), Lines());
  EXPECT_EQ(suppressedLines("// NOLINTBEGIN( pool-*,x)\na;\n// NOLINTEND(pool-*, x)\nb;"), Lines({2, 3}));
  EXPECT_EQ(suppressedLines("// NOLINTBEGIN\na;\n"), Lines());
}

TEST(Suppression, dropsWhatItCovers) {
  SourceFiles Sources;
  Sources.add("/a.cpp", "one; // NOLINT(pool-a)\ntwo;\n");
  std::vector<Finding> Findings(3);
  for (Finding &F : Findings)
    F.Where.Path = "/a.cpp";
  Findings[0].Check = "pool-a";
  Findings[1].Check = "pool-b";
  Findings[2].Check = "pool-a";
  Findings[2].Where.Offset = 24;
  EXPECT_EQ(dropSuppressed(Findings, Sources), 1u);
  ASSERT_EQ(Findings.size(), 2u);
  EXPECT_EQ(Findings[0].Check, "pool-b");
}

} // namespace
