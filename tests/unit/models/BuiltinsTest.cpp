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
  ASSERT_EQ(builtinModels().size(), builtins().size());
  for (size_t I = 0; I != builtins().size(); ++I)
    EXPECT_EQ(builtinModels()[I].Path, ("builtin:" + builtins()[I].Name).str());
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
