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

// How many leases of each pool one task holds at once. A pool that is too small is what was found.
struct DemandArguments {
  driver::ScanOptions Options;
  Output Report = {"text", ""}; // text, json
};

ExitStatus demand(DemandArguments Arguments);

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

// The folder below which paths are shown relative to it.
std::string currentFolder();
// One line on a terminal that overwrites itself; nothing anywhere else.
std::function<void(size_t, size_t)> progressLine();

// `poolcheck: error: …` on standard error.
void printError(llvm::StringRef Message);

} // namespace poolcheck::tool
