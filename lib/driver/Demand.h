// What the tasks of a program need of its pools.
#pragma once

#include "driver/Gather.h"
#include "report/DemandReport.h"

namespace poolcheck::driver {

struct DemandResult {
  report::DemandReport Report;            // without Root; Incompletes: functions
  std::vector<report::Incomplete> Inputs; // those that were not analysed, or only in part
};

// Of the joined program, for as many tasks as the settings say. Fails when nothing can be analysed.
llvm::Expected<DemandResult> demand(const ScanOptions &Options);

} // namespace poolcheck::driver
