// Whatever the text, parse gives a module or one error with a position; it never crashes, hangs or takes memory out of proportion.
#include "RandomModule.h"

#include "ir/Text.h"

#include <gtest/gtest.h>

#include <random>
#include <regex>

namespace poolcheck::ir {

namespace {

std::string printed(const Module &M) {
  std::string Text;
  llvm::raw_string_ostream OS(Text);
  print(OS, M);
  return Text;
}

// Parses, and holds what comes out to the contract of Text.h.
void read(const std::string &Text) {
  auto M = parse(Text, "hostile.ir");
  if (!M) {
    std::string Message = llvm::toString(M.takeError());
    EXPECT_TRUE(std::regex_search(Message.substr(0, 40), std::regex("^hostile\\.ir:[0-9]+:[0-9]+: "))) << Message;
    EXPECT_NE(Message.find("expected "), std::string::npos) << Message;
    return;
  }
  llvm::consumeError(verify(*M));
  std::string Once = printed(*M);
  auto Again = parse(Once, "hostile.ir");
  ASSERT_TRUE(static_cast<bool>(Again)) << llvm::toString(Again.takeError()) << "\n" << Once;
  EXPECT_EQ(printed(*Again), Once);
}

std::string mutated(std::string Text, std::mt19937 &Random) {
  static const std::string Pieces[] = {
      "\n",    "}",    "func @f() {\n",     "^", "%", "!0:1:1+1@1", "99999999999999999999", "-1", "\"", "\\", "...", "_", "?", "@",
      "try 7", "\xff", std::string(1, '\0')};
  auto Below = [&](size_t Size) { return std::uniform_int_distribution<size_t>(0, Size - 1)(Random); };
  for (size_t Count = 1 + Below(4); Count != 0 && !Text.empty(); --Count) {
    size_t At = Below(Text.size());
    switch (Below(5)) {
    case 0:
      Text.resize(At);
      break;
    case 1:
      Text[At] ^= static_cast<char>(1 << Below(8));
      break;
    case 2:
      Text.erase(At, Below(40));
      break;
    case 3:
      Text.insert(At, Text.substr(Below(Text.size()), Below(60)));
      break;
    default:
      Text.insert(At, Pieces[Below(std::size(Pieces))]);
    }
  }
  return Text;
}

TEST(HostileText, MutatedModules) {
  for (unsigned Seed = 0; Seed != 3000; ++Seed) {
    SCOPED_TRACE("seed " + std::to_string(Seed));
    std::mt19937 Random(Seed);
    read(mutated(printed(randomModule(Seed % 97)), Random));
  }
}

TEST(HostileText, EveryTruncation) {
  std::string Text = printed(randomModule(5));
  for (size_t Length = 0; Length < Text.size(); ++Length)
    read(Text.substr(0, Length));
}

std::string repeated(const std::string &Piece, size_t Count) {
  std::string Text;
  for (; Count != 0; --Count)
    Text += Piece;
  return Text;
}

TEST(HostileText, DeepAndLong) {
  constexpr size_t Many = 20000;
  read("func @f() {\n^a:\n  reveal %x" + repeated(".*", Many) + "\n  return\n}\n");
  read("func @f() {\n^a:\n  call @g(" + repeated("(", Many) + "\n  return\n}\n");
  read("func @f(" + repeated("%x, ", Many) + ") {\n}\n");
  read(repeated("func @f() {\n", Many));
  read("func @f() {\n" + repeated("try 0:\n", Many) + "}\n");
  read("func @" + std::string(Many, 'f') + "() {\n}\n");
  read(repeated("api a: b\n", Many));
}

} // namespace

} // namespace poolcheck::ir
