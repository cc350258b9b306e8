#include "driver/AnalyseModule.h"
#include "ir/Text.h"

#include <gtest/gtest.h>

using namespace poolcheck;

namespace {

ir::Function function(ir::Module &Module, llvm::StringRef Name) {
  ir::Function F;
  F.Entity = Module.entity(("c:@F@" + Name).str(), Name);
  F.Blocks.emplace_back().Terminator = ir::Return{};
  return F;
}

TEST(DropMalformed, KeepsAWellFormedModuleWhole) {
  ir::Module Module;
  Module.Functions = {function(Module, "first"), function(Module, "second")};
  EXPECT_TRUE(driver::dropMalformed(Module).empty());
  EXPECT_EQ(Module.Functions.size(), 2u);
}

TEST(DropMalformed, CostsTheFunctionAndNamesIt) {
  ir::Module Module;
  Module.Functions = {function(Module, "first"), function(Module, "wrong"), function(Module, "last")};
  Module.Functions[1].Blocks[0].Terminator = ir::Jump{ir::BlockId{7}};
  std::vector<std::string> Problems = driver::dropMalformed(Module);
  ASSERT_EQ(Problems.size(), 1u);
  EXPECT_NE(Problems[0].find("function 'wrong'"), std::string::npos) << Problems[0];
  ASSERT_EQ(Module.Functions.size(), 2u);
  EXPECT_EQ(Module[Module.Functions[0].Entity].Name, "first");
  EXPECT_EQ(Module[Module.Functions[1].Entity].Name, "last");
  EXPECT_FALSE(llvm::errorToBool(ir::verify(Module)));
}

TEST(DropMalformed, KeepsTheFirstOfTwoDefinitions) {
  ir::Module Module;
  Module.Functions = {function(Module, "same"), function(Module, "other"), function(Module, "same")};
  std::vector<std::string> Problems = driver::dropMalformed(Module);
  ASSERT_EQ(Problems.size(), 1u);
  EXPECT_NE(Problems[0].find("function 'same': it is defined twice"), std::string::npos) << Problems[0];
  EXPECT_EQ(Module.Functions.size(), 2u);
  EXPECT_FALSE(llvm::errorToBool(ir::verify(Module)));
}

} // namespace
