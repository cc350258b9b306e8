#include "analysis/Demand.h"

#include <algorithm>

namespace poolcheck::analysis {

namespace {

auto weight(const PoolDemand &D) { return std::pair(D.Grows != Growth::None, D.Leases); }

} // namespace

SourceName DemandTable::nameOf(const PoolId &Id, const Need &N) const {
  const ir::Module &M = Ctx.module();
  if (Id.IsMember)
    return M[Id.Owner].Name + "::" + pathName(Ctx, "", Id.Place.Path);
  return Id.Owner.isValid() ? N.Name : pathName(Ctx, M[Id.Place.Global].Name, Id.Place.Path);
}

PoolDemand DemandTable::describe(const ir::Function &F, const PoolId &Id, const Need &N) const {
  PoolDemand New;
  New.Pool = nameOf(Id, N);
  New.Api = N.Api;
  New.Leases = N.Taken.size();
  New.Grows = N.Grows;
  New.Again = N.Again;
  New.Task = N.Task.isValid() ? N.Task : F.Entity;
  for (TraceId Taken : N.Taken)
    New.Taken.push_back(Ctx[Taken]);
  return New;
}

void DemandTable::add(const ir::Function &F, bool IsRoot, const Need &N) {
  PoolId Id = Known.canonical(N.Pool);
  bool IsParameter = !N.IsInner && Id.Owner == F.Entity && !Id.IsMember;
  if (!IsRoot && (IsParameter || (!N.IsInner && !N.Task.isValid())))
    return; // its callers tell
  if (IsParameter)
    Parameters.insert(Id);
  if (N.Task.isValid())
    Started.insert(N.Task);
  PoolDemand New = describe(F, Id, N);
  auto Place = [&](ir::Location Where, ir::EntityId Function) {
    New.Where = Where;
    New.Function = Function;
  };
  CapacitySetting Setting = Known.find(N.Pool, N.Api);
  New.Capacity = Setting.Capacity;
  New.IsMade = Setting.Made.has_value();
  Place(New.Taken.front().back().Where, New.Taken.front().back().Function);
  if (Setting.Made)
    Place(Setting.Made->Where, Setting.Made->Function);
  if (Setting.By && !Setting.By->IsLibrarys) {
    Place(Setting.By->Where, Setting.By->Function);
    New.CapacitySet = Setting.By->Where;
    New.Literal = Setting.By->Literal;
  }
  auto [Entry, IsNew] = Pools.try_emplace(Id, New);
  if (!IsNew && weight(New) > weight(Entry->second))
    Entry->second = std::move(New);
}

std::vector<PoolDemand> DemandTable::take() {
  std::vector<PoolDemand> All;
  for (auto &[Id, Demand] : Pools)
    if (!Parameters.contains(Id) || !Started.contains(Id.Owner))
      All.push_back(std::move(Demand));
  std::sort(All.begin(), All.end(), [](const PoolDemand &A, const PoolDemand &B) { return std::tie(A.Where, A.Pool) < std::tie(B.Where, B.Pool); });
  return All;
}

std::vector<bool> findRoots(const Context &Ctx, llvm::ArrayRef<Component> Components) {
  size_t Count = Ctx.module().Functions.size();
  std::vector<size_t> ComponentOf(Count);
  for (size_t I = 0; I < Components.size(); ++I)
    for (FunctionId Id : Components[I].Functions)
      ComponentOf[Id.Index] = I;
  std::vector<bool> IsCalled(Components.size()), IsRoot(Count);
  for (uint32_t Caller = 0; Caller < Count; ++Caller)
    forEachCallee(Ctx, FunctionId{Caller}, [&](FunctionId Callee, bool IsCall) {
      if (!IsCall)
        IsRoot[Callee.Index] = true;
      else if (ComponentOf[Callee.Index] != ComponentOf[Caller])
        IsCalled[ComponentOf[Callee.Index]] = true;
    });
  for (uint32_t I = 0; I < Count; ++I)
    if (!IsCalled[ComponentOf[I]] || Ctx.module().Functions[I].IsMain)
      IsRoot[I] = true;
  return IsRoot;
}

} // namespace poolcheck::analysis
