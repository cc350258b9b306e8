// Every test-inputs/flow/*.ir: the facts of the analysis are the marks, line by line.
#include "FlowMarks.h"

#include "ir/Text.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"

#include <gtest/gtest.h>

namespace poolcheck::analysis {

namespace {

std::vector<std::string> inputs() {
  std::vector<std::string> Paths;
  std::error_code Problem;
  for (llvm::sys::fs::recursive_directory_iterator Entry(POOLCHECK_FLOW_INPUTS, Problem), End; Entry != End && !Problem; Entry.increment(Problem))
    if (llvm::sys::path::extension(Entry->path()) == ".ir")
      Paths.push_back(Entry->path());
  llvm::sort(Paths);
  return Paths;
}

// GoogleTest takes letters, digits and _ only.
std::string testName(const testing::TestParamInfo<std::string> &Info) {
  std::string Name = llvm::StringRef(Info.param).drop_front(sizeof(POOLCHECK_FLOW_INPUTS)).drop_back(3).str();
  for (char &C : Name)
    C = llvm::isAlnum(C) ? C : '_';
  return Name;
}

class Flow : public testing::TestWithParam<std::string> {};

TEST_P(Flow, FactsAreTheMarks) {
  const std::string &Path = GetParam();
  auto Text = llvm::MemoryBuffer::getFile(Path);
  ASSERT_TRUE(Text) << Path;
  auto Marks = marksIn((*Text)->getBuffer());
  ASSERT_TRUE(static_cast<bool>(Marks)) << Path << ": " << llvm::toString(Marks.takeError());
  auto M = ir::parse((*Text)->getBuffer(), Path);
  ASSERT_TRUE(static_cast<bool>(M)) << llvm::toString(M.takeError());
  ASSERT_EQ(llvm::toString(ir::verify(*M)), "") << Path;
  std::vector<Observation> Found = observed(analyse(*M), *M, Path);
  std::string Difference = difference(*Marks, Found, Path);
  EXPECT_TRUE(Difference.empty()) << Difference;
  // Deterministic: the second run says the same, in the same order.
  std::vector<Observation> Again = observed(analyse(*M), *M, Path);
  EXPECT_TRUE(llvm::equal(Found, Again, [](const auto &L, const auto &R) { return L.Line == R.Line && L.Kind == R.Kind && L.Words == R.Words; }));
}

INSTANTIATE_TEST_SUITE_P(Inputs, Flow, testing::ValuesIn(inputs()), testName);

} // namespace

} // namespace poolcheck::analysis
