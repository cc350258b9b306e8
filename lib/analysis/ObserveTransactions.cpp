// Transactions that are lost.
#include "analysis/Describe.h"
#include "analysis/Liveness.h"
#include "analysis/Observer.h"
#include "analysis/Sql.h"

namespace poolcheck::analysis {

using ir::Operand;

namespace {

bool endsTransaction(const Context &Ctx, const ir::Instruction &I) {
  if (std::holds_alternative<ir::Commit>(I.Data) || std::holds_alternative<ir::Rollback>(I.Data))
    return true;
  const auto *Sent = std::get_if<ir::Execute>(&I.Data);
  return Sent && Sent->Sql.Is == Operand::Kind::String && classifySql(Ctx.text(Sent->Sql.Text), Sent->Sql.IsPrefix) == SqlEffect::Ends;
}

bool speaksOf(const State &S, const ir::Instruction &I, const Lease &L) {
  bool Found = false;
  forEachPlace(I, [&](const ir::Place &Named) {
    ir::Place P = S.resolve(Named);
    Found |= P == L.Tx.Guard || llvm::any_of(L.Owners, [&](const ir::Place &O) { return P.isWithin(O) || O.isWithin(P); });
  });
  return Found;
}

// A commit on L in the same block after the release, as a statement of its own.
ir::Location laterCommit(const Context &Ctx, const ir::Function &F, const State &S, const Lease &L, Point At) {
  const auto &Instructions = F.Blocks[At.Block.Index].Instructions;
  for (size_t I = At.Index + 1; I < Instructions.size(); ++I)
    if (endsTransaction(Ctx, Instructions[I]) && Instructions[I].Stmt.isValid() && speaksOf(S, Instructions[I], L))
      return Instructions[I].Stmt;
  return {};
}

// One call site takes the lease, sends the statement and gives the lease back.
bool isExecutor(const Context &Ctx, const Lease &L, TraceId End) {
  return L.Taken.isValid() && L.Tx.Begun.isValid() && Ctx[L.Taken].front().Where == Ctx[L.Tx.Begun].front().Where &&
         Ctx[L.Taken].front().Where == Ctx[End].front().Where;
}

} // namespace

void Observer::loses(const State &S, const Lease &L, TransactionEndKind How, TraceId End, Point At) {
  ir::Location Where = Ctx[End].front().Where;
  if (Losses.contains(Where) || !L.Api.isValid())
    return;
  TransactionLoss Fact;
  Fact.Function = F.Entity;
  Fact.Where = Where;
  Fact.How = isExecutor(Ctx, L, End) ? TransactionEndKind::ThroughExecutor : How;
  Fact.Lease = describe(S, L, At);
  Fact.BegunBySql = L.Tx.BySql;
  if (L.Tx.Begun.isValid())
    Fact.Begun = Ctx[L.Tx.Begun];
  Fact.End = Ctx[End];
  Fact.Pool = L.Pool.isValid() ? poolName(Ctx, F, S, L.Pool) : "";
  Fact.ReleaseStatement = Fact.End.size() == 1 ? statementAt(Where) : ir::Location();
  Fact.LaterCommitStatement = laterCommit(Ctx, F, S, L, At);
  if (Fact.How == TransactionEndKind::ThroughExecutor)
    Fact.FollowedBy = followedBy(At);
  LossLeases.emplace(Where, L.Taken);
  Losses.emplace(Where, std::move(Fact));
}

void Observer::beginsThroughExecutor(const State &S, const Event &E, Point At) {
  ir::Location Where = Ctx[E.Path].front().Where;
  if (Losses.contains(Where))
    return;
  TransactionLoss Fact;
  Fact.Function = F.Entity;
  Fact.Where = Where;
  Fact.How = TransactionEndKind::ThroughExecutor;
  Fact.Lease.Api = E.Api;
  Fact.Lease.Taken = Ctx[E.Taken];
  Fact.Lease.IsUsedLater = false;
  Fact.Lease.IsHolder = true;
  Fact.BegunBySql = true;
  Fact.Begun = Ctx[E.Path];
  Fact.End = Ctx[E.End];
  Fact.Pool = E.Pool.isValid() ? poolName(Ctx, F, S, E.Pool) : "";
  Fact.FollowedBy = followedBy(At);
  LossLeases.emplace(Where, TraceId());
  Losses.emplace(Where, std::move(Fact));
}

// Later calls of the function that is called at At; for a library's executor, later acquires from the same pool.
std::vector<ir::Location> Observer::followedBy(Point At) const {
  const auto &Instructions = F.Blocks[At.Block.Index].Instructions;
  if (At.Index >= Instructions.size())
    return {};
  const ir::Instruction &First = Instructions[At.Index];
  std::set<ir::Location> Found;
  auto IsAlike = [&](const ir::Instruction &I) {
    if (const auto *Called = std::get_if<ir::Call>(&First.Data)) {
      const auto *Again = std::get_if<ir::Call>(&I.Data);
      return Again && Again->Callee == Called->Callee && Again->Through == Called->Through;
    }
    for (const ir::Instruction &Taken : Instructions)
      if (const auto *Acquire = std::get_if<ir::Acquire>(&Taken.Data); Acquire && Taken.Where == First.Where) {
        const auto *Again = std::get_if<ir::Acquire>(&I.Data);
        return Again && Again->Pool == Acquire->Pool && Again->Api == Acquire->Api;
      }
    return false;
  };
  forEachLater(F, At, [&](const ir::Instruction &I) {
    if (I.Where != First.Where && IsAlike(I))
      Found.insert(I.Where);
  });
  return {Found.begin(), Found.end()};
}

} // namespace poolcheck::analysis
