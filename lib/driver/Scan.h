// A scan: from sources and settings to findings. Reports, fixes and exit codes are the caller's.
#pragma once

#include "driver/Processes.h"
#include "driver/Settings.h"
#include "driver/Units.h"
#include "findings/Finding.h"

#include <functional>

namespace poolcheck::driver {

struct ScanOptions {
  driver::Sources Sources;
  GivenSettings Settings;
  ProcessLimits Limits;
  bool KeepsIr = false;
  // Called after each unit, with how many are done and how many there are.
  std::function<void(size_t, size_t)> Progress;
};

struct ScanResult {
  std::vector<findings::Finding> Findings;   // of all units, normalised; a finding in a header that many units see is there once
  std::vector<report::Incomplete> Inputs;    // those that were not analysed, or only in part
  std::vector<report::Incomplete> Functions; // those the lowering or the analysis gave up on
  unsigned Units = 0;                        // analysed, in whole or in part
  std::string Ir;                            // with KeepsIr: the modules, in the order of the inputs
};

// Equal inputs give equal results, whatever the number of jobs and the order of the inputs (Ir keeps that order). Fails when nothing can be analysed.
llvm::Expected<ScanResult> scan(const ScanOptions &Options);

} // namespace poolcheck::driver
