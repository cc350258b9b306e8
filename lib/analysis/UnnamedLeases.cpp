#include "analysis/UnnamedLeases.h"

#include "analysis/Places.h"

namespace poolcheck::analysis {

namespace {

// The acquire of a lease object in a temporary; null when I is something else.
const ir::Acquire *takesTemporary(const Context &Ctx, const ir::Function &F, const ir::Instruction &I) {
  const auto *Taken = std::get_if<ir::Acquire>(&I.Data);
  if (!Taken || !I.Stmt.isValid() || Ctx.module()[Taken->Api].Lease != ir::LeaseKind::Scoped)
    return nullptr;
  bool IsTemporary =
      Taken->Lease.Base == ir::Place::Root::Local && Taken->Lease.Path.empty() && F.Locals[Taken->Lease.Local.Index].Kind == ir::LocalKind::Temporary;
  return IsTemporary ? Taken : nullptr;
}

bool destroys(const ir::Instruction &I, const ir::Place &Object) {
  const auto *End = std::get_if<ir::Destroy>(&I.Data);
  return End && End->Object == Object;
}

LeaseLeak leakOf(const Context &Ctx, const ir::Function &F, const ir::Instruction &I, ir::Location End) {
  const auto &Taken = std::get<ir::Acquire>(I.Data);
  LeaseLeak Fact;
  Fact.Function = F.Entity;
  Fact.Where = I.Where;
  Fact.Lease.Api = Taken.Api;
  Fact.Lease.Taken = {{I.Where, F.Entity, {}}};
  Fact.Lease.Statement = I.Stmt;
  Fact.Lease.IsUsedLater = false;
  Fact.Pool = sourceName(Ctx, F, Taken.Pool);
  Fact.Paths = {{End, LossKind::Unnamed, {}}};
  return Fact;
}

} // namespace

void findUnnamedLeases(const Context &Ctx, const ir::Function &F, std::vector<LeaseLeak> &Found) {
  for (const ir::BasicBlock &Block : F.Blocks)
    for (size_t N = 0; N + 1 < Block.Instructions.size(); ++N) {
      const ir::Instruction &I = Block.Instructions[N], &Next = Block.Instructions[N + 1];
      if (const ir::Acquire *Taken = takesTemporary(Ctx, F, I); Taken && destroys(Next, Taken->Lease))
        Found.push_back(leakOf(Ctx, F, I, Next.Where));
    }
}

} // namespace poolcheck::analysis
