// The pipeline behind the frontend, for one module: the same for scan and plugin.
#pragma once

#include "driver/Settings.h"
#include "findings/Finding.h"
#include "ir/Module.h"
#include "report/Report.h"

namespace poolcheck::driver {

struct ModuleResult {
  std::vector<findings::Finding> Findings;
  std::vector<report::Incomplete> Incompletes; // functions that lowering or analysis gave up on
};

// Fails when the module is malformed, which is a defect of poolcheck itself.
llvm::Expected<ModuleResult> analyseModule(const ir::Module &Module, const Settings &How);

} // namespace poolcheck::driver
