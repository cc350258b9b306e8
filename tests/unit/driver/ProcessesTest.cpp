#include "driver/Processes.h"

#include <gtest/gtest.h>

#include <csignal>
#include <map>
#include <unistd.h>

using namespace poolcheck;

namespace {

std::map<size_t, driver::ProcessResult> runAll(size_t Count, const driver::ProcessLimits &Limits,
                                               llvm::function_ref<void(size_t, llvm::raw_ostream &)> Work) {
  std::map<size_t, driver::ProcessResult> Results;
  driver::runInProcesses(Count, Limits, Work, [&](size_t I, driver::ProcessResult Result) { EXPECT_TRUE(Results.emplace(I, Result).second); });
  return Results;
}

TEST(Processes, EachChildsOutputComesBackOnce) {
  auto Results = runAll(20, {3, 60}, [](size_t I, llvm::raw_ostream &OS) { OS << std::string(I * 10000, 'x') << I; });
  ASSERT_EQ(Results.size(), 20u);
  for (const auto &[I, Result] : Results) {
    EXPECT_EQ(Result.Failure, "");
    EXPECT_EQ(Result.Output, std::string(I * 10000, 'x') + std::to_string(I));
  }
}

TEST(Processes, AFailureCostsItsOwnResultAndSaysWhy) {
  auto Results = runAll(4, {2, 1}, [](size_t I, llvm::raw_ostream &OS) {
    OS << "begun";
    if (I == 0)
      raise(SIGSEGV);
    if (I == 1) {
      llvm::errs() << "first line\nlast line\n";
      _exit(7);
    }
    for (volatile bool IsEndless = I == 2; IsEndless;)
      ;
  });
  EXPECT_EQ(Results[0].Failure, "the parser crashed (Segmentation fault)");
  EXPECT_EQ(Results[1].Failure, "the parser stopped: last line");
  EXPECT_EQ(Results[2].Failure, "the parser took too long and was stopped");
  EXPECT_EQ(Results[3].Failure, "");
  EXPECT_EQ(Results[3].Output, "begun");
}

} // namespace
