#include "Program.h"

#include <gtest/gtest.h>

using namespace poolcheck;
using namespace poolcheck::checks;
using findings::Severity;

namespace {

using Words = std::vector<std::string>;

// `outer` is taken on line 3 and used in `run`; the second lease is taken on line 5.
struct Nested : Program {
  analysis::NestedAcquire Fact;

  Nested() {
    Fact.Function = Function;
    Fact.Where = line(5);
    Fact.Pool = "pool_";
    Fact.Outer.Api = Fact.Inner.Api = Session;
    Fact.Outer.Taken = at(3);
    Fact.Outer.Variable = "outer";
    Fact.Inner.Taken = at(5);
  }

  findings::Finding finding() {
    Facts.NestedAcquires = {Fact};
    return only();
  }
  std::string message() { return finding().Message; }
  std::string exhausted(ir::Exhaustion What) {
    Fact.Inner.Api = api(What);
    return message();
  }
};

TEST(NestedAcquire, deadlocksAloneWhenThePoolHasFewer) {
  Nested P;
  P.Fact.Capacity = 1;
  P.Fact.CapacitySet = P.line(1);
  findings::Finding F = P.finding();
  EXPECT_EQ(F.Level, Severity::Error);
  EXPECT_EQ(F.Sure, findings::Certainty::Definite);
  EXPECT_EQ(F.Where.Line, 5u);
  EXPECT_EQ(F.Message, "second lease is acquired from pool 'pool_' while 'outer' still holds one: deadlocks on every run, the pool has 1 lease");
  EXPECT_EQ(messages(F.Steps), Words({"3/1 first lease of pool 'pool_' is acquired here; 'outer' keeps it",
                                      "5/1 second lease is acquired here: 'soci::session' waits for ever when none is left",
                                      "1/1 the pool's capacity is set to 1 here"}));
}

TEST(NestedAcquire, deadlocksUnderLoadWithASecondTask) {
  Nested P;
  P.Fact.Capacity = 4;
  findings::Finding F = P.finding();
  EXPECT_EQ(F.Level, Severity::Warning);
  EXPECT_EQ(F.Message,
            "second lease is acquired from pool 'pool_' while 'outer' still holds one: deadlocks when 4 tasks hold the pool's 4 leases and each "
            "waits for one more");
  EXPECT_EQ(messages(F.Steps), Words({"3/1 first lease of pool 'pool_' is acquired here; 'outer' keeps it",
                                      "5/1 second lease is acquired here: 'soci::session' waits for ever when none is left",
                                      "3/1 another task has come to the same point and holds another lease of the pool",
                                      "5/1 it wants one more lease too: no task gives back what the others wait for"}));
  P.Fact.Capacity.reset();
  EXPECT_TRUE(llvm::StringRef(P.message()).ends_with(": deadlocks when tasks hold all leases of the pool and each waits for one more"));
}

TEST(NestedAcquire, moreLeasesNeedFewerTasks) {
  Nested P;
  P.Fact.Capacity = 5;
  P.Fact.Held = 3;
  EXPECT_TRUE(llvm::StringRef(P.message()).contains("deadlocks when 3 tasks hold the pool's 5 leases"));
  P.Fact.Capacity = 2;
  EXPECT_TRUE(llvm::StringRef(P.message()).ends_with(": deadlocks on every run, the pool has 2 leases"));
}

TEST(NestedAcquire, theModelSaysWhatHappens) {
  Nested P;
  llvm::StringRef Start = "second lease is acquired from pool 'pool_' while 'outer' still holds one: ";
  EXPECT_EQ(P.exhausted(ir::Exhaustion::Throws), Start.str() + "throws when all leases of the pool are taken");
  EXPECT_EQ(P.exhausted(ir::Exhaustion::TimesOut), Start.str() + "times out when all leases of the pool are taken");
  EXPECT_EQ(P.exhausted(ir::Exhaustion::ReturnsNull), Start.str() + "yields null when all leases of the pool are taken");
  EXPECT_EQ(P.exhausted(ir::Exhaustion::Fails), Start.str() + "fails when all leases of the pool are taken");
  P.Fact.Capacity = 1;
  EXPECT_EQ(P.exhausted(ir::Exhaustion::Throws), Start.str() + "throws on every run, the pool has 1 lease");
  EXPECT_EQ(P.finding().Level, Severity::Warning);
  EXPECT_EQ(P.exhausted(ir::Exhaustion::Queues), Start.str() + "is queued for ever on every run, the pool has 1 lease");
}

TEST(NestedAcquire, growthIsSilentUnlessAskedFor) {
  for (ir::Exhaustion What : {ir::Exhaustion::Grows, ir::Exhaustion::Reenters}) {
    Nested P;
    P.Fact.Inner.Api = P.api(What);
    P.Facts.NestedAcquires = {P.Fact};
    EXPECT_TRUE(P.run().empty());
    P.Settings.ReportGrowth = true;
    EXPECT_EQ(P.only().Level, Severity::Warning);
  }
}

TEST(NestedAcquire, doubtAboutThePoolIsSaidAndNeverAnError) {
  Nested P;
  P.Fact.SamePool = analysis::Identity::Maybe;
  P.Fact.Capacity = 1;
  findings::Finding F = P.finding();
  EXPECT_EQ(F.Sure, findings::Certainty::Possible);
  EXPECT_EQ(F.Level, Severity::Warning);
  EXPECT_TRUE(llvm::StringRef(F.Message).contains("still holds one, if both come from the same pool: deadlocks on every run"));
}

TEST(NestedAcquire, callsOnTheWayAreStepsAndNamed) {
  Nested P;
  P.Fact.Outer.Taken = P.through({"Orders::begin"}, {3, 20});
  P.Fact.Inner.Taken = P.through({"Orders::fetch", "Orders::open"}, {5, 30, 40});
  findings::Finding F = P.finding();
  EXPECT_TRUE(
      llvm::StringRef(F.Message).starts_with("call of 'Orders::fetch' acquires a second lease from pool 'pool_' while 'outer' still holds one: "));
  Words Steps = messages(F.Steps);
  Steps.resize(5);
  EXPECT_EQ(Steps,
            Words({"3/1 calls 'Orders::begin'", "20/2 first lease of pool 'pool_' is acquired here; 'outer' keeps it", "5/1 calls 'Orders::fetch'",
                   "30/2 calls 'Orders::open'", "40/3 second lease is acquired here: 'soci::session' waits for ever when none is left"}));
}

TEST(NestedAcquire, holdersOfEveryKindHaveWords) {
  Nested P;
  P.Fact.Outer.Variable = "";
  P.Fact.Pool = "";
  EXPECT_TRUE(llvm::StringRef(P.message()).starts_with("second lease is acquired from the pool while a temporary still holds one: "));
  P.Fact.Outer.Taken = P.through({"Orders::begin"}, {3, 20});
  EXPECT_TRUE(llvm::StringRef(P.message()).contains(" while the result of 'Orders::begin' still holds one: "));
  P.Fact.Outer.IsCallers = true;
  EXPECT_TRUE(llvm::StringRef(P.message()).contains(" while the caller holds one for the whole call: "));
  P.Fact.Outer.Variable = "sql";
  EXPECT_TRUE(llvm::StringRef(P.message()).contains(" while 'sql' holds one for the whole call: "));
  P.Fact.IsRecursion = true;
  EXPECT_TRUE(llvm::StringRef(P.message()).starts_with("recursion acquires one more lease from the pool while 'sql' "));
  P.Fact.IsLoop = true;
  EXPECT_TRUE(llvm::StringRef(P.message())
                  .starts_with("each round of the loop acquires one more lease from the pool while one of an earlier round is still held: "));
}

TEST(NestedAcquire, adviceFitsTheCase) {
  Nested P;
  P.Fact.Capacity = 1;
  EXPECT_EQ(descriptions(P.finding().Fixes), Words({"use the lease of 'outer' for this work too, or end it before"}));
  P.Fact.Inner.Taken = P.through({"fetch"}, {5, 30});
  EXPECT_EQ(descriptions(P.finding().Fixes), Words({"pass the lease of 'outer' to 'fetch' instead of acquiring in there"}));
  P.Fact.Outer.IsUsedLater = false;
  EXPECT_EQ(descriptions(P.finding().Fixes), Words({"pass the lease of 'outer' to 'fetch' instead of acquiring in there",
                                                    "end 'outer' before this acquire, it is not used afterwards"}));
  P.Fact.Outer.HasOpenCursor = true;
  EXPECT_EQ(descriptions(P.finding().Fixes), Words({"finish with 'outer' first: read what it yields into a container, let it go, then acquire"}));
  P.Fact.IsLoop = true;
  EXPECT_EQ(descriptions(P.finding().Fixes), Words({"acquire one lease before the loop, or end each round's lease in that round"}));
}

TEST(NestedAcquire, sizeIsAdvisedWhenItHelps) {
  Nested P;
  P.Fact.Capacity = 10;
  EXPECT_EQ(P.finding().Fixes.back().Description, "give the pool at least T + 1 leases when T tasks run at once");
  P.Fact.Held = 3;
  EXPECT_EQ(P.finding().Fixes.back().Description, "give the pool at least 2 * T + 1 leases when T tasks run at once");
}

// session outer(pool);  line 3
// session inner(pool);  line 5
struct TwoLocals : Nested {
  ir::LocalId Pool, Outer, Inner;

