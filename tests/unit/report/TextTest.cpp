#include "report/Report.h"

#include "Sample.h"

#include <gtest/gtest.h>

using namespace poolcheck::report;

namespace {

std::string text(const Report &R, bool IsColoured = false) {
  std::string Result;
  llvm::raw_string_ostream OS(Result);
  writeText(OS, R, IsColoured);
  return Result;
}

TEST(Text, printsFindingStepsFixesAndSummary) {
  Sample S;
  EXPECT_EQ(text(S.R), R"(a dir/job.cpp:4:10: error: second lease is acquired [pool-nested-acquire]
    4 |         Session inner(pool); // größer
      |                 ^~~~~
a dir/job.cpp:3:11: note: 1. first lease
    3 |   Session outer(pool);
      |           ^~~~~
a dir/job.cpp:4:10: note: 2.   second lease
    4 |         Session inner(pool); // größer
      |                 ^~~~~
a dir/job.cpp:4:10: note: fix: reuse 'outer'
a dir/job.cpp:4:10: note: advice: make the pool larger
incomplete: b.cpp: cannot be read
a dir/job.cpp:5:3: note: incomplete: function 'f': too large
1 finding (1 error) in 14 units, 2 incomplete
)");
}

TEST(Text, summaryCountsByLevel) {
  Sample S;
  S.R.Incompletes.clear();
  S.R.Suppressed = 3;
  S.R.Units = 1;
  S.R.Findings.push_back(S.nested());
  S.R.Findings.back().Level = poolcheck::findings::Severity::Warning;
  EXPECT_TRUE(llvm::StringRef(text(S.R)).ends_with("\n2 findings (1 error, 1 warning) in 1 unit, 3 suppressed\n"));
  S.R.Findings.clear();
  S.R.Suppressed = 0;
  EXPECT_EQ(text(S.R), "0 findings in 1 unit\n");
}

TEST(Text, doubtIsSaid) {
  Sample S;
  S.R.Findings[0].Sure = poolcheck::findings::Certainty::Possible;
  EXPECT_TRUE(llvm::StringRef(text(S.R)).starts_with("a dir/job.cpp:4:10: error: possibly, second lease"));
}

TEST(Text, aFileThatCannotBeReadHasNoSnippet) {
  Sample S;
  S.R.Incompletes.clear();
  S.R.Findings[0].Steps.clear();
  S.R.Findings[0].Fixes.clear();
  S.R.Findings[0].Where.Path = "/elsewhere/x.cpp";
  EXPECT_EQ(text(S.R), "/elsewhere/x.cpp:4:10: error: second lease is acquired [pool-nested-acquire]\n1 finding (1 error) in 14 units\n");
}

TEST(Text, controlCharactersDoNotReachTheTerminal) {
  Sample S;
  S.Sources.add(S.Path, "\x1B[31m evil();\n");
  S.R.Incompletes.clear();
  S.R.Findings[0].Steps.clear();
  S.R.Findings[0].Where = rangeOf(S.Path, "\x1B[31m evil();\n", "evil");
  EXPECT_EQ(text(S.R).find('\x1B'), std::string::npos);
}

TEST(Text, coloursOnlyWhenAsked) {
  Sample S;
  EXPECT_EQ(text(S.R, false).find('\x1B'), std::string::npos);
  EXPECT_NE(text(S.R, true).find("\x1B["), std::string::npos);
}

} // namespace
