// A parsed unit as text, so that one process can hand it to another.
#pragma once

#include "frontend/Frontend.h"

#include "llvm/Support/Error.h"
#include "llvm/Support/raw_ostream.h"

namespace poolcheck::driver {

struct UnitText {
  std::vector<std::string> Errors; // the parser's, one line each
  bool IsParsed = false;
  std::string Ir; // the module in its textual form; empty unless IsParsed
};

void write(llvm::raw_ostream &OS, const frontend::Unit &Unit);

// Reads what write wrote; fails when it is cut off or is something else.
llvm::Expected<UnitText> readUnit(llvm::StringRef Text);

} // namespace poolcheck::driver
