#include "driver/AnalyseModule.h"

#include "ir/Text.h"

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
  llvm::erase_if(All, [&](const ir::Function &Function) {
    llvm::Error Malformed = verifyAlone(Tables, Function);
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

llvm::Expected<ModuleResult> analyseModule(const ir::Module &Module, SettingsOfFile How) {
  if (llvm::Error Malformed = ir::verify(Module))
    return llvm::createStringError("the lowering made malformed IR: " + llvm::toString(std::move(Malformed)));
  analysis::Facts Facts = analysis::analyse(Module);
  ModuleResult Result;
  Result.Findings = runChecks(Module, Facts, How);
  checks::CheckContext Context = {Module, Facts, {}};
  for (const std::vector<ir::Incomplete> *Incompletes : {&Module.Incompletes, &std::as_const(Facts).Incompletes})
    for (const ir::Incomplete &Incomplete : *Incompletes)
      Result.Incompletes.push_back(
          {Incomplete.What, Incomplete.Reason, Incomplete.Where.isValid() ? Context.range(Incomplete.Where) : findings::SourceRange()});
  return Result;
}

} // namespace poolcheck::driver
