// Reports a pool that is constructed for one call and gone after it, so that nobody shares it.
#include "checks/Check.h"
#include "checks/Steps.h"
#include "checks/Words.h"

#include "local-construction/Page.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/GlobPattern.h"

namespace poolcheck::checks {
namespace {

using analysis::LocalPool;
using analysis::PoolScope;

bool isTestCode(llvm::StringRef Path, const Options &Settings) {
  return llvm::any_of(Settings.TestPaths, [&](const std::string &Text) {
    auto Glob = llvm::GlobPattern::create(Text);
    if (!Glob) {
      llvm::consumeError(Glob.takeError());
      return false;
    }
    return Glob->match(Path);
  });
}

// A program may well make its one pool in main; a second one of the kind is what needs a word.
bool isWanted(const LocalPool &Fact) { return Fact.IsInMain && Fact.ExistingPool.empty(); }

std::string what(const LocalPool &Fact, const ir::Module &M) {
  std::string Pool = Fact.Variable.empty() ? "a pool" : poolWords(Fact.Variable);
  std::string Call = " on every call of '" + M[Fact.Function].Name + "'";
  switch (Fact.Scope) {
  case PoolScope::Local:
    return Pool + " is constructed" + Call;
  case PoolScope::Temporary:
    return Pool + " is constructed as a temporary" + Call;
  case PoolScope::Heap:
    return Pool + " is constructed on the heap" + Call;
  case PoolScope::Loop:
    return Pool + " is constructed in every round of a loop in '" + M[Fact.Function].Name + "'";
  case PoolScope::Member:
    return (Fact.Variable.empty() ? "an object" : "'" + Fact.Variable + "'") + " is constructed with a pool of its own" + Call;
  }
  llvm_unreachable("covered switch");
}

std::string message(const LocalPool &Fact, const ir::Module &M) {
  std::string Existing = Fact.ExistingPool.empty() ? "" : "pool '" + Fact.ExistingPool + "'";
  if (Fact.IsInMain)
    return (Fact.Variable.empty() ? "a second pool" : "pool '" + Fact.Variable + "'") + " is constructed in '" + M[Fact.Function].Name + "' beside " +
           Existing + " of the same kind: no common capacity limits their leases";
  return what(Fact, M) + ": its leases are made anew each time and no common capacity limits them" +
         (Existing.empty() ? "" : ", although " + Existing + " exists");
}

std::vector<findings::Step> steps(const LocalPool &Fact, const CheckContext &Context) {
  StepList Steps(Context);
  if (Fact.Constructed.size() > 1)
    Steps.follow(Fact.Constructed, "the pool is constructed here: '" + llvm::Twine(Context.Module[Fact.Api].Pool) + "'");
  if (Fact.ExistingAt)
    Steps.add(*Fact.ExistingAt, "pool '" + llvm::Twine(Fact.ExistingPool) + "' of the same kind exists here");
  return Steps.take();
}

bool isLocal(const ir::Place &P, ir::LocalId Local) { return P.Base == ir::Place::Root::Local && P.Local == Local; }

bool namesLocal(const ir::Operand &Argument, ir::LocalId Pool) {
  bool IsPlace = Argument.Is == ir::Operand::Kind::Place || Argument.Is == ir::Operand::Kind::Address;
  return IsPlace && isLocal(Argument.Place, Pool);
}

struct Use {
  bool IsCall = false;
  bool IsAcquire = false; // from the pool
  bool IsOther = false;   // hands the pool itself on
};

Use useOf(const ir::Instruction &I, ir::LocalId Pool) {
  auto Names = [&](const ir::Operand &Argument) { return namesLocal(Argument, Pool); };
  if (const auto *Call = std::get_if<ir::Call>(&I.Data))
    return {.IsCall = true, .IsOther = llvm::any_of(Call->Arguments, Names)};
  if (const auto *Object = std::get_if<ir::Construct>(&I.Data))
    return {.IsCall = true, .IsOther = llvm::any_of(Object->Arguments, Names)};
  if (const auto *Acquire = std::get_if<ir::Acquire>(&I.Data))
    return {.IsAcquire = isLocal(Acquire->Pool, Pool)};
  if (const auto *Task = std::get_if<ir::Spawn>(&I.Data))
    return {.IsCall = true, .IsOther = llvm::any_of(Task->Arguments, Names)};
  if (const auto *Move = std::get_if<ir::Move>(&I.Data))
    return {.IsOther = isLocal(Move->From, Pool)};
  if (const auto *Alias = std::get_if<ir::Bind>(&I.Data))
    return {.IsOther = isLocal(Alias->Target, Pool)};
  if (const auto *Pointer = std::get_if<ir::Store>(&I.Data))
    return {.IsOther = Names(Pointer->Value)};
  return {};
}

// Code after the declaration that sets the pool up, as SOCI's pools are by opening each session, would do so again on every call, to a pool that is
// in use. So the pool must be good for an acquire as it is: nothing is called before the first one, and nobody else gets the pool.
bool isReadyWhenMade(const ir::Function &F, ir::LocalId Pool, const ir::Location &Declaration) {
  uint32_t FirstAcquire = ~0u, FirstCall = ~0u;
  for (const ir::BasicBlock &Block : F.Blocks)
    for (const ir::Instruction &I : Block.Instructions) {
      Use Found = useOf(I, Pool);
      if (Found.IsOther)
        return false;
      if (I.Where.File != Declaration.File || I.Where.Offset < Declaration.end())
        continue;
      if (Found.IsAcquire)
        FirstAcquire = std::min(FirstAcquire, I.Where.Offset);
      if (Found.IsCall)
        FirstCall = std::min(FirstCall, I.Where.Offset);
    }
  return FirstAcquire != ~0u && FirstAcquire <= FirstCall;
}

// The variable that the pool is; invalid when it is part of something else, or owned by it.
ir::LocalId poolVariable(const ir::Function &F, const LocalPool &Fact) {
  for (const ir::BasicBlock &Block : F.Blocks)
    for (const ir::Instruction &I : Block.Instructions)
      if (const auto *Made = std::get_if<ir::ConstructPool>(&I.Data); Made && I.Where == Fact.Where)
        return Made->Where == ir::Storage::Automatic && Made->Pool.Path.empty() ? Made->Pool.Local : ir::LocalId();
  return {};
}

bool canBeStatic(const LocalPool &Fact, const CheckContext &Context) {
  bool IsVariable = Fact.Scope == PoolScope::Local || Fact.Scope == PoolScope::Loop;
  // C allows only constants as initialisers of statics.
  bool IsC = Context.Module[Fact.Where.File].ends_with(".c");
  const ir::Function *F = Context.body(Fact.Function);
  if (!IsVariable || IsC || !F || !Fact.NeedsNoLocals || !Fact.Declaration.isValid())
    return false;
  ir::LocalId Pool = poolVariable(*F, Fact);
  return Pool.isValid() && isReadyWhenMade(*F, Pool, Fact.Declaration);
}

findings::Fix makeStatic(const LocalPool &Fact, const CheckContext &Context) {
  findings::SourceRange Start = Context.range(Fact.Declaration);
  Start.Length = 0;
  return {"make the pool static, so that all calls share it", {{std::move(Start), "static ", std::nullopt}}};
}

std::vector<findings::Fix> fixes(const LocalPool &Fact, const CheckContext &Context) {
  std::vector<findings::Fix> Fixes;
  // A second pool of the kind stays one too many when it is static.
  if (!Fact.ExistingPool.empty())
    Fixes.push_back({"use pool '" + Fact.ExistingPool + "'", {}});
  else if (canBeStatic(Fact, Context))
    Fixes.push_back(makeStatic(Fact, Context));
  else
    Fixes.push_back({"construct the pool once, in main or as a member of a long-lived object, and pass it by reference", {}});
  return Fixes;
}

void run(const CheckContext &Context, std::vector<findings::Finding> &Found) {
  for (const LocalPool &Fact : Context.Facts.LocalPools) {
    if (isWanted(Fact) || isTestCode(Context.Module[Fact.Where.File], Context.Settings))
      continue;
    findings::Finding F;
    F.Check = LocalConstructionCheck.Id;
    F.Where = Context.range(Fact.Where);
    F.Message = message(Fact, Context.Module);
    F.Steps = steps(Fact, Context);
    F.Fixes = fixes(Fact, Context);
    F.Function = Context.Module[Fact.Function].Name;
    Found.push_back(std::move(F));
  }
}

constexpr int Cwe[] = {400};

} // namespace

const Check LocalConstructionCheck{
    .Id = "pool-local-construction",
    .Summary = "a pool is constructed in a local scope, so that nobody shares it",
    .Page = Page,
    .Cwe = Cwe,
    .Run = run,
};

} // namespace poolcheck::checks
