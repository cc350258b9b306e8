#include "analysis/Capacity.h"

namespace poolcheck::analysis {

namespace {

void addOnce(std::vector<CapacityGiven> &All, const CapacityGiven &One) {
  if (!llvm::is_contained(All, One))
    All.push_back(One);
}

// The number that all of them give.
const CapacityGiven *agreedOn(const std::vector<CapacityGiven> &All) {
  if (All.empty() || llvm::any_of(All, [&](const CapacityGiven &G) { return !G.number() || G.number() != All.front().number(); }))
    return nullptr;
  return &*std::min_element(All.begin(), All.end(), [](const CapacityGiven &A, const CapacityGiven &B) { return A.Where < B.Where; });
}

} // namespace

void Capacities::isMade(const PoolRef &Pool) {
  if (Pool.Made.isValid() && Ctx[Pool.Made].size() == 1 && Pool.Id.IsMember)
    Members.try_emplace({Ctx[Pool.Made].front().Function, Ctx[Pool.Made].front().Where}, Pool.Id);
}

void Capacities::add(const PoolRef &Pool, const CapacityGiven &Capacity) { Told.emplace_back(Pool, Capacity); }

void Capacities::add(const PoolId &Id, TraceId Made, const CapacityGiven &Capacity) {
  Known &K = Pools[Id];
  addOnce(Capacity.IsSet ? K.Set : K.Made, Capacity);
  if (Made.isValid())
    K.Constructions.push_back(Ctx[Made].back());
}

void Capacities::settle() {
  for (const auto &[Pool, Capacity] : Told) {
    PoolId Id = canonical(Pool);
    if (Pool.Id.IsMember && Id != Pool.Id)
      Aliases.try_emplace(Pool.Id, Id);
    add(Id, Pool.Made, Capacity);
    // Methods that nobody in the program calls know it as a member only.
    if (auto Found = Pool.Made.isValid() ? Members.find({Ctx[Pool.Made].back().Function, Ctx[Pool.Made].back().Where}) : Members.end();
        Found != Members.end() && Found->second != Id)
      add(Found->second, Pool.Made, Capacity);
  }
}

PoolId Capacities::canonical(const PoolRef &Pool) const {
  if (!Pool.Id.Owner.isValid())
    return Pool.Id;
  if (Pool.Made.isValid())
    if (auto Found = Members.find({Ctx[Pool.Made].back().Function, Ctx[Pool.Made].back().Where}); Found != Members.end())
      return Found->second;
  auto Found = Aliases.find(Pool.Id);
  return Found != Aliases.end() ? Found->second : Pool.Id;
}

CapacitySetting Capacities::find(const PoolRef &Pool, ir::ApiId By) const {
  CapacitySetting Setting;
  auto Found = Pools.find(canonical(Pool));
  if (Found == Pools.end()) {
    const ir::Api &Api = Ctx.module()[By];
    if (!Pool.Id.Owner.isValid() || Api.IsLock)
      Setting.Capacity = Api.DefaultCapacity; // a hidden pool of the library, or a lock wherever it comes from
    return Setting;
  }
  const Known &K = Found->second;
  if (!K.Constructions.empty())
    Setting.Made = *llvm::min_element(K.Constructions, [](const TraceStep &A, const TraceStep &B) { return A.Where < B.Where; });
  if (const CapacityGiven *By = agreedOn(K.Set.empty() ? K.Made : K.Set)) {
    Setting.Capacity = By->number();
    Setting.By = *By;
    if (K.Made.size() + K.Set.size() > 1)
      Setting.By->Literal = {}; // one change would make them disagree
  }
  return Setting;
}

void Capacities::note(ir::EntityId Function, ir::Location Where, const PoolRef &Pool) { FromCallers[{Function, Where}].push_back(Pool); }

void Capacities::complete(const PoolRef &Pool, NestedAcquire &Fact) const {
  CapacitySetting Found = find(Pool, Fact.Inner.Api);
  auto Callers = FromCallers.find({Fact.Function, Fact.Where});
  if (!Found.Capacity && Callers != FromCallers.end())
    Found = agreed(Callers->second, Fact.Inner.Api);
  if (!Found.Capacity)
    return;
  Fact.Capacity = Found.Capacity;
  if (Found.By)
    Fact.CapacitySet = Found.By->Where;
}

// Of those pools whose capacity is known.
CapacitySetting Capacities::agreed(llvm::ArrayRef<PoolRef> All, ir::ApiId By) const {
  CapacitySetting Found;
  for (const PoolRef &Pool : All) {
    CapacitySetting Next = find(Pool, By);
    if (Found.Capacity && Next.Capacity && Next.Capacity != Found.Capacity)
      return {};
    if (!Found.Capacity)
      Found = std::move(Next);
  }
  return Found;
}

} // namespace poolcheck::analysis
