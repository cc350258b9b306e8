#include "Program.h"

#include <gtest/gtest.h>

using namespace poolcheck;
using namespace poolcheck::checks;
using analysis::TransactionEndKind;

namespace {

using Words = std::vector<std::string>;

// Taken on line 2, begun on line 3, lost on line 5.
struct Lost : Program {
  analysis::TransactionLoss Fact;

  explicit Lost(llvm::StringRef Path = "/src/job.cpp") : Program(Path) {
    Fact.Function = Function;
    Fact.Where = line(5);
    Fact.Lease.Api = Session;
    Fact.Lease.Variable = "sql";
    Fact.Lease.Taken = at(2);
    Fact.Begun = at(3);
    Fact.End = at(5);
    Fact.Pool = "pool_";
  }

  findings::Finding finding() {
    Facts.TransactionLosses = {Fact};
    return only();
  }
  std::string message(TransactionEndKind How) {
    Fact.How = How;
    return finding().Message;
  }
  std::string fate(ir::TransactionEnd Api, ir::TransactionEnd Sql) {
    ir::Api Row = Module[Session];
    Row.ApiTransaction = Api;
    Row.SqlTransaction = Sql;
    Fact.Lease.Api = Module.api(Row);
    std::string Message = finding().Message;
    return Message.substr(Message.rfind(": ") + 2);
  }
};

TEST(ReleaseInTransaction, endsOfTheLeaseHaveWords) {
  Lost P;
  llvm::StringRef Unknown = "its writes are lost, or the next task that gets the connection continues in it";
  EXPECT_EQ(P.message(TransactionEndKind::Released), "'sql' is given back to pool 'pool_' while its transaction is open: " + Unknown.str());
  EXPECT_EQ(P.message(TransactionEndKind::Destroyed),
            "'sql' is destroyed and its connection goes back to pool 'pool_' while its transaction is open: " + Unknown.str());
  EXPECT_EQ(P.message(TransactionEndKind::Pinged),
            "'sql' is pinged while its transaction is open: a ping that has to reconnect loses its writes unnoticed");
  EXPECT_EQ(P.message(TransactionEndKind::Reconnected), "'sql' is reconnected while its transaction is open: its writes are lost");
  EXPECT_EQ(P.message(TransactionEndKind::GuardOutlives),
            "transaction outlives 'sql', whose connection goes back to pool 'pool_': it ends on a connection that another task may have");
  P.Fact.End = P.through({"finish"}, {5, 40});
  EXPECT_EQ(P.message(TransactionEndKind::Released),
            "call of 'finish' gives 'sql' back to pool 'pool_' while its transaction is open: " + Unknown.str());
}

TEST(ReleaseInTransaction, theModelSaysWhatBecomesOfTheWrites) {
  Lost P;
  P.Fact.How = TransactionEndKind::Destroyed;
  EXPECT_EQ(P.fate(ir::TransactionEnd::RolledBack, ir::TransactionEnd::Kept), "its writes are rolled back and lost");
  EXPECT_EQ(P.fate(ir::TransactionEnd::Committed, ir::TransactionEnd::Kept), "its writes are committed, finished or not");
  EXPECT_EQ(P.fate(ir::TransactionEnd::ConnectionClosed, ir::TransactionEnd::Kept), "the connection is closed and its writes are lost");
  P.Fact.BegunBySql = true;
  EXPECT_EQ(P.fate(ir::TransactionEnd::RolledBack, ir::TransactionEnd::Kept), "the next task that gets the connection continues in it");
}

TEST(ReleaseInTransaction, stepsTellTheStoryInOrder) {
  Lost P;
  P.Fact.BegunBySql = true;
  P.Fact.Commits = {P.line(8)};
  findings::Finding F = P.finding();
  EXPECT_TRUE(llvm::StringRef(F.Message).contains(" while its transaction is open on this path: "));
  EXPECT_EQ(messages(F.Steps), Words({"2/1 a lease of pool 'pool_' is acquired here", "3/1 the transaction begins here, by SQL text",
                                      "5/1 the lease ends here, with the transaction open", "8/1 other paths end the transaction here"}));
}

TEST(ReleaseInTransaction, statementsThroughAnExecutor) {
  Lost P;
  P.Fact.How = TransactionEndKind::ThroughExecutor;
  P.Fact.Where = P.line(3);
  P.Fact.Lease.Taken = P.through({"query"}, {3, 20});
  P.Fact.Begun = P.through({"query"}, {3, 21});
  P.Fact.End = P.through({"query"}, {3, 22});
  P.Fact.FollowedBy = {P.line(4), P.line(5)};
  findings::Finding F = P.finding();
  EXPECT_EQ(F.Message,
            "transaction is begun through 'query', which acquires a lease from pool 'pool_' for this one statement: what follows may run on another "
            "connection");
  EXPECT_EQ(messages(F.Steps),
            Words({"3/1 calls 'query'", "20/2 a lease of pool 'pool_' is acquired here for this one statement", "21/2 the transaction begins here",
                   "22/2 the lease ends here, with the transaction open", "4/1 this may run on another connection, outside the transaction",
                   "5/1 this may run on another connection, outside the transaction"}));
  EXPECT_EQ(descriptions(F.Fixes), Words({"acquire one lease and run all statements of the transaction on it"}));
}

TEST(ReleaseInTransaction, libraryCallThatBorrowsIsNamed) {
  Lost P;
  EXPECT_TRUE(llvm::StringRef(P.message(TransactionEndKind::ThroughExecutor)).starts_with("transaction is begun through 'soci::session', which "));
}

TEST(ReleaseInTransaction, releaseMovesBehindTheCommit) {
  Lost P;
  P.Fact.ReleaseStatement = P.line(5);
  P.Fact.LaterCommitStatement = P.line(6);
  findings::Fix Fix = P.finding().Fixes.front();
  EXPECT_EQ(Fix.Description, "give the lease back after the commit");
  ASSERT_EQ(Fix.Edits.size(), 2u);
  EXPECT_EQ(Fix.Edits[0].Where.Offset, 500u);
  EXPECT_EQ(Fix.Edits[0].Text, "");
  EXPECT_EQ(Fix.Edits[1].Where.Offset, 610u);
  EXPECT_EQ(Fix.Edits[1].Where.Length, 0u);
  EXPECT_EQ(Fix.Edits[1].Text, "\n  ");
  EXPECT_EQ(Fix.Edits[1].TextFrom->Offset, 500u);
}

TEST(ReleaseInTransaction, releaseStaysWhenSomethingInBetweenMayWantTheLease) {
  Lost P;
  P.Fact.ReleaseStatement = P.line(5);
  P.Fact.LaterCommitStatement = P.line(7);
  EXPECT_TRUE(P.finding().Fixes.front().isSafe());
  P.add(ir::Call(), P.line(6));
  EXPECT_FALSE(P.finding().Fixes.front().isSafe());
}

TEST(ReleaseInTransaction, adviceFitsTheCase) {
  Lost P;
  Words Forgotten = {"commit before the lease ends, or roll back where the work has failed",
                     "or hold the transaction in an object that rolls back at the end of its scope"};
  EXPECT_EQ(descriptions(P.finding().Fixes), Forgotten);
  Forgotten.pop_back();
  EXPECT_EQ(descriptions(Lost("/src/job.c").finding().Fixes), Forgotten);
  P.Fact.How = TransactionEndKind::Pinged;
  EXPECT_EQ(descriptions(P.finding().Fixes), Words({"check the connection before the transaction begins, or end the transaction first"}));
  P.Fact.How = TransactionEndKind::GuardOutlives;
  EXPECT_EQ(descriptions(P.finding().Fixes), Words({"declare the transaction after 'sql', so that it ends first"}));
}

TEST(ReleaseInTransaction, doubtIsKept) {
  Lost P;
  P.Fact.Sure = analysis::Identity::Maybe;
  EXPECT_EQ(P.finding().Sure, findings::Certainty::Possible);
}

} // namespace
