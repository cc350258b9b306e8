// The runner of flow inputs itself: what it compares, and that nothing slips through.
#include "FlowMarks.h"

#include <gtest/gtest.h>

namespace poolcheck::analysis {

namespace {

std::vector<Observation> marks(llvm::StringRef Text) {
  auto Marks = marksIn(Text);
  if (Marks)
    return *Marks;
  ADD_FAILURE() << llvm::toString(Marks.takeError());
  return {};
}

std::string errorIn(llvm::StringRef Text) {
  auto Marks = marksIn(Text);
  return Marks ? "no error" : llvm::toString(Marks.takeError());
}

TEST(FlowMarks, ReadsMarks) {
  auto Found = marks("a\n  reveal %s  // state: held tx=sql | released \nx // fact: nested-acquire maybe held=2; local-pool\n");
  ASSERT_EQ(Found.size(), 3u);
  EXPECT_EQ(Found[0].Line, 2u);
  EXPECT_EQ(Found[0].Words, std::vector<std::string>{"held tx=sql | released"});
  EXPECT_EQ(Found[1].Kind, "nested-acquire");
  EXPECT_EQ(Found[1].Words, (std::vector<std::string>{"maybe", "held=2"}));
  EXPECT_EQ(Found[2].Kind, "local-pool");
  EXPECT_EQ(Found[2].Line, 3u);
}

TEST(FlowMarks, RefusesWhatCannotFail) {
  EXPECT_EQ(errorIn("destroy %s\n"), "the input has no marks, expected some or // expect-nothing");
  EXPECT_EQ(errorIn("// expect-nothing\nx // fact: local-pool\n"), "the input has marks and says // expect-nothing");
  EXPECT_EQ(errorIn("\nx // fact: nested\n"), "line 2: 'nested' is no fact, expected nested-acquire, transaction-loss, local-pool, incomplete, "
                                              "lease-leak, double-release, use-after-release, demand and words");
  EXPECT_EQ(errorIn("// expect-nothing\n"), "no error");
}

TEST(FlowMarks, DifferenceBothWays) {
  Observation Nested{4, "nested-acquire", {"certain", "held=2"}};
  EXPECT_EQ(difference({{4, "nested-acquire", {}}}, {Nested}, "x.ir"), "");
  EXPECT_EQ(difference({{4, "nested-acquire", {"held=2"}}}, {Nested}, "x.ir"), "");
  EXPECT_EQ(difference({}, {Nested}, "x.ir"), "x.ir:4: found but not marked, fact: nested-acquire certain held=2");
  EXPECT_EQ(difference({{5, "nested-acquire", {}}}, {Nested}, "x.ir"),
            "x.ir:4: found but not marked, fact: nested-acquire certain held=2\nx.ir:5: marked but not found, fact: nested-acquire");
  EXPECT_EQ(difference({{4, "nested-acquire", {"maybe"}}}, {Nested}, "x.ir"),
            "x.ir:4: found but not marked, fact: nested-acquire certain held=2\nx.ir:4: marked but not found, fact: nested-acquire maybe");
  EXPECT_NE(difference({{4, "nested-acquire", {}}}, {Nested, Nested}, "x.ir"), "");
}

TEST(FlowMarks, MarksWithMoreWordsChooseFirst) {
  Observation Sure{4, "nested-acquire", {"certain"}}, Maybe{4, "nested-acquire", {"maybe"}};
  EXPECT_EQ(difference({{4, "nested-acquire", {}}, {4, "nested-acquire", {"certain"}}}, {Sure, Maybe}, "x.ir"), "");
}

TEST(FlowMarks, FactsOutsideTheInputHaveNoLine) {
  ir::Module M;
  Facts F;
  F.Reveals.push_back({{M.file("a.ir"), 0, 1, 7, 1}, "held"});
  F.Reveals.push_back({{M.file("b.ir"), 0, 1, 7, 1}, "held"});
  F.Reveals.push_back({{}, "held"});
  auto Found = observed(F, M, "a.ir");
  ASSERT_EQ(Found.size(), 3u);
  EXPECT_EQ(Found[0].Line, 7u);
  EXPECT_EQ(Found[1].Line, 0u);
  EXPECT_EQ(Found[2].Line, 0u);
}

TEST(FlowMarks, WordsOfFacts) {
  ir::Module M;
  Facts F;
  NestedAcquire N;
  N.Pool = "pools(1, 2)";
  N.Outer.Variable = "s";
  N.Outer.IsUsedLater = false;
  N.Capacity = 5;
  F.NestedAcquires.push_back(N);
  TransactionLoss T;
  T.How = TransactionEndKind::GuardOutlives;
  T.Sure = Identity::Maybe;
  F.TransactionLosses.push_back(T);
  LocalPool P;
  P.Scope = PoolScope::Member;
  F.LocalPools.push_back(P);
  auto Found = observed(F, M, "a.ir");
  EXPECT_EQ(Found[0].Words,
            (std::vector<std::string>{"certain", "held=2", "capacity=5", "pool=pools(1,2)", "outer=s", "inner-used-later", "calls=-1"}));
  EXPECT_EQ(Found[1].Words, (std::vector<std::string>{"maybe", "guard-outlives", "api", "lease-used-later", "commits=0", "followed-by=0"}));
  EXPECT_EQ(Found[2].Words, std::vector<std::string>{"member"});
}

} // namespace

} // namespace poolcheck::analysis
