#include "driver/AnalyseModule.h"

#include "ir/Text.h"

namespace poolcheck::driver {

static Gap describe(const ir::Module &Module, const ir::Incomplete &Incomplete) {
  if (!Incomplete.Where.isValid())
    return {Incomplete.What, Incomplete.Reason};
  return {Module[Incomplete.Where.File].str() + ":" + std::to_string(Incomplete.Where.Line) + ": " + Incomplete.What, Incomplete.Reason};
}

llvm::Expected<ModuleResult> analyseModule(const ir::Module &Module, const Settings &How) {
  if (llvm::Error Malformed = ir::verify(Module))
    return llvm::createStringError("the lowering made malformed IR: " + llvm::toString(std::move(Malformed)));
  analysis::Facts Facts = analysis::analyse(Module);
  ModuleResult Result;
  Result.Findings = checks::run({Module, Facts, How.Options}, How.Checks);
  for (const std::vector<ir::Incomplete> *Incompletes : {&Module.Incompletes, &std::as_const(Facts).Incompletes})
    for (const ir::Incomplete &Incomplete : *Incompletes)
      Result.Gaps.push_back(describe(Module, Incomplete));
  return Result;
}

} // namespace poolcheck::driver
