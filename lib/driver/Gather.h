// The first half of a scan: everything that the inputs say, before anything is analysed.
#pragma once

#include "driver/Extract.h"
#include "driver/Spool.h"
#include "findings/Diff.h"

#include <functional>

namespace poolcheck::driver {

struct ScanOptions {
  driver::Sources Sources;
  GivenSettings Settings;
  ProcessLimits Limits;
  bool KeepsIr = false;
  const findings::Diff *Changes = nullptr; // not null: the result says which functions they affect
  // Called after each unit, with how many are done and how many there are.
  std::function<void(size_t, size_t)> Progress;
};

struct Gathered {
  SettingsReader Reader;
  Spool Units; // of Program
  link::Program Program;
  unsigned UnitCount = 0;                 // in Program, whole or in part
  std::vector<report::Incomplete> Inputs; // those that are not in Program, or only in part
  std::string Ir;                         // with KeepsIr: the modules, in the order of the inputs
};

// Extracts the sources, takes the stored units as they are. Fails when there is nothing to do: no compile database, a wrong configuration.
llvm::Expected<Gathered> gather(const ScanOptions &Options);

// The program as one module. Functions that are malformed are taken out, and are a defect of poolcheck that Problems tells of.
llvm::Expected<ir::Module> joinProgram(Gathered &From);

} // namespace poolcheck::driver
