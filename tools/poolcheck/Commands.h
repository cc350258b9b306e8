// The commands behind the command line. Each returns the exit status.
#pragma once

#include "driver/Scan.h"

#include <string>
#include <vector>

namespace poolcheck::tool {

enum ExitStatus : int {
  NothingFound = 0,
  FoundSomething = 1,
  NotStarted = 2, // wrong usage or configuration: nothing was analysed
  Incomplete = 3  // some inputs could not be analysed; findings are written all the same
};

struct Output {
  std::string Format; // text, sarif
  std::string Path;   // empty: standard output
};

struct ScanArguments {
  driver::ScanOptions Options;
  std::vector<Output> Outputs;
  bool AppliesFixes = false;
  bool ExitsZero = false; // findings alone are no failure
  bool DumpsIr = false;   // instead of reports
};

ExitStatus scan(ScanArguments Arguments);
// The check's page; without an id, the list of checks.
ExitStatus explain(const std::string &Check);
ExitStatus listModels();
ExitStatus showModel(const std::string &Name);
ExitStatus checkModels(const std::vector<std::string> &Files);

// `poolcheck: error: …` on standard error.
void printError(llvm::StringRef Message);

} // namespace poolcheck::tool
