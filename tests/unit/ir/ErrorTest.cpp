// Each error of parse says where, what is wrong and what is expected.
#include "ir/Text.h"

#include <gtest/gtest.h>

namespace poolcheck::ir {

namespace {

struct Wrong {
  const char *Text;
  const char *Error;
};

std::string inBlock(llvm::StringRef Line) { return ("func @f() {\n^a:\n  " + Line + "\n  return\n}\n").str(); }

std::string errorOf(llvm::StringRef Text) {
  auto M = parse(Text, "t.ir");
  return M ? "no error" : llvm::toString(M.takeError());
}

TEST(ParseError, Tables) {
  for (auto [Text, Error] : std::initializer_list<Wrong>{
           {"fnuc", "t.ir:1:1: 'fnuc' stands here, expected main-file, file, entity, api, incomplete, number or func"},
           {"file 1 \"a\"", "t.ir:1:6: file 1 is out of order, expected 0, before anything that has a location"},
           {"file 0 \"a\"\nfile 1 \"a\"", "t.ir:2:6: the path 'a' already has a number, expected each file once"},
           {"api static: x", "t.ir:1:5: the label 'static' is taken by another row or by the language, expected another one"},
           {"api a: x api-tx=lost", "t.ir:1:17: 'lost' stands here, expected one of unknown, kept, rolled-back, committed, closed"},
           {"api a: x wait", "t.ir:1:10: 'wait' stands here, expected the end of the line"},
           {"entity @f\nentity @f", "t.ir:2:8: entity 'f' or its USR is known already, expected its row once and before its first use"},
           {"incomplete \"f\" \"why\"", "t.ir:1:16: '\"why\"' stands here, expected ':'"},
       })
    EXPECT_EQ(errorOf(Text), Error) << Text;
}

TEST(ParseError, Instructions) {
  const std::string Options = ", expected an option of this instruction, the label of an api row, a location or the end of the line";
  for (const auto &[Line, Error] : std::initializer_list<std::pair<const char *, std::string>>{
           {"acquire %s from", "t.ir:3:18: the line ends here, expected a place such as %x or @global"},
           {"acquire %s of %p", "t.ir:3:14: 'of' stands here, expected 'from'"},
           {"acquire %s from %p socci", "t.ir:3:22: 'socci' stands here" + Options},
           {"destroy \"x", "t.ir:3:11: the string has no end on its line, expected '\"'"},
           {"execute %s \"\\q\"", "t.ir:3:15: unknown escape in a string, expected \\\", \\\\, \\n, \\r, \\t or \\x and two digits"},
           {"store %x = 99999999999999999999", "t.ir:3:14: the number '99999999999999999999' does not fit into 64 bits, expected a number"},
           {"destroy %s !7:1:1+1@1", "t.ir:3:14: file 7 has no row, expected a number below 1"},
           {"destroy %s !7:1", "t.ir:3:14: '!7:1' is no location, expected !FILE:LINE:COLUMN+LENGTH@OFFSET or !-"},
           {"jump ^b", "t.ir:3:8: block '^b' is not defined in this function, expected the label of a line such as ^entry:"},
           {"block nap", "t.ir:3:9: 'nap' stands here, expected one of sleep, join, wait, io"},
           {"destroy % s", "t.ir:3:11: '%' stands alone, expected a name behind it"},
           {"destroy %s;", "t.ir:3:13: this byte has no meaning here, expected a word, a name, a number, a string or a sign"},
       })
    EXPECT_EQ(errorOf(inBlock(Line)), Error) << Line;
}

TEST(ParseError, UnknownInstructionNamesAll) {
  EXPECT_TRUE(
      llvm::StringRef(errorOf(inBlock("aquire %s"))).starts_with("t.ir:3:3: 'aquire' stands here, expected one of construct-pool, set-capacity, "));
}

TEST(ParseError, Functions) {
  for (auto [Text, Error] : std::initializer_list<Wrong>{
           {"func @f() {\n^a:\n}\n",
            "t.ir:3:1: '}' stands here, expected an instruction or how the block ends: jump, if, switch, return, throw, unreachable"},
           {"func @f() {\n^a:\n  return\n^a:\n  return\n}\n", "t.ir:4:1: block '^a' is defined twice, expected another label"},
           {"func @f(%x, %x) {\n}\n", "t.ir:1:13: '%x' is declared twice, expected a new name such as %x#2"},
           {"func @f() {\n^a try 0:\n  return\n}\n", "t.ir:2:8: try region 0 is not defined, expected a number below 0"},
           {"func @f() {\n  try 1:\n}\n", "t.ir:2:7: try region 1 is out of order, expected 0"},
           {"func @f() {\n^a:\n  return\n", "t.ir:4:1: the text ends here, expected local, try, a block such as ^entry:, or '}'"},
       })
    EXPECT_EQ(errorOf(Text), Error) << Text;
}

} // namespace

} // namespace poolcheck::ir
