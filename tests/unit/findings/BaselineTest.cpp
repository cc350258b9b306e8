#include "findings/Baseline.h"

#include <gtest/gtest.h>

namespace poolcheck::findings {
namespace {

Finding finding(const char *Function) {
  Finding F;
  F.Check = "pool-lease-leak";
  F.Function = Function;
  return F;
}

std::string written(const Baseline &B) {
  std::string Text;
  llvm::raw_string_ostream OS(Text);
  B.write(OS);
  return Text;
}

Baseline parsed(llvm::StringRef Text) { return llvm::cantFail(Baseline::parse(Text)); }

std::string refusal(llvm::StringRef Text) {
  auto Result = Baseline::parse(Text);
  return Result ? "" : llvm::toString(Result.takeError());
}

TEST(Baseline, readsWhatItWrites) {
  Baseline B;
  B.add("f1", finding("rename"), "src/users.c");
  B.add("f1", finding("rename"), "src/users.c");
  B.add("f2", finding("\xff"), "a.c");
  std::string Text = written(B);
  EXPECT_EQ(written(parsed(Text)), Text);
  EXPECT_LT(Text.find("a.c"), Text.find("src/users.c"));
  EXPECT_EQ(std::count(Text.begin(), Text.end(), '\n'), 4) << Text;
}

TEST(Baseline, takesEachFindingOnce) {
  Baseline B;
  B.add("f1", finding("rename"), "a.c");
  B.add("f1", finding("rename"), "a.c");
  B.add("f2", finding("remove"), "a.c");
  EXPECT_TRUE(B.take("f1"));
  EXPECT_TRUE(B.take("f1"));
  EXPECT_FALSE(B.take("f1"));
  EXPECT_FALSE(B.take("f3"));
  EXPECT_EQ(B.left(), 1u);
}

TEST(Baseline, emptyOne) {
  Baseline B = parsed(written(Baseline()));
  EXPECT_FALSE(B.take("f1"));
  EXPECT_EQ(B.left(), 0u);
}

TEST(Baseline, lineThatAMergeLeftTwiceCountsOnce) {
  Baseline B = parsed(R"({"poolcheckBaseline": 1, "findings": [{"fingerprint": "f1", "count": 1}, {"fingerprint": "f1", "count": 2}]})");
  EXPECT_EQ(B.left(), 2u);
}

TEST(Baseline, refusesWhatIsNone) {
  EXPECT_NE(refusal("").find("not JSON"), std::string::npos);
  EXPECT_NE(refusal("[]").find("expected an object"), std::string::npos);
  EXPECT_NE(refusal(R"({"version": "2.1.0", "runs": []})").find("poolcheckBaseline"), std::string::npos);
  EXPECT_NE(refusal(R"({"poolcheckBaseline": 2, "findings": []})").find("another version"), std::string::npos);
  EXPECT_NE(refusal(R"({"poolcheckBaseline": "1", "findings": []})").find("another version"), std::string::npos);
  EXPECT_NE(refusal(R"({"poolcheckBaseline": 1})").find("'findings' must be an array"), std::string::npos);
  for (const char *Entry : {"7", R"({"count": 1})", R"({"fingerprint": "", "count": 1})", R"({"fingerprint": "f1"})",
                            R"({"fingerprint": "f1", "count": 0})", R"({"fingerprint": "f1", "count": 99999999999})"})
    EXPECT_NE(refusal(std::string(R"({"poolcheckBaseline": 1, "findings": [)") + Entry + "]}").find("findings[0]"), std::string::npos) << Entry;
}

TEST(Baseline, refusesWhatIsCutOff) {
  Baseline B;
  B.add("f1", finding("rename"), "a.c");
  std::string Text = written(B);
  for (size_t Length = 0; Length + 1 < Text.size(); ++Length)
    EXPECT_NE(refusal(llvm::StringRef(Text).take_front(Length)), "") << Length;
}

} // namespace
} // namespace poolcheck::findings
