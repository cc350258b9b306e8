#include "driver/AnalyseModule.h"

#include "ir/Text.h"

namespace poolcheck::driver {

llvm::Expected<ModuleResult> analyseModule(const ir::Module &Module, const Settings &How) {
  if (llvm::Error Malformed = ir::verify(Module))
    return llvm::createStringError("the lowering made malformed IR: " + llvm::toString(std::move(Malformed)));
  analysis::Facts Facts = analysis::analyse(Module);
  ModuleResult Result;
  checks::CheckContext Context = {Module, Facts, How.Options};
  Result.Findings = checks::run(Context, How.Checks);
  for (const std::vector<ir::Incomplete> *Incompletes : {&Module.Incompletes, &std::as_const(Facts).Incompletes})
    for (const ir::Incomplete &Incomplete : *Incompletes)
      Result.Incompletes.push_back(
          {Incomplete.What, Incomplete.Reason, Incomplete.Where.isValid() ? Context.range(Incomplete.Where) : findings::SourceRange()});
  return Result;
}

} // namespace poolcheck::driver
