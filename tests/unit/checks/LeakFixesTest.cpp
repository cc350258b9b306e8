#include "Program.h"

#include <gtest/gtest.h>

using namespace poolcheck;
using namespace poolcheck::checks;
using analysis::LossKind;

namespace {

// `db` is taken on line 2; line 5 returns without a release; line 8 releases.
struct Repair : Program {
  analysis::LeaseLeak Fact;
  ir::LocalId Db;

  Repair() {
    Db = local("db", "handle *", scope(2, 9));
    Fact.Function = Function;
    Fact.Where = line(2);
    Fact.Lease.Api = Session;
    Fact.Lease.Variable = "db";
    Fact.Lease.Local = Db;
    Fact.Lease.Taken = at(2);
    Fact.Paths = {{line(5), LossKind::End, line(5)}};
    Fact.ReleaseStatements = {line(8)};
    ir::Instruction Release{ir::Release{ir::Place::local(Db), Session, false}, line(8), line(8)};
    body().Blocks.front().Instructions.push_back(Release);
  }

  findings::Fix fix() {
    Facts.LeaseLeaks = {Fact};
    return only().Fixes.front();
  }
  void set(ir::LocalId Local, unsigned Line) { add(ir::Store{ir::Place::local(Local), {}}, line(Line)); }
};

TEST(LeakFixes, releaseIsCopiedBeforeTheReturn) {
  Repair P;
  findings::Fix Fix = P.fix();
  EXPECT_EQ(Fix.Description, "release the lease here too");
  ASSERT_EQ(Fix.Edits.size(), 1u);
  EXPECT_EQ(Fix.Edits[0].Where.Offset, 500u);
  EXPECT_EQ(Fix.Edits[0].Where.Length, 0u);
  EXPECT_EQ(Fix.Edits[0].TextFrom->Offset, 800u);
  EXPECT_EQ(Fix.Edits[0].Tail, "\n  ");
}

TEST(LeakFixes, beforeAClosingBraceTheReleaseStandsFurtherIn) {
  Repair P;
  ir::Location Brace = P.line(5);
  Brace.Length = Brace.Column = 1;
  P.Fact.Paths = {{Brace, LossKind::End, Brace}};
  EXPECT_EQ(P.fix().Edits[0].Text, "  ");
  EXPECT_EQ(P.fix().Edits[0].Tail, "\n");
}

TEST(LeakFixes, twoReturnsOrAnotherLossNeedAPerson) {
  Repair P;
  P.Fact.Paths.push_back(P.Fact.Paths.front());
  EXPECT_FALSE(P.fix().isSafe());
  P.Fact.Paths.pop_back();
  P.Fact.Paths[0].How = LossKind::Overwritten;
  EXPECT_FALSE(P.fix().isSafe());
  P.Fact.Paths[0].How = LossKind::End;
  P.Fact.Paths[0].InsertAt = {};
  EXPECT_FALSE(P.fix().isSafe());
}

TEST(LeakFixes, releaseOfAnotherVariableIsNotCopied) {
  Repair P;
  P.Fact.Lease.Local = P.local("other", "handle *", P.scope(2, 9));
  EXPECT_FALSE(P.fix().isSafe());
}

TEST(LeakFixes, namesMustMeanTheSameAtTheReturn) {
  Repair Later;
  Later.local("stats", "stats *", Later.scope(6, 9));
  EXPECT_FALSE(Later.fix().isSafe());
  Repair Hiding;
  Hiding.local("pool", "pool *", Hiding.scope(4, 6));
  EXPECT_FALSE(Hiding.fix().isSafe());
  Repair Number;
  Number.local("count", "int", Number.scope(4, 6));
  EXPECT_TRUE(Number.fix().isSafe());
}

TEST(LeakFixes, whatTheReleaseNeedsMustHaveItsValue) {
  Repair P;
  ir::LocalId Pool = P.local("pool", "pool *", P.scope(1, 9));
  P.set(Pool, 3);
  EXPECT_TRUE(P.fix().isSafe());
  P.set(Pool, 6);
  EXPECT_FALSE(P.fix().isSafe());
  Repair Status;
  ir::LocalId Rc = Status.local("rc", "int", Status.scope(1, 9));
  Status.set(Rc, 6);
  EXPECT_FALSE(Status.fix().isSafe());
  Status.set(Rc, 3);
  EXPECT_TRUE(Status.fix().isSafe());
}

TEST(LeakFixes, whatTheReturnYieldsMustNotNeedTheLease) {
  Repair P;
  P.body().Result = P.local("", "int", {});
  EXPECT_FALSE(P.fix().isSafe());
  ir::Operand Minus;
  Minus.Is = ir::Operand::Kind::Int;
  P.add(ir::Store{ir::Place::local(P.body().Result), Minus}, P.line(5));
  EXPECT_TRUE(P.fix().isSafe());
  P.add(ir::Call(), P.line(5));
  EXPECT_FALSE(P.fix().isSafe());
}

// An unnamed lease is a statement of its own on line 2.
struct Unnamed : Program {
  analysis::LeaseLeak Fact;

  Unnamed() {
    Fact.Function = Function;
    Fact.Where = line(2);
    Fact.Lease.Api = Session;
    Fact.Lease.Taken = at(2);
    Fact.Lease.Statement = line(2);
    Fact.Paths = {{line(2), LossKind::Unnamed, {}}};
  }
  findings::Fix fix() {
    Facts.LeaseLeaks = {Fact};
    return only().Fixes.front();
  }
};

TEST(LeakFixes, unnamedLeaseGetsAName) {
  Unnamed P;
  findings::Fix Fix = P.fix();
  ASSERT_EQ(Fix.Edits.size(), 1u);
  EXPECT_EQ(Fix.Edits[0].Where.Offset, 200u);
  EXPECT_EQ(Fix.Edits[0].Where.Length, 0u);
  EXPECT_EQ(Fix.Edits[0].Text, "auto &&lease = ");
  P.Module.name("lease");
  EXPECT_EQ(P.fix().Edits[0].Text, "auto &&lease2 = ");
}

TEST(LeakFixes, aLeaseThatWouldBeInTheWayGetsNone) {
  Unnamed P;
  ir::Acquire Again;
  Again.Api = P.Session;
  P.add(Again, P.line(4));
  EXPECT_FALSE(P.fix().isSafe());
}

TEST(LeakFixes, aCalleeThatAcquiresIsInTheWayToo) {
  Unnamed P;
  ir::Call Call;
  Call.Callee = P.Module.entity("c:@F@work", "work");
  P.add(Call, P.line(4));
  EXPECT_TRUE(P.fix().isSafe());
  ir::Function Work;
  Work.Entity = Call.Callee;
  ir::Acquire Inside;
  Inside.Api = P.Session;
  Work.Blocks.emplace_back().Instructions.push_back({Inside, P.line(40), {}});
  P.Module.Functions.push_back(Work);
  EXPECT_FALSE(P.fix().isSafe());
}

} // namespace
