#include "driver/Affected.h"

#include "ir/Outline.h"
#include "ir/Syntax.h"

#include "llvm/ADT/STLExtras.h"

#include <algorithm>
#include <map>
#include <set>

namespace poolcheck::driver {

namespace {

using findings::LineRange;
using findings::SourceRange;

class AffectedFunctions {
public:
  AffectedFunctions(const ir::Module &M, const findings::Diff &Changes, findings::SourceFiles &Sources) : M(M), Changes(Changes), Sources(Sources) {}

  std::vector<SourceRange> find();

private:
  using Index = uint32_t;

  void linkCalls();
  std::vector<bool> callersOf(std::vector<bool> Reached) const;
  LineRange lines(const ir::Function &F) const;
  bool mayHoldLeases(const ir::Function &F) const;
  void noteLeaseTypes(const ir::Function &F);
  llvm::StringRef typeOf(const ir::Local &L) const { return M.text(L.Type).rtrim(" &"); }

  const ir::Module &M;
  const findings::Diff &Changes;
  findings::SourceFiles &Sources;
  std::vector<std::vector<Index>> Callers; // by function
  std::vector<bool> UsesPools;             // by function
  std::set<llvm::StringRef> LeaseTypes;    // of the locals that pool instructions name
};

// Visitor of Syntax.h: the locals that an instruction names.
class Locals {
public:
  explicit Locals(llvm::function_ref<void(ir::LocalId)> Visit) : Visit(Visit) {}

