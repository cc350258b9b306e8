// The labels under which the textual form refers to entities, api rows and locals: the name where it is unique, otherwise the name, # and a number.
#pragma once

#include "ir/Module.h"

#include <string>
#include <vector>

namespace poolcheck::ir {

// Index by the id. Distinct rows have distinct labels.
std::vector<std::string> entityLabels(const Module &M);
std::vector<std::string> apiLabels(const Module &M);
std::vector<std::string> localLabels(const Module &M, const Function &F);

// The name that a local's label says: `s` for s and s#4, nothing for 4.
llvm::StringRef nameInLabel(llvm::StringRef Label);

// The kind that a label says, for a parameter or another local.
LocalKind kindInLabel(llvm::StringRef Label, bool IsParameter);

} // namespace poolcheck::ir
