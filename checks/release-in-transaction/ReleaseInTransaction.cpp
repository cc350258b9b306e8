// Reports a lease that ends, or loses its connection, while a transaction is open on it.
#include "checks/Check.h"
#include "checks/Steps.h"
#include "checks/Words.h"

#include "release-in-transaction/Page.h"

namespace poolcheck::checks {
namespace {

using analysis::TransactionEndKind;
using analysis::TransactionLoss;

// What becomes of the transaction once its lease is back in the pool.
llvm::StringRef fate(const TransactionLoss &Fact, const ir::Api &Api) {
  switch (Fact.BegunBySql ? Api.SqlTransaction : Api.ApiTransaction) {
  case ir::TransactionEnd::Kept:
    return "the next task that gets the connection continues in it";
  case ir::TransactionEnd::RolledBack:
    return "its writes are rolled back and lost";
  case ir::TransactionEnd::Committed:
    return "its writes are committed, finished or not";
  case ir::TransactionEnd::ConnectionClosed:
    return "the connection is closed and its writes are lost";
  case ir::TransactionEnd::Unknown:
    return "its writes are lost, or the next task that gets the connection continues in it";
  }
  llvm_unreachable("covered switch");
}

// The function that sends the statement, or the library's own that borrows a lease for it.
std::string executor(const TransactionLoss &Fact, const ir::Module &M) {
  return Fact.Begun.size() > 1 ? M[Fact.Begun.front().Callee].Name : M[Fact.Lease.Api].Name;
}

std::string message(const TransactionLoss &Fact, const ir::Module &M) {
  std::string Lease = leaseName(Fact.Lease), Pool = poolWords(Fact.Pool);
  std::string Open = Fact.Commits.empty() ? " while its transaction is open: " : " while its transaction is open on this path: ";
  switch (Fact.How) {
  case TransactionEndKind::Released:
    if (Fact.End.size() > 1)
      return "call of '" + M[Fact.End.front().Callee].Name + "' gives " + Lease + " back to " + Pool + Open + fate(Fact, M[Fact.Lease.Api]).str();
    return Lease + " is given back to " + Pool + Open + fate(Fact, M[Fact.Lease.Api]).str();
  case TransactionEndKind::Destroyed:
    return Lease + " is destroyed and its connection goes back to " + Pool + Open + fate(Fact, M[Fact.Lease.Api]).str();
  case TransactionEndKind::Pinged:
    return Lease + " is pinged" + Open + "a ping that has to reconnect loses its writes unnoticed";
  case TransactionEndKind::Reconnected:
    return Lease + " is reconnected" + Open + "its writes are lost";
  case TransactionEndKind::ThroughExecutor:
    return "transaction is begun through '" + executor(Fact, M) + "', which acquires a lease from " + Pool +
           " for this one statement: what follows may run on another connection";
  case TransactionEndKind::GuardOutlives:
    return "transaction outlives " + Lease + ", whose connection goes back to " + Pool + ": it ends on a connection that another task may have";
  }
  llvm_unreachable("covered switch");
}

llvm::StringRef endWords(TransactionEndKind How) {
  switch (How) {
  case TransactionEndKind::Released:
  case TransactionEndKind::Destroyed:
  case TransactionEndKind::ThroughExecutor:
    return "the lease ends here, with the transaction open";
  case TransactionEndKind::Pinged:
  case TransactionEndKind::Reconnected:
    return "the connection may be replaced here, with the transaction open";
  case TransactionEndKind::GuardOutlives:
    return "the lease ends here, before the transaction does";
  }
  llvm_unreachable("covered switch");
}

void addLast(StepList &Steps, const analysis::Trace &Way, llvm::StringRef Message) {
  if (!Way.empty())
    Steps.add(Way.back().Where, Message, Way.size());
}

std::vector<findings::Step> steps(const TransactionLoss &Fact, const CheckContext &Context) {
  StepList Steps(Context);
  std::string Pool = poolWords(Fact.Pool);
  if (Fact.How == TransactionEndKind::ThroughExecutor) {
    // One call does all three, so the way into it is told once.
    Steps.follow(Fact.Lease.Taken, "a lease of " + Pool + " is acquired here for this one statement");
    addLast(Steps, Fact.Begun, "the transaction begins here");
    addLast(Steps, Fact.End, endWords(Fact.How));
    for (const ir::Location &Later : Fact.FollowedBy)
      Steps.add(Later, "this may run on another connection, outside the transaction");
    return Steps.take();
  }
  Steps.follow(Fact.Lease.Taken, takenWords(Fact.Lease, Fact.Pool));
  Steps.follow(Fact.Begun, Fact.BegunBySql ? "the transaction begins here, by SQL text" : "the transaction begins here");
  Steps.follow(Fact.End, endWords(Fact.How));
  for (const ir::Location &Commit : Fact.Commits)
    Steps.add(Commit, "other paths end the transaction here");
  return Steps.take();
}

std::string advice(const TransactionLoss &Fact) {
  switch (Fact.How) {
  case TransactionEndKind::Released:
  case TransactionEndKind::Destroyed:
    return "commit before the lease ends, or roll back where the work has failed";
  case TransactionEndKind::Pinged:
  case TransactionEndKind::Reconnected:
    return "check the connection before the transaction begins, or end the transaction first";
  case TransactionEndKind::ThroughExecutor:
    return "acquire one lease and run all statements of the transaction on it";
  case TransactionEndKind::GuardOutlives:
    return "declare the transaction after " + leaseName(Fact.Lease) + ", so that it ends first";
  }
  llvm_unreachable("covered switch");
}

// What stands between the release and the commit must not need the lease that the release would have given back.
bool mayAcquireBetween(const TransactionLoss &Fact, const CheckContext &Context) {
  const ir::Function *F = Context.body(Fact.Function);
  if (!F)
    return true;
  uint32_t Begin = Fact.ReleaseStatement.end(), End = Fact.LaterCommitStatement.Offset;
  for (const ir::BasicBlock &Block : F->Blocks)
    for (const ir::Instruction &I : Block.Instructions) {
      bool MayAcquire =
          std::holds_alternative<ir::Acquire>(I.Data) || std::holds_alternative<ir::Call>(I.Data) || std::holds_alternative<ir::Construct>(I.Data);
      if (MayAcquire && I.Where.File == Fact.Where.File && I.Where.Offset >= Begin && I.Where.Offset < End)
        return true;
    }
  return false;
}

std::optional<findings::Fix> releaseAfterCommit(const TransactionLoss &Fact, const CheckContext &Context) {
  if (Fact.How != TransactionEndKind::Released || !Fact.ReleaseStatement.isValid() || !Fact.LaterCommitStatement.isValid())
    return std::nullopt;
  if (mayAcquireBetween(Fact, Context))
    return std::nullopt;
  findings::SourceRange Release = Context.range(Fact.ReleaseStatement);
  findings::SourceRange AfterCommit = Context.range(Fact.LaterCommitStatement);
  std::string NewLine = "\n" + std::string(AfterCommit.Column - 1, ' ');
  AfterCommit.Offset += AfterCommit.Length;
  AfterCommit.Column += AfterCommit.Length;
  AfterCommit.Length = 0;
  return findings::Fix{"give the lease back after the commit", {{Release, "", std::nullopt}, {AfterCommit, NewLine, Release}}};
}

std::vector<findings::Fix> fixes(const TransactionLoss &Fact, const CheckContext &Context) {
  if (std::optional<findings::Fix> Move = releaseAfterCommit(Fact, Context))
    return {std::move(*Move)};
  std::vector<findings::Fix> Fixes = {{advice(Fact), {}}};
  bool IsForgotten = Fact.How == TransactionEndKind::Released || Fact.How == TransactionEndKind::Destroyed;
  if (IsForgotten && !Context.Module[Fact.Where.File].ends_with(".c"))
    Fixes.push_back({"or hold the transaction in an object that rolls back at the end of its scope", {}});
  return Fixes;
}

void run(const CheckContext &Context, std::vector<findings::Finding> &Found) {
  for (const TransactionLoss &Fact : Context.Facts.TransactionLosses) {
    findings::Finding F;
    F.Check = ReleaseInTransactionCheck.Id;
    F.Sure = Fact.Sure == analysis::Identity::Certain ? findings::Certainty::Definite : findings::Certainty::Possible;
    F.Where = Context.range(Fact.Where);
    F.Message = message(Fact, Context.Module);
    F.Steps = steps(Fact, Context);
    F.Fixes = fixes(Fact, Context);
    F.Function = Context.Module[Fact.Function].Name;
    Found.push_back(std::move(F));
  }
}

constexpr int Cwe[] = {404, 833};

} // namespace

const Check ReleaseInTransactionCheck{
    .Id = "pool-release-in-transaction",
    .Summary = "a lease ends, or loses its connection, while a transaction is open on it",
    .Page = Page,
    .Cwe = Cwe,
    .Run = run,
};

} // namespace poolcheck::checks