  TwoLocals() {
    Pool = local("pool", "soci::connection_pool", scope(1, 9));
    body().ParameterCount = 1;
    Outer = local("outer", "soci::session", scope(3, 9));
    Inner = local("inner", "soci::session", {File, 505, 405, 5, 8});
    acquire(Outer, 3);
    acquire(Inner, 5);
    Fact.Outer.Local = Outer;
    Fact.Inner.Statement = line(5);
  }

  void acquire(ir::LocalId Lease, unsigned Line) {
    ir::Acquire I;
    I.Lease = ir::Place::local(Lease);
    I.Pool = ir::Place::local(Pool);
    I.Api = Session;
    add(I, line(Line));
  }
  bool isSafe() { return finding().Fixes.front().isSafe(); }
};

TEST(ReuseLease, replacesTheDeclaration) {
  TwoLocals P;
  findings::Fix Fix = P.finding().Fixes.front();
  EXPECT_EQ(Fix.Description, "use 'outer', which is open already, instead of a second lease");
  ASSERT_EQ(Fix.Edits.size(), 1u);
  EXPECT_EQ(Fix.Edits[0].Text, "auto &inner = outer;");
  EXPECT_EQ(Fix.Edits[0].Where.Offset, 500u);
  EXPECT_EQ(Fix.Edits[0].Where.Length, 10u);
}

TEST(ReuseLease, notWhenTheOtherNameIsNotInScope) {
  TwoLocals P;
  P.body().Locals[P.Outer.Index].Scope = P.scope(3, 4);
  EXPECT_FALSE(P.isSafe());
}

TEST(ReuseLease, notWhenTheNameIsHiddenOrTheSame) {
  TwoLocals P;
  P.local("outer", "int", P.scope(4, 6));
  EXPECT_FALSE(P.isSafe());
  TwoLocals Same;
  Same.body().Locals[Same.Inner.Index].Name = Same.Module.name("outer");
  EXPECT_FALSE(Same.isSafe());
}

TEST(ReuseLease, notWhenTheStatementDeclaresMore) {
  TwoLocals P;
  P.local("second", "soci::session", {P.File, 508, 400, 5, 11});
  EXPECT_FALSE(P.isSafe());
}

TEST(ReuseLease, notWhenTheTypesDifferOrAreConst) {
  TwoLocals P;
  P.body().Locals[P.Inner.Index].Type = P.Module.name("Other");
  EXPECT_FALSE(P.isSafe());
  P.body().Locals[P.Inner.Index].Type = P.body().Locals[P.Outer.Index].Type = P.Module.name("const soci::session");
  EXPECT_FALSE(P.isSafe());
}

TEST(ReuseLease, notWhenMoreThanQueriesIsDone) {
  auto IsSafeWith = [](auto Instruction) {
    TwoLocals P;
    P.add(Instruction(P), P.line(7));
    return P.isSafe();
  };
  auto Inner = [](TwoLocals &P) { return ir::Place::local(P.Inner); };
  EXPECT_FALSE(IsSafeWith([&](TwoLocals &P) { return ir::Begin{Inner(P), P.Session, {}, {}}; }));
  EXPECT_FALSE(IsSafeWith([&](TwoLocals &P) { return ir::Release{Inner(P), P.Session}; }));
  EXPECT_FALSE(IsSafeWith([&](TwoLocals &P) { return ir::Move{{}, Inner(P)}; }));
  EXPECT_FALSE(IsSafeWith([&](TwoLocals &P) { return ir::OpenCursor{{}, Inner(P), {}}; }));
  auto Passed = [](ir::Place What) {
    ir::Operand Argument;
    Argument.Is = ir::Operand::Kind::Place;
    Argument.Place = What;
    ir::Call Call;
    Call.Arguments = {Argument};
    return Call;
  };
  EXPECT_FALSE(IsSafeWith([&](TwoLocals &P) { return Passed(ir::Place::local(P.Outer)); }));
  EXPECT_TRUE(IsSafeWith([&](TwoLocals &P) {
    ir::Call Access = Passed(ir::Place::local(P.Outer));
    Access.Callee = P.Module.entity("usr", "shim::Lease::operator->");
    return Access;
  }));
  EXPECT_TRUE(IsSafeWith([&](TwoLocals &P) { return Passed(Inner(P).then({ir::PathStep::Kind::Owned, {}})); }));
  auto Sent = [&](llvm::StringRef Text) {
    return [&, Text](TwoLocals &P) {
      ir::Operand Sql;
      Sql.Is = ir::Operand::Kind::String;
      Sql.Text = P.Module.name(Text);
      return ir::Execute{Inner(P), Sql, P.Session};
    };
  };
  EXPECT_TRUE(IsSafeWith(Sent("  SELECT 1")));
  EXPECT_TRUE(IsSafeWith(Sent("insert into t values (1)")));
  EXPECT_FALSE(IsSafeWith(Sent("BEGIN")));
  EXPECT_FALSE(IsSafeWith([&](TwoLocals &P) { return ir::Execute{Inner(P), {}, P.Session}; }));
}

TEST(ReuseLease, notWhenOnAnotherPathThePoolsOrTheLeasesDiffer) {
  TwoLocals Chosen, Elsewhere, Moved;
  Chosen.add(ir::Bind{ir::Place::local(Chosen.Pool), {}}, Chosen.line(2));
  EXPECT_FALSE(Chosen.isSafe());
  std::get<ir::Acquire>(Elsewhere.body().Blocks[0].Instructions[0].Data).Pool = ir::Place::global(Elsewhere.Function);
  EXPECT_FALSE(Elsewhere.isSafe());
  std::get<ir::Acquire>(Moved.body().Blocks[0].Instructions[0].Data).Lease = ir::Place::local(Moved.Pool);
  EXPECT_FALSE(Moved.isSafe());
}

TEST(ReuseLease, otherNamesOfTheLeaseCount) {
  TwoLocals P;
  ir::LocalId Pointer = P.local("", "soci::session *", {});
  ir::Place Named = ir::Place::local(Pointer).then({ir::PathStep::Kind::Deref, {}});
  P.add(ir::Bind{Named, ir::Place::local(P.Inner)}, P.line(6));
  EXPECT_TRUE(P.isSafe());
  TwoLocals Passed = P;
  P.add(ir::Begin{Named, P.Session, {}, {}}, P.line(7));
  EXPECT_FALSE(P.isSafe());
  ir::Operand Argument;
  Argument.Is = ir::Operand::Kind::Place;
  Argument.Place = ir::Place::local(Pointer);
  ir::Call Call;
  Call.Arguments = {Argument};
  Passed.add(Call, P.line(7));
  EXPECT_FALSE(Passed.isSafe());
}

TEST(ReuseLease, notWhenTheLeaseIsBusyOrRawOrInDoubt) {
  TwoLocals Busy, Doubt, Raw, Loop;
  Busy.Fact.Outer.HasOpenCursor = true;
  EXPECT_FALSE(Busy.isSafe());
  Doubt.Fact.SamePool = analysis::Identity::Maybe;
  EXPECT_FALSE(Doubt.isSafe());
  Loop.Fact.IsLoop = true;
  EXPECT_FALSE(Loop.isSafe());
  ir::Api Api = Raw.Module[Raw.Session];
  Api.Lease = ir::LeaseKind::Raw;
  Raw.Fact.Inner.Api = Raw.Fact.Outer.Api = Raw.Module.api(Api);
  EXPECT_FALSE(Raw.isSafe());
}

} // namespace
