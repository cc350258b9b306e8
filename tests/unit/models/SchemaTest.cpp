// The published JSON Schema and the loader's tables say the same: every key and every word of the one stands in the other.
#include "models/Document.h"
#include "models/Language.h"

#include "llvm/Support/MemoryBuffer.h"

#include <gtest/gtest.h>

#include <set>

namespace poolcheck::models {
namespace {

using Names = std::set<std::string>;

class Schema : public testing::Test {
protected:
  void SetUp() override {
    auto File = llvm::MemoryBuffer::getFile("lib/models/poolcheck-model.schema.json");
    ASSERT_TRUE(bool(File));
    llvm::Expected<Node> Parsed = parseDocument((*File)->getBuffer(), "schema");
    ASSERT_TRUE(bool(Parsed)) << llvm::toString(Parsed.takeError());
    Root = std::move(*Parsed);
  }

  // A definition; a null node when there is none, so that the comparison fails and not the program.
  const Node &definition(llvm::StringRef Name) {
    static const Node None;
    const Node *Found = Root.find("$defs")->find(Name);
    return Found ? *Found : None;
  }

  static Names keysOf(const Node &Object) {
    Names Keys;
    if (const Node *Properties = Object.find("properties"))
      for (const Member &M : Properties->Members)
        Keys.insert(M.Key);
    return Keys;
  }
  static Names textsOf(const Node *Array) {
    Names Texts;
    for (const Node &Item : Array ? Array->Items : std::vector<Node>())
      Texts.insert(Item.Text);
    return Texts;
  }

  template <class Rows> void expectKeys(const Node &Object, const Rows &Keys) {
    Names All, Required;
    for (const auto &K : Keys) {
      All.insert(K.Name.str());
      if (K.IsRequired)
        Required.insert(K.Name.str());
    }
    EXPECT_EQ(keysOf(Object), All);
    EXPECT_EQ(textsOf(Object.find("required")), Required);
    EXPECT_TRUE(Object.find("additionalProperties") && !Object.find("additionalProperties")->Int);
  }

  template <class E> void expectWords(llvm::StringRef Name) {
    Names Expected;
    for (llvm::StringRef Word : namesOf(words<E>()))
      Expected.insert(Word.str());
    EXPECT_EQ(textsOf(definition(Name).find("enum")), Expected) << Name.str();
  }

  Node Root;
};

TEST_F(Schema, hasTheKeysOfEveryObject) {
  expectKeys(Root, modelKeys());
  expectKeys(definition("pool"), poolKeys());
  expectKeys(definition("lease"), leaseKeys());
  expectKeys(definition("openTransaction"), openTransactionKeys());
  expectKeys(definition("function"), functionKeys());
  expectKeys(definition("exhaustionCase"), exhaustionKeys());
  expectKeys(definition("capacityText"), capacityKeys());
}

TEST_F(Schema, hasEveryEffectWithItsSettings) {
  Names Rules, Definitions;
  for (const EffectRule &Rule : effectRules()) {
    SCOPED_TRACE(Rule.Name.str());
    Rules.insert(("effect:" + Rule.Name).str());
    expectKeys(definition(("effect:" + Rule.Name).str()), Rule.Settings);
  }
  for (const Member &M : Root.find("$defs")->Members)
    if (llvm::StringRef(M.Key).starts_with("effect:"))
      Definitions.insert(M.Key);
  EXPECT_EQ(Definitions, Rules);
}

TEST_F(Schema, offersEveryEffect) {
  Names Offered, Rules;
  for (const Node &Choice : definition("effect").find("oneOf")->Items)
    Offered.merge(keysOf(Choice));
  for (const EffectRule &Rule : effectRules())
    Rules.insert(Rule.Name.str());
  EXPECT_EQ(Offered.erase("when"), 1u);
  EXPECT_EQ(Offered, Rules);
}

TEST_F(Schema, hasEveryWord) {
  expectWords<ir::Exhaustion>("exhaustion");
  expectWords<ir::LeaseKind>("leaseKind");
  expectWords<ir::TransactionEnd>("transactionEnd");
  expectWords<ir::GuardEnd>("guardEnd");
  expectWords<ir::CursorHold>("cursorHold");
  expectWords<ir::KeepaliveKind>("keepaliveKind");
  expectWords<ir::BlockKind>("blockKind");
  expectWords<ir::SpawnWhen>("spawnTime");
  for (llvm::StringRef Definition : {"test", "argumentTest"})
    for (llvm::StringRef Word : namesOf(words<CallTest::Kind>()))
      EXPECT_TRUE(llvm::StringRef(definition(Definition).find("pattern")->Text).contains(Word)) << Word.str();
}

} // namespace
} // namespace poolcheck::models
