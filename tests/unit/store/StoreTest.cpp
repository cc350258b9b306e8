// What is written is read back; anything else is refused.
#include "../ir/RandomModule.h"
#include "../ir/SameModule.h"

#include "store/Store.h"

#include <gtest/gtest.h>

using namespace poolcheck;

namespace {

constexpr unsigned SeedCount = 400;

store::Unit unitOf(ir::Module Module) { return {"src/a.cpp", "x86_64-unknown-linux-gnu", {"a.cpp:1:1: error: no"}, "", true, std::move(Module)}; }

// The message without the name in front; empty: it was read.
std::string refusal(llvm::StringRef Bytes) {
  // Aligned as files are.
  auto Copy = llvm::MemoryBuffer::getMemBufferCopy(Bytes, "a.pir");
  auto Read = store::read(*Copy);
  if (Read)
    return "";
  std::string Text = llvm::toString(Read.takeError());
  EXPECT_TRUE(llvm::StringRef(Text).starts_with("a.pir: ")) << Text;
  return Text.substr(7);
}

TEST(Store, ReadAfterWriteIsTheIdentity) {
  for (unsigned Seed = 0; Seed != SeedCount; ++Seed) {
    store::Unit U = unitOf(ir::randomModule(Seed));
    std::string Bytes = store::write(U);
    auto Read = store::read(llvm::MemoryBufferRef(Bytes, "a.pir"));
    ASSERT_TRUE(static_cast<bool>(Read)) << "seed " << Seed << ": " << llvm::toString(Read.takeError());
    ASSERT_TRUE(ir::same(U.Module, Read->Module)) << "seed " << Seed;
    EXPECT_EQ(Read->Module.Entities, U.Module.Entities);
    EXPECT_EQ(Read->Module.Names, U.Module.Names);
    EXPECT_EQ(std::tie(Read->Source, Read->Target, Read->Errors, Read->Failure, Read->IsParsed),
              std::tie(U.Source, U.Target, U.Errors, U.Failure, U.IsParsed));
    ASSERT_EQ(store::write(*Read), Bytes) << "seed " << Seed;
  }
}

TEST(Store, EachFunctionIsReadAlone) {
  ir::Module M = ir::randomModule(7);
  std::string Bytes = store::write(unitOf(M));
  auto Stored = store::StoredUnit::open(llvm::MemoryBufferRef(Bytes, "a.pir"));
  ASSERT_TRUE(static_cast<bool>(Stored));
  ASSERT_EQ(Stored->functionCount(), M.Functions.size());
  for (size_t I = M.Functions.size(); I-- > 0;) {
    EXPECT_EQ(llvm::cantFail(Stored->function(I)), M.Functions[I]);
    EXPECT_EQ(llvm::cantFail(Stored->signature(I)).Overrides, M.Functions[I].Overrides);
    EXPECT_EQ(Stored->outline(I).Mentions, ir::outline(M.Functions[I]).Mentions);
    EXPECT_EQ(Stored->contentHash(I), ir::contentHash(M, M.Functions[I]));
  }
}

TEST(Store, EveryFlippedBitIsSeen) {
  std::string Bytes = store::write(unitOf(ir::randomModule(3)));
  for (size_t Bit = 0; Bit != Bytes.size() * 8; ++Bit) {
    Bytes[Bit / 8] ^= 1 << Bit % 8;
    ASSERT_NE(refusal(Bytes), "") << "bit " << Bit;
    Bytes[Bit / 8] ^= 1 << Bit % 8;
  }
  EXPECT_EQ(refusal(Bytes), "");
}

TEST(Store, EveryTruncationIsSeen) {
  std::string Bytes = store::write(unitOf(ir::randomModule(3)));
  for (size_t Length = 0; Length != Bytes.size(); ++Length)
    ASSERT_NE(refusal(llvm::StringRef(Bytes).take_front(Length)), "") << Length;
  EXPECT_NE(refusal(Bytes + "x"), "");
}

TEST(Store, WhatIsWrongIsSaidWithARemedy) {
  EXPECT_EQ(refusal("int main() { return 0; }\n"), "not a stored unit; `poolcheck extract` writes them");
  EXPECT_EQ(refusal(""), "not a stored unit; `poolcheck extract` writes them");
  std::string Bytes = store::write(unitOf(ir::randomModule(3)));
  std::string Damaged = Bytes;
  Damaged[Damaged.size() / 2] ^= 1;
  EXPECT_EQ(refusal(Damaged), "damaged: the checksum does not fit; extract it again with this poolcheck");
  // The version of the tool stands in the file as text.
  std::string Other = Bytes;
  size_t Version = Other.find(POOLCHECK_VERSION);
  ASSERT_NE(Version, std::string::npos);
  Other[Version] = '7';
  EXPECT_NE(refusal(Other).find("written by another poolcheck ('7"), std::string::npos) << refusal(Other);
}

} // namespace
