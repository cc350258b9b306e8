#include "Program.h"

#include <gtest/gtest.h>

using namespace poolcheck;
using namespace poolcheck::checks;
using analysis::LossKind;

namespace {

using Words = std::vector<std::string>;

// Taken on line 2 by 'db', lost on line 5.
struct Leak : Program {
  analysis::LeaseLeak Fact;

  explicit Leak(llvm::StringRef Path = "/src/job.cpp") : Program(Path) {
    Fact.Function = Function;
    Fact.Where = line(2);
    Fact.Lease.Api = Session;
    Fact.Lease.Variable = "db";
    Fact.Lease.Taken = at(2);
    Fact.Pool = "pool_";
    Fact.Paths = {{line(5), LossKind::End, {}}};
  }

  findings::Finding finding() {
    Facts.LeaseLeaks = {Fact};
    return only();
  }
  std::string lost(std::initializer_list<LossKind> Ways) {
    Fact.Paths.clear();
    for (LossKind How : Ways)
      Fact.Paths.push_back({line(5 + Fact.Paths.size()), How, {}});
    std::string Message = finding().Message;
    return Message.substr(0, Message.rfind(": "));
  }
  std::string then(ir::Exhaustion What) {
    Fact.Lease.Api = api(What);
    std::string Message = finding().Message;
    return Message.substr(Message.rfind(": ") + 2);
  }
};

TEST(LeaseLeak, saysHowTheLeaseIsLost) {
  Leak P;
  EXPECT_EQ(P.lost({LossKind::End}), "lease 'db' of pool 'pool_' is lost without a release");
  EXPECT_EQ(P.lost({LossKind::Discarded}), "lease 'db' of pool 'pool_' is kept nowhere, so it is never released");
  EXPECT_EQ(P.lost({LossKind::Overwritten}), "lease 'db' of pool 'pool_' is lost without a release when 'db' gets another value");
  EXPECT_EQ(P.lost({LossKind::Thrown}), "lease 'db' of pool 'pool_' is lost without a release when an exception leaves");
  EXPECT_EQ(P.lost({LossKind::End, LossKind::Overwritten}), "lease 'db' of pool 'pool_' is lost without a release on 2 paths");
  EXPECT_EQ(P.lost({LossKind::Unnamed}), "lease 'db' of pool 'pool_' has no name, so it ends with its own statement");
  P.Fact.Releases = {P.line(8)};
  EXPECT_EQ(P.lost({LossKind::End}), "lease 'db' of pool 'pool_' is lost without a release on one path");
  P.Fact.Lease.Taken = P.through({"open_db"}, {2, 20});
  P.Fact.Lease.Variable = "";
  EXPECT_EQ(P.lost({LossKind::End}), "lease of pool 'pool_' from 'open_db' is lost without a release on one path");
}

TEST(LeaseLeak, theModelSaysWhatAnEmptyPoolDoes) {
  Leak P;
  EXPECT_EQ(P.then(ir::Exhaustion::Waits), "once all leases are lost, every acquire waits for ever");
  EXPECT_EQ(P.then(ir::Exhaustion::ReturnsNull), "once all leases are lost, every acquire yields null");
  EXPECT_EQ(P.then(ir::Exhaustion::Throws), "once all leases are lost, every acquire throws");
  EXPECT_EQ(P.then(ir::Exhaustion::Grows), "each one lost stays open for ever");
}

TEST(LeaseLeak, aLeaseThatTheTaskGetsAgainIsNotLost) {
  Leak P;
  P.Fact.Lease.Api = P.api(ir::Exhaustion::Reenters);
  P.Facts.LeaseLeaks = {P.Fact};
  EXPECT_TRUE(P.run().empty());
}

TEST(LeaseLeak, everyPathIsAStep) {
  Leak P;
  P.Fact.Paths = {{P.line(4), LossKind::End, {}}, {P.line(5), LossKind::Overwritten, {}}, {P.line(6), LossKind::Thrown, {}}};
  P.Fact.Releases = {P.line(9)};
  EXPECT_EQ(messages(P.finding().Steps), Words({"2/1 a lease of pool 'pool_' is acquired here", "4/1 the function ends here, the lease is still held",
                                                "5/1 'db' gets another value here, the lease is still held",
                                                "6/1 an exception leaves here, the lease is still held", "9/1 other paths release it here"}));
}

TEST(LeaseLeak, adviceFitsTheCase) {
  auto Advice = [](LossKind How, llvm::StringRef Path) {
    Leak P(Path);
    P.Fact.Paths.front().How = How;
    return descriptions(P.finding().Fixes);
  };
  llvm::StringRef C = "/src/job.c";
  EXPECT_EQ(Advice(LossKind::End, C), Words({"release 'db' on every path, after its last use"}));
  EXPECT_EQ(Advice(LossKind::Overwritten, C), Words({"release 'db' before it gets another value"}));
  EXPECT_EQ(Advice(LossKind::Discarded, C), Words({"keep the result, and release it after its last use"}));
  EXPECT_EQ(Advice(LossKind::Unnamed, "/src/job.cpp"), Words({"give the lease a name, so that it lasts to the end of the scope"}));
  EXPECT_EQ(Advice(LossKind::Thrown, "/src/job.cpp"),
            Words({"catch the exception, release 'db' and throw it again", "or hold the lease in an object whose destructor releases it"}));
}

TEST(LeaseLeak, severalPathsSpeakForAnObject) {
  Leak P;
  P.Fact.Paths.push_back(P.Fact.Paths.front());
  P.Fact.Releases = {P.line(9)};
  EXPECT_EQ(descriptions(P.finding().Fixes), Words({"release 'db' on these paths too, best at one place that all paths reach",
                                                    "or hold the lease in an object whose destructor releases it"}));
}

TEST(LeaseLeak, doubtIsKept) {
  Leak P;
  P.Fact.Sure = analysis::Identity::Maybe;
  EXPECT_EQ(P.finding().Sure, findings::Certainty::Possible);
}

} // namespace
