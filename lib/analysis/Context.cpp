#include "analysis/Context.h"

#include "analysis/Liveness.h"

#include <algorithm>
#include <array>

namespace poolcheck::analysis {

namespace {

constexpr size_t MaxTraceLength = 10;

std::array<uint32_t, 7> key(const TraceStep &Step) {
  return {Step.Where.File.Index, Step.Where.Offset, Step.Where.Length, Step.Where.Line, Step.Where.Column, Step.Function.Index, Step.Callee.Index};
}

// Whether F has to do with leases that objects own. What makes a pool or sets its capacity says nothing of its leases.
bool usesOwned(const ir::Module &M, const ir::Function &F) {
  auto IsOwned = [&](const auto &Data) {
    if constexpr (requires { Data.Api; } && !requires { Data.Capacity; })
      return Data.Api.isValid() && M[Data.Api].Lease != ir::LeaseKind::Raw;
    return false;
  };
  return llvm::any_of(F.Blocks, [&](const ir::BasicBlock &Block) {
    return llvm::any_of(Block.Instructions, [&](const ir::Instruction &I) { return std::visit(IsOwned, I.Data); });
  });
}

} // namespace

namespace {

// Whether I works with the lease of an API as a raw handle, or with what is opened on such handles.
bool worksWithHandles(const ir::Module &M, const ir::Instruction &I) {
  if (std::holds_alternative<ir::Use>(I.Data) || std::holds_alternative<ir::CloseCursor>(I.Data))
    return true;
  auto IsRaw = [&](const auto &Data) {
    if constexpr (requires { Data.Api; } && requires { Data.Lease; })
      return Data.Api.isValid() && M[Data.Api].Lease == ir::LeaseKind::Raw && !M[Data.Api].IsLock;
    return false;
  };
  return std::visit(IsRaw, I.Data);
}

} // namespace

void Context::noteHandles(const ir::Function &F) {
  for (const ir::BasicBlock &Block : F.Blocks)
    for (const ir::Instruction &I : Block.Instructions) {
      const auto *Taken = std::get_if<ir::Acquire>(&I.Data);
      if (!worksWithHandles(M, I))
        continue;
      auto Note = [&](const ir::Place &P) {
        if (!P.Path.empty() && P.Path.back().Step == ir::PathStep::Kind::Field)
          HandleMembers.insert(P.Path.back().Name);
        else if (P.Path.empty() && P.Base == ir::Place::Root::Local)
          HandleTypes.insert(F.Locals[P.Local.Index].Type);
      };
      if (Taken)
        Note(Taken->Lease);
      else
        forEachPlace(I, Note);
    }
}

bool Context::mayBeHandle(const ir::Function &F, const ir::Place &P) const {
  if (!P.Path.empty())
    return P.Path.back().Step == ir::PathStep::Kind::Field && HandleMembers.contains(P.Path.back().Name);
  if (P.Base != ir::Place::Root::Local)
    return false;
  ir::NameId Type = F.Locals[P.Local.Index].Type;
  llvm::StringRef Text = text(Type);
  return Text.ends_with("*") && !Text.contains("void *") && !Text.contains("char *") && HandleTypes.contains(Type);
}

Context::Context(const ir::Module &M) : M(M), Definitions(M.Entities.size()), Overriders(M.Entities.size()) {
  for (uint32_t I = 0; I < M.Functions.size(); ++I) {
    const ir::Function &F = M.Functions[I];
    if (!F.Entity.isValid())
      continue;
    if (!Definitions[F.Entity.Index].isValid())
      Definitions[F.Entity.Index] = FunctionId{I};
    if (F.Class.isValid())
      if (auto [Entry, IsNew] = Classes.try_emplace(M[F.Class].Name, F.Class); !IsNew && Entry->second != F.Class)
        Entry->second = {};
    for (ir::EntityId Base : F.Overrides)
      Overriders[Base.Index].push_back(FunctionId{I});
  }
  HasOwners = llvm::any_of(M.Functions, [&](const ir::Function &F) { return usesOwned(M, F); });
  HasRaw = llvm::any_of(M.Apis, [](const ir::Api &A) { return A.Lease == ir::LeaseKind::Raw; });
  if (HasRaw)
    llvm::for_each(M.Functions, [&](const ir::Function &F) { noteHandles(F); });
  for (const ir::Number &N : M.Numbers)
    if (N.Value && !N.IsShared)
      Constants[N.Entity.Index] = *N.Value;
  for (uint32_t I = 0; I < M.Names.size(); ++I)
    NameIds.try_emplace(M.Names[I], ir::NameId{I});
}

FunctionId Context::definition(ir::EntityId Entity) const { return Entity.isValid() ? Definitions[Entity.Index] : FunctionId{}; }

std::optional<int64_t> Context::constant(ir::EntityId Variable) const {
  auto Found = Constants.find(Variable.Index);
  return Found == Constants.end() ? std::nullopt : std::optional(Found->second);
}

std::vector<FunctionId> Context::implementations(ir::EntityId Entity) const {
  std::set<FunctionId> Found;
  if (!Entity.isValid())
    return {};
  std::set<ir::EntityId> Seen{Entity};
  std::vector<ir::EntityId> Open{Entity};
  while (!Open.empty()) {
    ir::EntityId Next = Open.back();
    Open.pop_back();
    if (FunctionId Own = definition(Next); Own.isValid())
      Found.insert(Own);
    for (FunctionId Over : Overriders[Next.Index])
      if (Seen.insert(M.Functions[Over.Index].Entity).second)
        Open.push_back(M.Functions[Over.Index].Entity);
  }
  return {Found.begin(), Found.end()};
}

ir::EntityId Context::classNamed(llvm::StringRef Name) const {
  auto Found = Classes.find(Name);
  return Found != Classes.end() ? Found->second : ir::EntityId();
}

ir::NameId Context::name(llvm::StringRef Text) {
  auto [Entry, IsNew] = NameIds.try_emplace(Text, ir::NameId{static_cast<uint32_t>(M.Names.size() + OwnNames.size())});
  if (IsNew)
    OwnNames.push_back(Text.str());
  return Entry->second;
}

llvm::StringRef Context::text(ir::NameId Name) const {
  if (!Name.isValid())
    return "";
  return Name.Index < M.Names.size() ? M.Names[Name.Index] : OwnNames[Name.Index - M.Names.size()];
}

TraceId Context::trace(const Trace &Steps) {
  llvm::SmallVector<std::array<uint32_t, 7>, MaxTraceLength> Key;
  for (const TraceStep &Step : Steps)
    Key.push_back(key(Step));
  llvm::StringRef Bytes(reinterpret_cast<const char *>(Key.data()), Key.size_in_bytes());
  auto [Entry, IsNew] = TraceIds.try_emplace(Bytes, TraceId{static_cast<uint32_t>(Traces.size())});
  if (IsNew)
    Traces.push_back(Steps);
  return Entry->second;
}

TraceId Context::through(const TraceStep &Call, TraceId Inner) {
  if (!Inner.isValid())
    return trace({Call});
  Trace Steps{Call};
  const Trace &Rest = Traces[Inner.Index];
  bool Recurs = std::any_of(Rest.begin(), Rest.end(), [&](const TraceStep &Step) { return Step.Callee.isValid() && Step.Function == Call.Function; });
  if (Recurs || Rest.size() >= MaxTraceLength)
    Steps.push_back(Rest.back());
  else
    Steps.insert(Steps.end(), Rest.begin(), Rest.end());
  return trace(Steps);
}

} // namespace poolcheck::analysis
