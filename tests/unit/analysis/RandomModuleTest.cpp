// The analysis ends, without a crash, on modules that no compiler would make: every instruction on any place, in any order.
#include "../ir/RandomModule.h"

#include "analysis/Facts.h"
#include "ir/Text.h"

#include <gtest/gtest.h>

namespace poolcheck::analysis {

namespace {

void expectSound(const ir::Module &M) {
  Facts F = analyse(M);
  for (const NestedAcquire &N : F.NestedAcquires)
    EXPECT_LT(N.Function.Index, M.Entities.size());
  for (const TransactionLoss &T : F.TransactionLosses)
    EXPECT_LT(T.Function.Index, M.Entities.size());
  for (const LocalPool &P : F.LocalPools)
    EXPECT_LT(P.Function.Index, M.Entities.size());
}

TEST(RandomModule, AnalysisEndsAndNamesOnlyWhatExists) {
  for (unsigned Seed = 0; Seed != 200; ++Seed) {
    SCOPED_TRACE("seed " + std::to_string(Seed));
    expectSound(ir::randomModule(Seed));
  }
}

TEST(RandomModule, AnalysisEndsOnTangledModules) {
  for (unsigned Seed = 0; Seed != 100; ++Seed) {
    SCOPED_TRACE("seed " + std::to_string(Seed));
    expectSound(ir::tangledModule(Seed));
  }
}

} // namespace

} // namespace poolcheck::analysis
