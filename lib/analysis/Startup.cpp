#include "analysis/Startup.h"

#include "analysis/Liveness.h"
#include "analysis/Places.h"

#include <set>

namespace poolcheck::analysis {

using ir::Operand;

namespace {

// The functions whose address the instruction takes: they may run at any time.
void forEachFunctionValue(const ir::Instruction &I, llvm::function_ref<void(ir::EntityId)> Visit) {
  auto See = [&](const Operand &O) {
    if (O.Is == Operand::Kind::Function)
      Visit(O.Function);
  };
  if (const auto *Stored = std::get_if<ir::Store>(&I.Data))
    See(Stored->Value);
  if (const auto *Called = std::get_if<ir::Call>(&I.Data))
    llvm::for_each(Called->Arguments, See);
  if (const auto *Built = std::get_if<ir::Construct>(&I.Data))
    llvm::for_each(Built->Arguments, See);
  if (const auto *Spawned = std::get_if<ir::Spawn>(&I.Data)) {
    See(Spawned->Callee);
    llvm::for_each(Spawned->Arguments, See);
  }
}

ir::EntityId calleeOf(const ir::Instruction &I) {
  if (const auto *Called = std::get_if<ir::Call>(&I.Data))
    return Called->Callee;
  if (const auto *Built = std::get_if<ir::Construct>(&I.Data))
    return Built->Constructor;
  return {};
}

struct CallCount {
  unsigned Calls = 0;
  bool IsRepeated = false;
  FunctionId Caller;
};

std::vector<CallCount> countCalls(const Context &Ctx) {
  const ir::Module &M = Ctx.module();
  std::vector<CallCount> Counts(M.Functions.size());
  for (uint32_t Caller = 0; Caller < M.Functions.size(); ++Caller)
    for (uint32_t B = 0; B < M.Functions[Caller].Blocks.size(); ++B)
      for (const ir::Instruction &I : M.Functions[Caller].Blocks[B].Instructions) {
        if (FunctionId Callee = Ctx.definition(calleeOf(I)); Callee.isValid()) {
          CallCount &Count = Counts[Callee.Index];
          ++Count.Calls;
          Count.Caller = FunctionId{Caller};
          Count.IsRepeated |= isInLoop(M.Functions[Caller], ir::BlockId{B});
        }
        forEachFunctionValue(I, [&](ir::EntityId E) {
          if (FunctionId Taken = Ctx.definition(E); Taken.isValid())
            Counts[Taken.Index].IsRepeated = true;
        });
      }
  return Counts;
}

} // namespace

bool isInLoop(const ir::Function &F, ir::BlockId Block) {
  std::vector<bool> Seen(F.Blocks.size());
  std::vector<ir::BlockId> Open{Block};
  while (!Open.empty()) {
    ir::BlockId Next = Open.back();
    Open.pop_back();
    bool IsBack = false;
    ir::forEachTarget(F.Blocks[Next.Index].Terminator, [&](ir::BlockId Target) {
      IsBack |= Target == Block;
      if (!Seen[Target.Index]) {
        Seen[Target.Index] = true;
        Open.push_back(Target);
      }
    });
    if (IsBack)
      return true;
  }
  return false;
}

Startup::Startup(const Context &Ctx) : Ctx(Ctx), Once(Ctx.module().Functions.size()) {
  const ir::Module &M = Ctx.module();
  bool HasPools = false;
  for (uint32_t I = 0; I < M.Functions.size(); ++I)
    for (const ir::BasicBlock &Block : M.Functions[I].Blocks)
      for (const ir::Instruction &Made : Block.Instructions)
        if (const auto *Pool = std::get_if<ir::ConstructPool>(&Made.Data)) {
          HasPools = true;
          const ir::Function &F = M.Functions[I];
          bool IsMember = Pool->Pool.Base == ir::Place::Root::Local && F.Locals[Pool->Pool.Local.Index].Kind == ir::LocalKind::This;
          if (Pool->Pool.Base == ir::Place::Root::Global || IsMember || Pool->Where == ir::Storage::Static || F.IsMain)
            Pools.push_back({FunctionId{I}, Made.Where, M[Pool->Api].Pool, sourceName(Ctx, F, Pool->Pool), IsMember ? F.Class : ir::EntityId()});
        }
  if (!HasPools)
    return;
  std::vector<CallCount> Counts = countCalls(Ctx);
  for (uint32_t I = 0; I < M.Functions.size(); ++I) {
    FunctionId At{I};
    std::set<FunctionId> Seen;
    while (!M.Functions[At.Index].IsMain && Counts[At.Index].Calls == 1 && !Counts[At.Index].IsRepeated && Seen.insert(At).second)
      At = Counts[At.Index].Caller;
    Once[I] = M.Functions[At.Index].IsMain;
  }
}

void Startup::findExisting(FunctionId Id, LocalPool &Fact) const {
  const std::string &Kind = Ctx.module()[Fact.Api].Pool;
  const ir::Location &Made = Fact.Constructed.back().Where;
  for (const Existing &Other : Pools) {
    if (Other.Pool != Kind || Other.Where == Made)
      continue;
    bool IsReachable = !Other.Class.isValid() || Other.Class == Ctx[Id].Class;
    if (Ctx[Other.Maker].IsMain && Ctx[Id].IsMain)
      continue; // the pools of main are equals, and another main is another program
    if (!Fact.ExistingAt || IsReachable) {
      Fact.ExistingPool = Other.Name;
      Fact.ExistingAt = Other.Where;
    }
    if (IsReachable)
      return;
  }
}

} // namespace poolcheck::analysis
