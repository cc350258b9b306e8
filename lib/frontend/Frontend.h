// C and C++ in, pool IR out. The only room that knows Clang. This header shows none of it, except by a forward declaration for the plugin, which has
// an ASTContext already.
#pragma once

#include "ir/Module.h"
#include "models/Model.h"

#include <memory>
#include <string>
#include <vector>

namespace clang {
class ASTContext;
}

namespace poolcheck::frontend {

// One translation unit as the build describes it. Arguments is the whole command line, compiler first; Directory is where it runs.
struct CompileCommand {
  std::string File;
  std::string Directory;
  std::vector<std::string> Arguments;
};

// Commands with equal keys parse to the same program, as far as pools can tell: they differ in outputs, warnings, code generation or
// `-DNAME_EXPORTS`.
std::string commandKey(const CompileCommand &Command);

struct Unit {
  ir::Module Module;
  // The parser's errors, each "file:line:column: error: text"; the module holds what parsed. Empty: the unit was parsed whole.
  std::vector<std::string> Errors;
  bool IsParsed = false; // false: nothing could be analysed at all
  std::string Target;    // the triple of the target that the unit is compiled for
};

// Parses and lowers, on a stack of its own. Bodies of functions in system headers are skipped. The memory of the parser is not given back: meant for
// a process that ends soon after.
Unit extract(const CompileCommand &Command, const std::vector<models::Model> &Models);

// Lowers what a host has parsed already (clang-tidy). Functions in system headers are left out, so both ways see the same program.
ir::Module lower(clang::ASTContext &Context, const std::vector<models::Model> &Models);

// Clang's builtin headers belong to the Clang this tool is linked with, not to the place where the tool is installed.
std::string resourceDirectory();

} // namespace poolcheck::frontend
