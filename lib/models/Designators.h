// The small languages inside a model's strings: places, tests of an argument, and template arguments. Each function returns nothing when the text is
// not one; the sentence that says what is allowed stands beside it.
#pragma once

#include "models/Model.h"

#include "llvm/ADT/StringRef.h"

namespace poolcheck::models {

inline constexpr llvm::StringLiteral DesignatorGrammar =
    "a place is this, outer, result, argument N, *argument N or global NAME, then any of .^ .* .[] .[argument N] .FIELD";
std::optional<Designator> parseDesignator(llvm::StringRef Text);

// `argument 1 negative`, `argument 0 contains pool_size=`, `result is 1`, `perhaps`
std::optional<CallTest> parseCallTest(llvm::StringRef Text);
std::string callTestGrammar();

// `arguments from 1`
std::optional<unsigned> parseArgumentsFrom(llvm::StringRef Text);

// `class 0`: a template argument of the class.
std::optional<unsigned> parseClassArgument(llvm::StringRef Text);

} // namespace poolcheck::models
