// One translation unit in, its stored form out: what a scan does for each unit, in a process of its own.
#pragma once

#include "driver/Processes.h"
#include "driver/Settings.h"
#include "driver/Units.h"
#include "store/Store.h"

namespace poolcheck::driver {

// Parses and lowers in this process. What goes wrong is part of the result.
store::Unit extractUnit(const frontend::CompileCommand &Command, const std::vector<models::Model> &Models);

// Extracts each unit in a child process and gives OnDone its index and its stored form, in the order in which they end. A crash costs that unit: its
// stored form then says so.
void extractAll(llvm::ArrayRef<frontend::CompileCommand> Commands, llvm::ArrayRef<const Settings *> How, const ProcessLimits &Limits,
                llvm::function_ref<void(size_t, std::string)> OnDone);

// The settings of each command's source.
llvm::Expected<std::vector<const Settings *>> settingsOf(llvm::ArrayRef<frontend::CompileCommand> Commands, SettingsReader &Reader);

// Why the unit was not analysed, or only in part; nothing when it was, in whole.
std::optional<report::Incomplete> incompleteInput(const store::Unit &About);

} // namespace poolcheck::driver
