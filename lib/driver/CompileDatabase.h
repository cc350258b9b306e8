// compile_commands.json: which files a build compiles, and how.
#pragma once

#include "frontend/Frontend.h"

#include "llvm/Support/Error.h"

namespace poolcheck::driver {

struct CompileDatabase {
  // In the file's order, response files expanded, File and Directory absolute.
  std::vector<frontend::CompileCommand> Commands;
  std::vector<std::pair<std::string, std::string>> Problems; // entries that are wrong, "entry N", and what is expected there
};

// Fails when not one entry is right; the error names the file, the first entry and what is expected there.
llvm::Expected<CompileDatabase> loadCompileDatabase(llvm::StringRef Path);

// The nearest database at or above Directory; a `build` folder beside the sources counts as being at the folder it stands in. Empty: there is none.
std::string findCompileDatabase(llvm::StringRef Directory);

// Builds compile a file once per library that has it. Of commands that parse to the same program the first one stays; commands that differ in a
// macro, an include path or the language are different programs and all stay.
void dropDuplicates(std::vector<frontend::CompileCommand> &Commands);

} // namespace poolcheck::driver
