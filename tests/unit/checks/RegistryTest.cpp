#include "Program.h"

#include "llvm/ADT/STLExtras.h"

#include <gtest/gtest.h>

using namespace poolcheck::checks;

namespace {

std::vector<std::string> selected(std::vector<std::string> Globs) {
  auto Checks = select(Globs);
  if (!Checks)
    return {llvm::toString(Checks.takeError())};
  std::vector<std::string> Ids;
  for (const Check *C : *Checks)
    Ids.push_back(C->Id.str());
  return Ids;
}

using Ids = std::vector<std::string>;

TEST(Registry, checksAreSortedAndKnown) {
  EXPECT_TRUE(llvm::is_sorted(all(), [](const Check *A, const Check *B) { return A->Id < B->Id; }));
  for (const Check *C : all()) {
    EXPECT_EQ(find(C->Id), C);
    EXPECT_TRUE(C->Id.starts_with("pool-"));
    EXPECT_TRUE(C->Page.starts_with("# " + C->Id.str() + "\n"));
    EXPECT_FALSE(C->Cwe.empty());
  }
  EXPECT_EQ(find("pool-no-such-check"), nullptr);
}

TEST(Registry, pagesHaveTheFixedHeadings) {
  for (const Check *C : all()) {
    llvm::StringRef Page = C->Page;
    for (llvm::StringRef Heading : {"\n## What it finds\n", "\n## Why\n", "\n## Bad\n", "\n## Good\n", "\n## Fix\n", "\n## Limits\n"}) {
      EXPECT_TRUE(Page.contains(Heading)) << C->Id.str() << Heading.str();
      Page = Page.substr(Page.find(Heading));
    }
  }
}

TEST(Registry, lastGlobThatMatchesDecides) {
  EXPECT_EQ(selected({}).size(), all().size());
  EXPECT_EQ(selected({"pool-nested-acquire"}), Ids({"pool-nested-acquire"}));
  EXPECT_EQ(selected({"*", "-pool-nested-*"}).size(), all().size() - 1);
  EXPECT_EQ(selected({"-pool-*,pool-nested-acquire"}), Ids({"pool-nested-acquire"}));
  EXPECT_EQ(selected({"-*"}), Ids());
}

TEST(Registry, aNegativeGlobAloneStartsFromAll) { EXPECT_EQ(selected({"-pool-nested-acquire"}).size(), all().size() - 1); }

TEST(Registry, misspeltGlobsAreErrors) {
  EXPECT_TRUE(llvm::StringRef(selected({"pool-nested-aquire"})[0]).starts_with("'pool-nested-aquire' matches no check; the checks are pool-"));
  EXPECT_TRUE(llvm::StringRef(selected({"pool-["})[0]).starts_with("'pool-[' is not a glob over check ids"));
}

TEST(Registry, runsWhatIsSelected) {
  Program P;
  poolcheck::analysis::LocalPool Fact;
  Fact.Function = P.Function;
  Fact.Where = P.line(3);
  Fact.Api = P.Session;
  P.Facts.LocalPools.push_back(Fact);
  EXPECT_EQ(P.run({"pool-local-construction"}).size(), 1u);
  EXPECT_EQ(P.run({"pool-nested-acquire"}).size(), 0u);
}

} // namespace
