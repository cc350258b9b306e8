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
          note(Globals, Pool, New);
        else if (F.Locals[Pool.Local.Index].Kind == ir::LocalKind::This && F.Class.isValid())
          note(Members, std::pair(F.Class, std::vector(Pool.Path.begin(), Pool.Path.end())), New);
      }
}

void Capacities::complete(const ir::Function &F, const ir::Place &Pool, NestedAcquire &Fact) const {
  auto Fill = [&](const auto &Settings, const auto &Key) {
    auto Found = Settings.find(Key);
    if (Found == Settings.end() || !Found->second.IsKnown || !Found->second.Capacity)
      return;
    Fact.Capacity = Found->second.Capacity;
    Fact.CapacitySet = Found->second.Where;
  };
  if (Pool.Base == ir::Place::Root::Global) {
    Fill(Globals, Pool);
    if (!Fact.Capacity && !Globals.contains(Pool))
      Fact.Capacity = Ctx.module()[Fact.Inner.Api].DefaultCapacity;
  } else if (Pool.Base == ir::Place::Root::Local && F.Locals[Pool.Local.Index].Kind == ir::LocalKind::This) {
    Fill(Members, std::pair(F.Class, std::vector(Pool.Path.begin(), Pool.Path.end())));
  }
}

} // namespace poolcheck::analysis