  void place(const ir::Place &P) {
    if (P.Base == ir::Place::Root::Local)
      Visit(P.Local);
  }
  void placeAfter(llvm::StringRef, const ir::Place &P) { place(P); }
  void placeAfter(llvm::StringRef, const std::optional<ir::Place> &P) {
    if (P)
      place(*P);
  }
  void options(llvm::function_ref<void()> Body) { Body(); }
  void word(llvm::StringRef) {}
  void flag(llvm::StringRef, bool) {}
  void operand(const ir::Operand &) {}
  void operandAfter(llvm::StringRef, const ir::Operand &) {}
  void entity(ir::EntityId) {}
  void entityAfter(llvm::StringRef, ir::EntityId) {}
  void api(ir::ApiId) {}
  void arguments(const std::vector<ir::Operand> &) {}
  void choice(auto) {}
  void choice(auto, auto) {}
  void status(llvm::StringRef, const std::optional<ir::StatusTest> &) {}
  void result(ir::ResultKind, const ir::Place &) {}

private:
  llvm::function_ref<void(ir::LocalId)> Visit;
};

// Instructions about leases name places that are leases or have them.
template <class T>
constexpr bool IsAboutLeases = ir::Is<T, ir::Acquire> || ir::Is<T, ir::Release> || ir::Is<T, ir::Begin> || ir::Is<T, ir::Commit> ||
                               ir::Is<T, ir::Rollback> || ir::Is<T, ir::Execute> || ir::Is<T, ir::OpenCursor> || ir::Is<T, ir::Keepalive>;

void AffectedFunctions::noteLeaseTypes(const ir::Function &F) {
  auto Note = [&](ir::LocalId L) {
    if (F.Locals[L.Index].Type.isValid())
      LeaseTypes.insert(typeOf(F.Locals[L.Index]));
  };
  Locals Visitor(Note);
  for (const ir::BasicBlock &Block : F.Blocks)
    for (const ir::Instruction &I : Block.Instructions)
      std::visit(
          [&]<class T>(const T &Data) {
            if constexpr (IsAboutLeases<T>)
              ir::syntax(Visitor, Data);
          },
          I.Data);
}

bool AffectedFunctions::mayHoldLeases(const ir::Function &F) const {
  return llvm::any_of(llvm::ArrayRef(F.Locals).take_front(F.ParameterCount),
                      [&](const ir::Local &Parameter) { return Parameter.Type.isValid() && LeaseTypes.contains(typeOf(Parameter)); });
}

// Whoever mentions a function may run it; whoever may run a method may run those that override it.
void AffectedFunctions::linkCalls() {
  std::vector<std::vector<Index>> Mentioning(M.Entities.size()); // by entity
  for (const auto &[I, F] : llvm::enumerate(M.Functions)) {
    ir::Outline Outline = ir::outline(F);
    UsesPools.push_back(Outline.UsesPools);
    for (ir::EntityId Callee : Outline.Mentions)
      Mentioning[Callee.Index].push_back(I);
    noteLeaseTypes(F);
  }
  std::map<ir::EntityId, const ir::Function *> Methods;
  for (const ir::Function &F : M.Functions)
    if (!F.Overrides.empty())
      Methods.emplace(F.Entity, &F);
  for (const ir::Function &F : M.Functions) {
    std::vector<Index> &Mine = Callers.emplace_back(Mentioning[F.Entity.Index]);
    std::vector<ir::EntityId> Bases = F.Overrides;
    for (size_t I = 0; I < Bases.size(); ++I) {
      Mine.insert(Mine.end(), Mentioning[Bases[I].Index].begin(), Mentioning[Bases[I].Index].end());
      if (auto Method = Methods.find(Bases[I]); Method != Methods.end())
        Bases.insert(Bases.end(), Method->second->Overrides.begin(), Method->second->Overrides.end());
    }
  }
}

std::vector<bool> AffectedFunctions::callersOf(std::vector<bool> Reached) const {
  std::vector<Index> Todo;
  for (Index I = 0; I < Reached.size(); ++I)
    if (Reached[I])
      Todo.push_back(I);
  while (!Todo.empty()) {
    Index I = Todo.back();
    Todo.pop_back();
    for (Index Caller : Callers[I])
      if (!Reached[Caller]) {
        Reached[Caller] = true;
        Todo.push_back(Caller);
      }
  }
  return Reached;
}

LineRange AffectedFunctions::lines(const ir::Function &F) const {
  uint32_t First = F.Extent.Line;
  std::optional<llvm::StringRef> Text = Sources.text(M[F.Extent.File]);
  llvm::StringRef Body = Text ? Text->substr(F.Extent.Offset, F.Extent.Length) : "";
  return {First, First + static_cast<uint32_t>(Body.count('\n'))};
}

std::vector<SourceRange> AffectedFunctions::find() {
  linkCalls();
  std::vector<bool> ReachesPools = callersOf(UsesPools);
  std::vector<bool> Changed(M.Functions.size());
  std::vector<bool> Matters(M.Functions.size());
  std::vector<bool> IsIn(M.Files.size());
  for (const auto &[I, Path] : llvm::enumerate(M.Files))
    IsIn[I] = Changes.change(Path);
  for (const auto &[I, F] : llvm::enumerate(M.Functions)) {
    if (!F.Extent.isValid() || !IsIn[F.Extent.File.Index])
      continue;
    LineRange Lines = lines(F);
    bool HasLost = Changes.removesIn(M[F.Extent.File], Lines);
    Changed[I] = HasLost || Changes.changes(M[F.Extent.File], Lines);
    Matters[I] = Changed[I] && (ReachesPools[I] || (HasLost && mayHoldLeases(F)));
  }
  std::vector<bool> Affected = callersOf(std::move(Matters));
  std::vector<SourceRange> Extents;
  for (const auto &[I, F] : llvm::enumerate(M.Functions))
    if ((Affected[I] || Changed[I]) && F.Extent.isValid())
      Extents.push_back({M[F.Extent.File].str(), F.Extent.Offset, F.Extent.Length, F.Extent.Line, F.Extent.Column});
  std::sort(Extents.begin(), Extents.end());
  Extents.erase(std::unique(Extents.begin(), Extents.end()), Extents.end());
  return Extents;
}

} // namespace

std::vector<SourceRange> affectedFunctions(const ir::Module &M, const findings::Diff &Changes, findings::SourceFiles &Sources) {
  return AffectedFunctions(M, Changes, Sources).find();
}

} // namespace poolcheck::driver
