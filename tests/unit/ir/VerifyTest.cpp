// verify names the function, the instruction and what is wrong with it.
#include "ir/Text.h"

#include <gtest/gtest.h>

#include <functional>

namespace poolcheck::ir {

namespace {

constexpr llvm::StringLiteral Right = R"(
api a: A
func @f(%p) {
  try 0: handler ^end
  try 1: handler ^end parent 0
^entry try 1:
  acquire %s from %p a
  if %s then ^end else ^end
^end:
  return
}
)";

struct Break {
  const char *Error;
  std::function<void(Module &, Function &)> Apply;
};

Instruction &first(Function &F) { return F.Blocks[0].Instructions[0]; }
Acquire &acquire(Function &F) { return std::get<Acquire>(first(F).Data); }

const Break Breaks[] = {
    {"the function's entity 9 does not exist", [](Module &, Function &F) { F.Entity = EntityId{9}; }},
    {"function 'f': it has no blocks",
     [](Module &, Function &F) {
       F.Blocks.clear();
       F.Tries.clear();
     }},
    {"function 'f': it has more parameters than locals", [](Module &, Function &F) { F.ParameterCount = 9; }},
    {"function 'f': parameters and `this` come first, and nothing else does", [](Module &, Function &F) { F.Locals[0].Kind = LocalKind::Variable; }},
    {"function 'f': parameters and `this` come first, and nothing else does", [](Module &, Function &F) { F.Locals[1].Kind = LocalKind::This; }},
    {"function 'f': the result's local 7 does not exist", [](Module &, Function &F) { F.Result = LocalId{7}; }},
    {"function 'f': a try region contains itself", [](Module &, Function &F) { F.Tries[0].Parent = TryId{1}; }},
    {"function 'f': a parent try region 5 does not exist", [](Module &, Function &F) { F.Tries[0].Parent = TryId{5}; }},
    {"function 'f': block 8 does not exist", [](Module &, Function &F) { F.Tries[0].Handlers = {BlockId{8}}; }},
    {"function 'f': handlers and the types that they take are not equally many", [](Module &, Function &F) { F.Tries[0].Takes.push_back({}); }},
    {"function 'f': a handler's type 99 does not exist", [](Module &, Function &F) { F.Tries[0].Takes[0] = NameId{99}; }},
    {"function 'f': it is defined twice", [](Module &M, Function &F) { M.Functions.push_back(Function(F)); }},
    {"two entities have the USR 'f'", [](Module &M, Function &) { M.Entities.push_back({"f", "g"}); }},
    {"function 'f', block 0, instruction 0: there is no instruction", [](Module &, Function &F) { first(F).Data = std::monostate(); }},
    {"function 'f', block 0, instruction 0 (acquire): a place is missing", [](Module &, Function &F) { acquire(F).Lease = {}; }},
    {"function 'f', block 0, instruction 0 (acquire): api row is missing", [](Module &, Function &F) { acquire(F).Api = {}; }},
    {"function 'f', block 0, instruction 0 (acquire): api row 3 does not exist", [](Module &, Function &F) { acquire(F).Api = ApiId{3}; }},
    {"function 'f', block 0, instruction 0 (acquire): local 6 does not exist", [](Module &, Function &F) { acquire(F).Pool.Local = LocalId{6}; }},
    {"function 'f', block 0, instruction 0 (acquire): field name is missing", [](Module &, Function &F) { acquire(F).Pool.Path.resize(1); }},
    {"function 'f', block 0, instruction 0 (acquire): a path is longer than 6 steps",
     [](Module &, Function &F) { acquire(F).Pool.Path.resize(7, {PathStep::Kind::Deref, {}}); }},
    {"function 'f', block 0, instruction 0 (acquire): file 4 does not exist", [](Module &, Function &F) { first(F).Where.File = FileId{4}; }},
    {"function 'f', block 0, instruction 0 (call): a call that gives nothing has a place for its result",
     [](Module &, Function &F) {
       Call C;
       C.Result = Place::local(LocalId{0});
       first(F).Data = C;
     }},
    {"function 'f', block 0, instruction 0 (call): a virtual call has no callee",
     [](Module &, Function &F) {
       Call C;
       C.IsVirtual = true;
       first(F).Data = C;
     }},
    {"function 'f', block 0, instruction 0 (construct): the constructor is missing",
     [](Module &, Function &F) { first(F).Data = Construct{Place::local(LocalId{0}), {}, {}}; }},
    {"function 'f', block 0, terminator: block is missing", [](Module &, Function &F) { std::get<Branch>(F.Blocks[0].Terminator).Else = {}; }},
    {"function 'f', block 0, terminator: try region 2 does not exist", [](Module &, Function &F) { F.Blocks[0].Try = TryId{2}; }},
};

TEST(Verify, NamesWhatIsBroken) {
  for (const Break &B : Breaks) {
    auto M = parse(Right, "t.ir");
    ASSERT_TRUE(static_cast<bool>(M));
    ASSERT_EQ(llvm::toString(verify(*M)), "");
    B.Apply(*M, M->Functions[0]);
    EXPECT_EQ(llvm::toString(verify(*M)), B.Error);
  }
}

// What verify refuses can still be printed, to be looked at.
TEST(Verify, BrokenModulesPrint) {
  for (const Break &B : Breaks) {
    auto M = parse(Right, "t.ir");
    ASSERT_TRUE(static_cast<bool>(M));
    B.Apply(*M, M->Functions[0]);
    std::string Text;
    llvm::raw_string_ostream OS(Text);
    print(OS, *M);
    EXPECT_FALSE(Text.empty());
  }
}

} // namespace

} // namespace poolcheck::ir
