#include "Program.h"

#include <gtest/gtest.h>

using namespace poolcheck;
using namespace poolcheck::checks;
using analysis::PoolScope;

namespace {

using Words = std::vector<std::string>;

struct Constructed : Program {
  analysis::LocalPool Fact;

  explicit Constructed(llvm::StringRef Path = "/src/job.cpp") : Program(Path) {
    Fact.Function = Function;
    Fact.Where = line(3);
    Fact.Declaration = line(3);
    Fact.Api = Session;
    Fact.Variable = "pool";
    Fact.Constructed = at(3);
  }

  findings::Finding finding() {
    Facts.LocalPools = {Fact};
    return only();
  }
  std::string message(PoolScope Scope) {
    Fact.Scope = Scope;
    return finding().Message;
  }
};

TEST(LocalConstruction, scopesHaveWords) {
  Constructed P;
  llvm::StringRef End = ": its leases are made anew each time and no common capacity limits them";
  EXPECT_EQ(P.message(PoolScope::Local), "pool 'pool' is constructed on every call of 'run'" + End.str());
  EXPECT_EQ(P.message(PoolScope::Heap), "pool 'pool' is constructed on the heap on every call of 'run'" + End.str());
  EXPECT_EQ(P.message(PoolScope::Loop), "pool 'pool' is constructed in every round of a loop in 'run'" + End.str());
  EXPECT_EQ(P.message(PoolScope::Member), "'pool' is constructed with a pool of its own on every call of 'run'" + End.str());
  P.Fact.Variable = "";
  EXPECT_EQ(P.message(PoolScope::Temporary), "a pool is constructed as a temporary on every call of 'run'" + End.str());
  EXPECT_EQ(P.finding().Level, findings::Severity::Warning);
}

TEST(LocalConstruction, existingPoolIsNamedAndIsTheAdvice) {
  Constructed P;
  P.Fact.ExistingPool = "ordersPool";
  P.Fact.ExistingAt = P.line(1);
  findings::Finding F = P.finding();
  EXPECT_TRUE(llvm::StringRef(F.Message).ends_with(", although pool 'ordersPool' exists"));
  EXPECT_EQ(messages(F.Steps), Words({"1/1 pool 'ordersPool' of the same kind exists here"}));
  EXPECT_EQ(descriptions(F.Fixes), Words({"use pool 'ordersPool'"}));
}

TEST(LocalConstruction, wayToTheConstructionIsShownWhenThereIsOne) {
  Constructed P;
  P.Fact.Constructed = P.through({"Worker::Worker"}, {3, 30});
  EXPECT_EQ(messages(P.finding().Steps), Words({"3/1 calls 'Worker::Worker'", "30/2 the pool is constructed here: 'soci::connection_pool'"}));
}

TEST(LocalConstruction, mainMayMakeOneKindOnce) {
  Constructed P;
  P.Fact.IsInMain = true;
  P.Facts.LocalPools = {P.Fact};
  EXPECT_TRUE(P.run().empty());
  P.Fact.ExistingPool = "global";
  EXPECT_EQ(P.finding().Message, "pool 'pool' is constructed in 'run' beside pool 'global' of the same kind: no common capacity limits their leases");
}

TEST(LocalConstruction, testCodeIsExempt) {
  for (const char *Path : {"/src/test/a.cpp", "/src/tests/deep/a.cpp", "/src/pool_test.cpp", "/src/PoolTest.cpp", "/src/test_pool.c"}) {
    Constructed P(Path);
    P.Facts.LocalPools = {P.Fact};
    EXPECT_TRUE(P.run().empty()) << Path;
  }
  for (const char *Path : {"/src/contest.cpp", "/src/test-inputs/a.cpp", "/src/latest/a.cpp"})
    EXPECT_FALSE(Constructed(Path).finding().Check.empty()) << Path;
  Constructed P("/src/tests/a.cpp");
  P.Settings.TestPaths = {};
  EXPECT_FALSE(P.finding().Check.empty());
}

// The pool is local 0 and needs nothing of the function.
struct Independent : Constructed {
  ir::LocalId Pool;

  explicit Independent(llvm::StringRef Path = "/src/job.cpp") : Constructed(Path) {
    Pool = local("pool", "soci::connection_pool", scope(3, 9));
    ir::ConstructPool I;
    I.Pool = ir::Place::local(Pool);
    I.NeedsNoLocals = Fact.NeedsNoLocals = true;
    add(I, line(3));
    ir::Acquire Taken;
    Taken.Pool = I.Pool;
    add(Taken, line(5));
  }
  bool isSafe() { return finding().Fixes.front().isSafe(); }
};

TEST(LocalConstruction, becomesStaticWhenNothingStandsAgainstIt) {
  Independent P;
  findings::Fix Fix = P.finding().Fixes.front();
  EXPECT_EQ(Fix.Description, "make the pool static, so that all calls share it");
  ASSERT_EQ(Fix.Edits.size(), 1u);
  EXPECT_EQ(Fix.Edits[0].Text, "static ");
  EXPECT_EQ(Fix.Edits[0].Where.Offset, 300u);
  EXPECT_EQ(Fix.Edits[0].Where.Length, 0u);
}

TEST(LocalConstruction, staysLocalWhenStaticWouldChangeMore) {
  Independent Dependent, Heap, SetUp;
  Dependent.Fact.NeedsNoLocals = false;
  EXPECT_FALSE(Dependent.isSafe());
  Heap.Fact.Scope = PoolScope::Heap;
  EXPECT_FALSE(Heap.isSafe());
  Independent Second;
  Second.Fact.ExistingPool = "first";
  EXPECT_FALSE(Second.isSafe());
  SetUp.add(ir::Call(), SetUp.line(4));
  EXPECT_FALSE(SetUp.isSafe());
  EXPECT_FALSE(Independent("/src/job.c").isSafe());
}

TEST(LocalConstruction, poolThatIsHandedOnStaysLocal) {
  Independent P;
  P.add(ir::Call(), P.line(7));
  EXPECT_TRUE(P.isSafe());
  ir::Call Handed;
  ir::Operand Argument;
  Argument.Is = ir::Operand::Kind::Place;
  Argument.Place = ir::Place::local(P.Pool);
  Handed.Arguments = {Argument};
  P.add(Handed, P.line(7));
  EXPECT_FALSE(P.isSafe());
  Independent Aliased, Pointed;
  Aliased.add(ir::Bind{{}, ir::Place::local(Aliased.Pool)}, Aliased.line(7));
  EXPECT_FALSE(Aliased.isSafe());
  Pointed.add(ir::Store{{}, Argument}, Pointed.line(7));
  EXPECT_FALSE(Pointed.isSafe());
}

} // namespace
