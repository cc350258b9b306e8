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

// Takes out the functions that ir::verify rejects, so that it accepts the rest, and says what is wrong with each. That the lowering makes one is a
// defect of poolcheck itself; it costs that function, and is never silent.
std::vector<std::string> dropMalformed(ir::Module &Module);

// What governs the findings that stand in a file.
using SettingsOfFile = llvm::function_ref<const Settings &(llvm::StringRef Path)>;

// The functions that the lowering or the analysis gave up on, sorted.
std::vector<report::Incomplete> incompletes(const ir::Module &Module, const analysis::Facts &Facts);

// The module is well formed (dropMalformed).
ModuleResult analyseModule(const ir::Module &Module, SettingsOfFile How);

} // namespace poolcheck::driver
