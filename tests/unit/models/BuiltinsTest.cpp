// The compiled-in models are whole: sorted, readable, and about something.
#include "models/Load.h"

#include "llvm/ADT/STLExtras.h"

#include <gtest/gtest.h>

#include <map>

namespace poolcheck::models {
namespace {

const Model *modelOf(llvm::StringRef Library) {
  for (const Model &M : builtinModels())
    if (M.Library == Library)
      return &M;
  return nullptr;
}

TEST(Builtins, areSortedAndNamed) {
  ASSERT_GE(builtins().size(), 15u);
  EXPECT_TRUE(llvm::is_sorted(builtins(), [](const Builtin &A, const Builtin &B) { return A.Name < B.Name; }));
  auto Model = builtinModels().begin();
  for (const Builtin &B : builtins())
    if (!B.IsOptional) {
      ASSERT_NE(Model, builtinModels().end());
      EXPECT_EQ((Model++)->Path, ("builtin:" + B.Name).str());
    }
  EXPECT_EQ(Model, builtinModels().end());
}

TEST(Builtins, optionalOnesAreLoadedByName) {
  for (llvm::StringRef Name : {"builtin:locks", "builtin:posix-files"}) {
    auto Loaded = load(Name);
    ASSERT_TRUE(bool(Loaded)) << llvm::toString(Loaded.takeError());
    EXPECT_EQ(modelOf(Loaded->Library), nullptr);
  }
  auto Unknown = load("builtin:lock");
  ASSERT_FALSE(bool(Unknown));
  EXPECT_TRUE(llvm::toString(Unknown.takeError()).starts_with("unknown built-in model 'lock'; did you mean 'locks'?"));
}

// Every library's model lets a lease begin and says for each handle-like lease how it ends.
TEST(Builtins, librariesAcquire) {
  for (const Model &M : builtinModels()) {
    if (M.Pools.empty())
      continue;
    bool HasAcquire = llvm::any_of(M.Functions, [](const FunctionModel &F) {
      return llvm::any_of(F.Effects, [](const Effect &E) { return E.Kind == EffectKind::Acquire || E.Kind == EffectKind::Borrow; });
    });
    EXPECT_TRUE(HasAcquire) << M.Library;
  }
}

// The first entry that matches is the one that counts, so a second one with the same name and parameters would never be used.
TEST(Builtins, noFunctionIsHiddenByAnother) {
  std::map<std::pair<std::string, std::vector<std::string>>, size_t> Seen;
  for (const Model &M : builtinModels())
    for (const FunctionModel &F : M.Functions) {
      std::pair Key(M.Path + " " + F.Name, F.Parameters.value_or(std::vector<std::string>{"..."}));
      auto [At, IsNew] = Seen.insert({Key, F.Row});
      EXPECT_TRUE(IsNew) << Key.first << " in lines " << At->second << " and " << F.Row;
      // After an entry for all overloads none for one overload is reached.
      auto General = Seen.find({Key.first, {"..."}});
      EXPECT_TRUE(General == Seen.end() || General == At || General->second >= F.Row) << Key.first << " in line " << F.Row;
    }
}

TEST(Builtins, factsThatDecideSeverity) {
  const Model *Soci = modelOf("SOCI"), *Poco = modelOf("POCO Data"), *Zdb = modelOf("libzdb");
  ASSERT_TRUE(Soci && Poco && Zdb);
  EXPECT_EQ(Soci->Leases[0].ApiTransaction, ir::TransactionEnd::Kept);
  EXPECT_EQ(Poco->Leases[0].ApiTransaction, ir::TransactionEnd::RolledBack);
  EXPECT_EQ(Poco->Leases[0].SqlTransaction, ir::TransactionEnd::Kept);
  EXPECT_EQ(Zdb->Pools[0].DefaultCapacity, 20);
}

} // namespace
} // namespace poolcheck::models
