// What governs the analysis of one source: models, checks and their options, from the command line and from `.poolcheck.json`.
//
//   { "models": ["pools/our-pool.json"],            // relative to this file
//     "checks": ["pool-*", "-pool-local-construction"],
//     "testPaths": ["**/test/**"],
//     "reportGrowth": false,
//     "callsMayThrow": false,
//     "tasks": 8 }                                  // how many run at the same time
//
// Every key may be left out; an unknown one is an error.
#pragma once

#include "checks/Check.h"
#include "models/Model.h"
#include "report/Report.h"

#include "llvm/Support/Error.h"

#include <map>
#include <memory>

namespace poolcheck::driver {

struct Settings {
  std::vector<models::Model> Models; // built in, then the configuration's, then the command line's; a later one replaces one of the same library
  std::vector<std::string> Checks;   // globs, as checks::select takes them
  checks::Options Options;
};

// What the command line says about every source.
struct GivenSettings {
  std::vector<std::string> ModelFiles;
  std::vector<std::string> Checks; // not empty: instead of the configuration's
  std::optional<int64_t> Tasks;    // likewise
};

inline constexpr int64_t MaxTasks = 1'000'000;

class SettingsReader {
public:
  // Fails when a model cannot be read or a glob matches no check.
  static llvm::Expected<SettingsReader> create(const GivenSettings &Given);

  // From the nearest `.poolcheck.json` above the source, an absolute path. The result lives as long as the reader.
  llvm::Expected<const Settings *> forSource(llvm::StringRef Source);

  // The same for any file that a finding may stand in: where a configuration is wrong, what holds without one, and Problems says so.
  const Settings &forFile(llvm::StringRef Path, std::vector<report::Incomplete> &Problems);

private:
  llvm::Expected<Settings> read(llvm::StringRef ConfigurationFile) const;

  Settings Defaults; // what holds without a configuration
  std::vector<models::Model> GivenModels;
  bool HasGivenChecks = false;
  std::optional<int64_t> GivenTasks;
  std::map<std::string, std::unique_ptr<Settings>, std::less<>> ByFile;
};

} // namespace poolcheck::driver
