// From what the user names to the compile commands that are analysed.
#pragma once

#include "frontend/Frontend.h"
#include "report/Report.h"

#include "llvm/Support/Error.h"

#include <optional>

namespace poolcheck::driver {

struct Sources {
  std::string BuildDirectory;                    // where compile_commands.json is, or that file; empty: the nearest one at or above the first path
  std::vector<std::string> Paths;                // files, folders of files, stored units, folders of those; empty: the whole database
  std::optional<std::vector<std::string>> Flags; // the compiler's flags for all Paths, instead of a database
};

struct Selection {
  std::vector<frontend::CompileCommand> Commands;
  std::vector<std::string> Stored;             // paths of units that were extracted before
  std::vector<report::Incomplete> Incompletes; // paths that are no source, or that the database does not know
};

// Fails when there is no database, or none that can be read: nothing can be analysed then.
llvm::Expected<Selection> selectUnits(const Sources &Given);

} // namespace poolcheck::driver
