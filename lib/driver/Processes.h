// Work in child processes: whatever a child does (crash, run for ever, eat memory), it costs that child's result only.
#pragma once

#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/Support/raw_ostream.h"

#include <string>

namespace poolcheck::driver {

struct ProcessLimits {
  unsigned Jobs = 1;         // children at the same time, at least 1
  unsigned CpuSeconds = 300; // of one child; a child that waits is stopped after ten times as long
};

struct ProcessResult {
  std::string Output;
  std::string Failure; // why Output cannot be used; empty: it is whole
};

// Calls Work(I, stream) for each I < Count in a child process of its own, and OnDone(I, result) here, in the order in which children end. What a
// child writes to stderr appears in Failure (its last line) and nowhere else.
void runInProcesses(size_t Count, const ProcessLimits &Limits, llvm::function_ref<void(size_t, llvm::raw_ostream &)> Work,
                    llvm::function_ref<void(size_t, ProcessResult)> OnDone);

} // namespace poolcheck::driver
