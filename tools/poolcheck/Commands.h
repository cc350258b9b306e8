// The commands behind the command line. Each returns the exit status.
#pragma once

#include "NewFindings.h"

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
  NewsOptions News;
  bool AppliesFixes = false;
  bool ExitsZero = false; // findings alone are no failure
  bool DumpsIr = false;   // instead of reports
};

ExitStatus scan(ScanArguments Arguments);

struct WriteArguments {
  driver::ScanOptions Options;
  std::string Path; // of the file to write
};

// One source as a stored unit.
ExitStatus extract(WriteArguments Arguments);
// A whole program as one stored unit: the functions that reach pools, joined.
ExitStatus summarize(WriteArguments Arguments);
// The check's page; without an id, the list of checks.
ExitStatus explain(const std::string &Check);
ExitStatus listModels();
ExitStatus showModel(const std::string &Name);
ExitStatus checkModels(const std::vector<std::string> &Files);

// One line on a terminal that overwrites itself; nothing anywhere else.
std::function<void(size_t, size_t)> progressLine();

// `poolcheck: error: …` on standard error.
void printError(llvm::StringRef Message);

} // namespace poolcheck::tool
