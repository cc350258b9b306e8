#include "Program.h"

#include <gtest/gtest.h>

using namespace poolcheck;
using namespace poolcheck::checks;
using analysis::StaleUse;

namespace {

using Words = std::vector<std::string>;

// Taken on line 2 by 'db', released on line 4, used on line 6.
struct Stale : Program {
  analysis::UseAfterRelease Fact;

  Stale() {
    Fact.Function = Function;
    Fact.Where = line(6);
    Fact.Lease.Api = Session;
    Fact.Lease.Variable = "db";
    Fact.Lease.Taken = at(2);
    Fact.Pool = "pool_";
    Fact.Ended = at(4);
    Fact.Use = at(6);
  }
  findings::Finding finding() {
    Facts.UsesAfterRelease = {Fact};
    return only();
  }
  findings::Finding of(StaleUse What, llvm::StringRef Used) {
    Fact.What = What;
    Fact.Used = Used;
    return finding();
  }
};

TEST(UseAfterRelease, usesHaveWords) {
  Stale P;
  EXPECT_EQ(P.of(StaleUse::Lease, "db").Message, "lease 'db' of pool 'pool_' is used after its release: another task may have it by now");
  EXPECT_EQ(P.of(StaleUse::Cursor, "rows").Message,
            "'rows' is used after the release of the lease 'db' of pool 'pool_' it was opened on: another task may have the lease by now");
  EXPECT_EQ(P.of(StaleUse::Derived, "").Message,
            "an object, which belongs to lease 'db' of pool 'pool_', is used after its release: another task may have it by now");
  EXPECT_EQ(P.of(StaleUse::MovedFrom, "db").Message, "'db' is used after its lease was moved out of it: it holds none");
  EXPECT_EQ(messages(P.finding().Steps)[1], "4/1 the lease is moved out of it here");
  P.Fact.Lease.Variable.clear();
  EXPECT_EQ(P.of(StaleUse::Derived, "rows").Message,
            "'rows', which belongs to the lease of pool 'pool_', is used after its release: another task may have it by now");
  EXPECT_EQ(P.of(StaleUse::NeverAcquired, "db").Message, "'db' of pool 'pool_' is released, but nothing was acquired on this path");
}

TEST(UseAfterRelease, calleeThatUsesItIsNamed) {
  Stale P;
  P.Fact.Use = P.through({"log_row"}, {6, 40});
  findings::Finding F = P.of(StaleUse::Lease, "db");
  EXPECT_EQ(F.Message, "lease 'db' of pool 'pool_' is used by 'log_row' after its release: another task may have it by now");
  EXPECT_EQ(messages(F.Steps),
            Words({"2/1 a lease of pool 'pool_' is acquired here", "4/1 the lease ends here", "6/1 calls 'log_row'", "40/2 the lease is used here"}));
}

TEST(UseAfterRelease, laterUsesOfTheSameLeaseAreSteps) {
  Stale P;
  analysis::UseAfterRelease Later = P.Fact, OfAnotherEnd = P.Fact;
  Later.Where = P.line(7);
  OfAnotherEnd.Where = P.line(9);
  OfAnotherEnd.Ended = P.at(8);
  P.Facts.UsesAfterRelease = {P.Fact, Later, OfAnotherEnd};
  std::vector<findings::Finding> Found = P.run();
  ASSERT_EQ(Found.size(), 2u);
  EXPECT_EQ(messages(Found[0].Steps).back(), "7/1 and again here");
  EXPECT_EQ(Found[1].Where.Line, 9u);
}

TEST(UseAfterRelease, releaseOfNothing) {
  Stale P;
  P.Fact.Ended.clear();
  findings::Finding F = P.of(StaleUse::NeverAcquired, "db");
  EXPECT_EQ(messages(F.Steps), Words({"2/1 this acquire gives nothing, or is not reached", "6/1 it is released here all the same"}));
  EXPECT_EQ(descriptions(F.Fixes), Words({"release only where the acquire has succeeded"}));
}

TEST(UseAfterRelease, adviceFitsTheCase) {
  Stale P;
  EXPECT_EQ(descriptions(P.of(StaleUse::Lease, "db").Fixes), Words({"release 'db' after its last use"}));
  EXPECT_EQ(descriptions(P.of(StaleUse::Cursor, "rows").Fixes),
            Words({"read what 'rows' yields before the lease ends, or keep the lease until then"}));
  EXPECT_EQ(descriptions(P.of(StaleUse::Derived, "tx").Fixes), Words({"end 'tx' before the lease ends, or keep the lease until then"}));
}

TEST(UseAfterRelease, doubtIsKept) {
  Stale P;
  P.Fact.Sure = analysis::Identity::Maybe;
  EXPECT_EQ(P.finding().Sure, findings::Certainty::Possible);
}

} // namespace
