#include "analysis/Capacity.h"

namespace poolcheck::analysis {

namespace {

// The setting at Key, which may have several constructions: known when they agree.
template <class Map, class Key, class Setting> void note(Map &Settings, Key At, Setting New) {
  auto [Entry, IsNew] = Settings.try_emplace(std::move(At), New);
  if (!IsNew && Entry->second.Capacity != New.Capacity)
    Entry->second.IsKnown = false;
}

} // namespace

Capacities::Capacities(const Context &Ctx) : Ctx(Ctx) {
  for (const ir::Function &F : Ctx.module().Functions)
    for (const ir::BasicBlock &Block : F.Blocks)
      for (const ir::Instruction &I : Block.Instructions) {
        const auto *Made = std::get_if<ir::ConstructPool>(&I.Data);
        if (!Made)
          continue;
        Setting New{Ctx.module()[Made->Api].DefaultCapacity, I.Where, true};
        if (Made->Capacity.Is == ir::Operand::Kind::Int)
          New.Capacity = Made->Capacity.Int;
        else if (Made->Capacity.Is != ir::Operand::Kind::Unknown)
          New.Capacity.reset();
        const ir::Place &Pool = Made->Pool;
        if (Pool.Base == ir::Place::Root::Global)
          analysis::note(Globals, Pool, New);
        else if (F.Locals[Pool.Local.Index].Kind == ir::LocalKind::This && F.Class.isValid())
          analysis::note(Members, std::pair(F.Class, std::vector(Pool.Path.begin(), Pool.Path.end())), New);
      }
}

std::optional<CapacitySetting> Capacities::find(const ir::Function &F, const ir::Place &Pool) const {
  auto Fill = [&](const auto &Settings, const auto &Key) -> std::optional<Setting> {
    auto Found = Settings.find(Key);
    if (Found == Settings.end() || !Found->second.IsKnown || !Found->second.Capacity)
      return std::nullopt;
    return Found->second;
  };
  if (Pool.Base == ir::Place::Root::Global)
    return Fill(Globals, Pool);
  if (Pool.Base == ir::Place::Root::Local && F.Locals[Pool.Local.Index].Kind == ir::LocalKind::This)
    return Fill(Members, std::pair(F.Class, std::vector(Pool.Path.begin(), Pool.Path.end())));
  return std::nullopt;
}

void Capacities::note(ir::EntityId Function, ir::Location Where, CapacitySetting Setting) {
  analysis::note(FromCallers, std::pair(Function, Where), Setting);
}

void Capacities::complete(const ir::Function &F, const ir::Place &Pool, NestedAcquire &Fact) const {
  std::optional<Setting> Found = find(F, Pool);
  if (auto Callers = FromCallers.find({F.Entity, Fact.Where}); !Found && Callers != FromCallers.end() && Callers->second.IsKnown)
    Found = Callers->second;
  if (Found) {
    Fact.Capacity = Found->Capacity;
    Fact.CapacitySet = Found->Where;
  } else if (Pool.Base == ir::Place::Root::Global && !Globals.contains(Pool)) {
    Fact.Capacity = Ctx.module()[Fact.Inner.Api].DefaultCapacity;
  }
}

} // namespace poolcheck::analysis
