#include "driver/AnalyseModule.h"

#include "driver/Incompletes.h"
#include "ir/Text.h"

#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"

namespace poolcheck::driver {

// Verifies a function together with the tables it refers to, without the other functions.
static llvm::Error verifyAlone(ir::Module &Tables, const ir::Function &Function) {
  Tables.Functions.assign(1, Function);
  return ir::verify(Tables);
}

std::vector<std::string> dropMalformed(ir::Module &Module) {
  if (!llvm::errorToBool(ir::verify(Module)))
    return {};
  std::vector<std::string> Problems;
  std::vector<ir::Function> All = std::exchange(Module.Functions, {});
  ir::Module Tables = Module;
  llvm::DenseSet<uint32_t> Defined;
  llvm::erase_if(All, [&](const ir::Function &Function) {
    llvm::Error Malformed = verifyAlone(Tables, Function);
    if (!Malformed && !Defined.insert(Function.Entity.Index).second)
      Malformed = llvm::createStringError("function '" + Module[Function.Entity].Name + "': it is defined twice");
    if (!Malformed)
      return false;
    Problems.push_back("the lowering made malformed IR: " + llvm::toString(std::move(Malformed)));
    return true;
  });
  Module.Functions = std::move(All);
  return Problems;
}

// Each finding is made by the checks, and with the options, of the file that it stands in.
static std::vector<findings::Finding> runChecks(const ir::Module &Module, const analysis::Facts &Facts, SettingsOfFile How) {
  std::vector<const Settings *> All;
  for (const std::string &File : Module.Files)
    if (const Settings *Of = &How(File); !llvm::is_contained(All, Of))
      All.push_back(Of);
  std::vector<findings::Finding> Result;
  for (const Settings *Each : All)
    for (findings::Finding &F : checks::run({Module, Facts, Each->Options}, Each->Checks))
      if (&How(F.Where.Path) == Each)
        Result.push_back(std::move(F));
  findings::normalise(Result);
  return Result;
}

std::vector<report::Incomplete> incompletes(const ir::Module &Module, const analysis::Facts &Facts) {
  checks::CheckContext Context = {Module, Facts, {}};
  std::vector<report::Incomplete> All;
  for (const std::vector<ir::Incomplete> *Incompletes : {&Module.Incompletes, &Facts.Incompletes})
    for (const ir::Incomplete &I : *Incompletes)
      All.push_back({I.What, I.Reason, I.Where.isValid() ? Context.range(I.Where) : findings::SourceRange()});
  sortUnique(All);
  return All;
}

ModuleResult analyseModule(const ir::Module &Module, SettingsOfFile How) {
  analysis::Facts Facts = analysis::analyse(Module);
  ModuleResult Result;
  Result.Findings = runChecks(Module, Facts, How);
  Result.Incompletes = incompletes(Module, Facts);
  return Result;
}

} // namespace poolcheck::driver
