#include "Program.h"

#include <gtest/gtest.h>

using namespace poolcheck;
using namespace poolcheck::checks;

namespace {

using Words = std::vector<std::string>;

// Taken on line 2 by 'db', released on lines 4 and 6.
struct Twice : Program {
  analysis::DoubleRelease Fact;

  Twice() {
    Fact.Function = Function;
    Fact.Where = line(6);
    Fact.Lease.Api = of(ir::LeaseKind::Raw);
    Fact.Lease.Variable = "db";
    Fact.Lease.Taken = at(2);
    Fact.Pool = "pool_";
    Fact.First = at(4);
    Fact.Second = at(6);
  }
  ir::ApiId of(ir::LeaseKind Kind) {
    ir::Api Row = Module[Session];
    Row.Lease = Kind;
    return Module.api(Row);
  }
  findings::Finding finding() {
    Facts.DoubleReleases = {Fact};
    return only();
  }
};

TEST(DoubleRelease, bothReleasesAreSteps) {
  Twice P;
  findings::Finding F = P.finding();
  EXPECT_EQ(F.Message, "lease 'db' of pool 'pool_' is released a second time: two tasks may get the same lease");
  EXPECT_EQ(messages(F.Steps),
            Words({"2/1 a lease of pool 'pool_' is acquired here", "4/1 it is released here", "6/1 it is released here once more"}));
  EXPECT_EQ(descriptions(F.Fixes), Words({"release the lease once, or set its variable to null after the first release and test it"}));
}

TEST(DoubleRelease, calleeThatReleasesIsNamed) {
  Twice P;
  P.Fact.Second = P.through({"finish"}, {6, 40});
  EXPECT_EQ(P.finding().Message, "call of 'finish' releases lease 'db' of pool 'pool_' a second time: two tasks may get the same lease");
  EXPECT_EQ(descriptions(P.finding().Fixes), Words({"'finish' releases the lease itself: drop the release before it"}));
  P.Fact.First = P.through({"save"}, {4, 30});
  EXPECT_EQ(descriptions(P.finding().Fixes), Words({"'save' releases the lease already: drop this release, or let the caller release alone"}));
}

TEST(DoubleRelease, copiesOfAGuard) {
  Twice P;
  P.Fact.ByCopiedGuard = true;
  EXPECT_EQ(P.finding().Message,
            "a copy of the object that holds lease 'db' of pool 'pool_' releases it a second time: two tasks may get the same lease");
  EXPECT_EQ(descriptions(P.finding().Fixes),
            Words({"delete the copy operations of the class whose destructor releases, or let a copy acquire a lease of its own"}));
}

TEST(DoubleRelease, leaseObjectsOfTheLibraryKnowTheirState) {
  Twice P;
  P.Fact.Lease.Api = P.of(ir::LeaseKind::Scoped);
  P.Facts.DoubleReleases = {P.Fact};
  EXPECT_TRUE(P.run().empty());
}

TEST(DoubleRelease, leaseOfTheCaller) {
  Twice P;
  P.Fact.Lease.IsCallers = true;
  EXPECT_EQ(messages(P.finding().Steps).front(), "2/1 a lease of pool 'pool_' is held here, for the whole call");
}

TEST(DoubleRelease, doubtIsKept) {
  Twice P;
  P.Fact.Sure = analysis::Identity::Maybe;
  EXPECT_EQ(P.finding().Sure, findings::Certainty::Possible);
}

} // namespace
