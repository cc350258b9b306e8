// A scan: from sources and settings to findings. Reports, fixes and exit codes are the caller's.
#pragma once

#include "driver/Gather.h"
#include "findings/Finding.h"

namespace poolcheck::driver {

struct ScanResult {
  std::vector<findings::Finding> Findings;     // of the whole program, normalised; a finding in a header that many units see is there once
  std::vector<report::Incomplete> Inputs;      // those that were not analysed, or only in part
  std::vector<report::Incomplete> Functions;   // those the lowering or the analysis gave up on
  std::vector<findings::SourceRange> Affected; // extents of the functions that Changes make behave otherwise
  unsigned Units = 0;                          // analysed, in whole or in part
  std::string Ir;                              // with KeepsIr: the modules, in the order of the inputs; nothing is analysed then
};

// Joins the units and analyses the program that they are. Equal inputs give equal results, whatever the number of jobs and the order of the inputs
// (Ir keeps that order). Fails when nothing can be analysed.
llvm::Expected<ScanResult> scan(const ScanOptions &Options);

} // namespace poolcheck::driver
