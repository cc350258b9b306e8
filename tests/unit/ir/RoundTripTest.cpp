// print and parse are inverse, on modules that a person would not write.
#include "RandomModule.h"
#include "SameModule.h"

#include "ir/Syntax.h"
#include "ir/Text.h"
#include "ir/Words.h"

#include <gtest/gtest.h>

#include <set>

namespace poolcheck::ir {

namespace {

constexpr unsigned SeedCount = 400;

std::string printed(const Module &M) {
  std::string Text;
  llvm::raw_string_ostream OS(Text);
  print(OS, M);
  return Text;
}

TEST(RoundTrip, RandomModulesAreValid) {
  for (unsigned Seed = 0; Seed != SeedCount; ++Seed)
    EXPECT_EQ(llvm::toString(verify(randomModule(Seed))), "") << "seed " << Seed;
}

TEST(RoundTrip, ParseAfterPrintIsTheIdentity) {
  for (unsigned Seed = 0; Seed != SeedCount; ++Seed) {
    Module M = randomModule(Seed);
    std::string Text = printed(M);
    auto Read = parse(Text, "seed.ir");
    ASSERT_TRUE(static_cast<bool>(Read)) << "seed " << Seed << ": " << llvm::toString(Read.takeError()) << "\n" << Text;
    ASSERT_TRUE(same(M, *Read)) << "seed " << Seed << "\n" << Text;
    ASSERT_EQ(printed(*Read), Text) << "seed " << Seed;
  }
}

// The property above says nothing about what the generator never makes.
TEST(RoundTrip, RandomModulesHaveEverything) {
  std::set<size_t> Instructions, Terminators, Operands, Steps;
  for (unsigned Seed = 0; Seed != SeedCount; ++Seed)
    for (const Module M = randomModule(Seed); const Function &F : M.Functions)
      for (const BasicBlock &B : F.Blocks) {
        Terminators.insert(B.Terminator.index());
        for (const Instruction &I : B.Instructions) {
          Instructions.insert(I.Data.index());
          if (const auto *C = std::get_if<Call>(&I.Data))
            for (const Operand &O : C->Arguments)
              Operands.insert(static_cast<size_t>(O.Is));
          if (const auto *R = std::get_if<Reveal>(&I.Data))
            for (const PathStep &Step : R->What.Path)
              Steps.insert(static_cast<size_t>(Step.Step));
        }
      }
  EXPECT_EQ(Instructions.size(), wordsOf(InstructionData()).size());
  EXPECT_EQ(Terminators.size(), wordsOf(TerminatorData()).size());
  EXPECT_EQ(Operands.size(), 8u);
  EXPECT_EQ(Steps.size(), 4u);
}

// `same` itself: a difference anywhere is seen.
TEST(RoundTrip, SameSeesADifference) {
  Module M;
  M.entity("c:f", "f");
  M.Functions.emplace_back().Entity = EntityId{0};
  Module Other = M;
  Other.Entities[0].Name = "g";
  EXPECT_FALSE(same(M, Other));
  Other = M;
  Other.Functions[0].IsMain = true;
  EXPECT_FALSE(same(M, Other));
}

} // namespace

} // namespace poolcheck::ir
