// The marks in a flow input and the facts of the analysis in one form, so that they can be compared. test-inputs/flow/README.md has the grammar.
#pragma once

#include "analysis/Facts.h"

#include "llvm/Support/Error.h"

namespace poolcheck::analysis {

struct Observation {
  unsigned Line = 0; // 0: not in the input
  std::string Kind;  // state, nested-acquire, transaction-loss, local-pool, incomplete
  std::vector<std::string> Words;
};

// The marks of one input. Fails when it has neither a mark nor expect-nothing, has both, or has a mark that no fact could fulfil.
llvm::Expected<std::vector<Observation>> marksIn(llvm::StringRef Text);

// All that the analysis says. Facts that lie in another file than File have line 0.
std::vector<Observation> observed(const Facts &F, const ir::Module &M, llvm::StringRef File);

// What keeps the two from being equal, a line each; empty when every mark has its own fact and every fact a mark. A mark need not have all words of
// the fact, except that a state is compared whole.
std::string difference(std::vector<Observation> Marks, std::vector<Observation> Found, llvm::StringRef File);

} // namespace poolcheck::analysis
