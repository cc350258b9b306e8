// The build's command line reduced to what decides how one file parses. Private to the frontend.
#pragma once

#include "frontend/Frontend.h"

namespace poolcheck::frontend {

// The arguments that Clang's driver is given for Command, compiler first and the absolute path of the file last. Dropped are outputs and dependency
// files, code generation, warnings, sanitizers, plugins, other inputs, and whatever Clang's driver does not know (libtool's and GCC's own flags).
std::vector<std::string> parseArguments(const CompileCommand &Command);

} // namespace poolcheck::frontend
