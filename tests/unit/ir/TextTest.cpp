// What text written by hand means.
#include "ir/Text.h"

#include <gtest/gtest.h>

namespace poolcheck::ir {

namespace {

Module parsed(llvm::StringRef Text) {
  auto M = parse(Text, "dir/t.ir");
  if (M)
    return std::move(*M);
  ADD_FAILURE() << llvm::toString(M.takeError());
  return {};
}

std::string printed(const Module &M) {
  std::string Text;
  llvm::raw_string_ostream OS(Text);
  print(OS, M);
  return Text;
}

template <class Data> const Data &instruction(const Module &M, size_t Index) {
  return std::get<Data>(M.Functions.at(0).Blocks.at(0).Instructions.at(Index).Data);
}

TEST(Text, MissingLocationIsTheLine) {
  Module M = parsed(R"(func @f() {
^entry:
  destroy %s   // a remark
  return
}
)");
  Location Destroy = M.Functions[0].Blocks[0].Instructions[0].Where;
  EXPECT_EQ(M[Destroy.File], "dir/t.ir");
  EXPECT_EQ(Destroy, (Location{FileId{0}, 22, 10, 3, 3}));
  EXPECT_FALSE(M.Functions[0].Blocks[0].Instructions[0].Stmt.isValid());
  EXPECT_EQ(M.Functions[0].Blocks[0].TerminatorWhere.Line, 4u);
  EXPECT_EQ(M.Functions[0].Where.Line, 1u);
}

TEST(Text, WrittenLocations) {
  Module M = parsed("file 0 \"a.cpp\"\nfile 1 \"b.h\"\nfunc @f() !- {\n^entry:\n  destroy %s !1:12:3+5@210 !0:1:2+3@4\n  return !-\n}\n");
  const Instruction &I = M.Functions[0].Blocks[0].Instructions[0];
  EXPECT_EQ(I.Where, (Location{FileId{1}, 210, 5, 12, 3}));
  EXPECT_EQ(I.Stmt, (Location{FileId{0}, 4, 3, 1, 2}));
  EXPECT_FALSE(M.Functions[0].Where.isValid());
  EXPECT_EQ(M.Files.size(), 2u);
}

TEST(Text, LocalsByFirstUse) {
  Module M = parsed("func @f(%this, %p) -> %r {\n^entry:\n  move %s = %p\n  move %2 = %this.pool\n  return\n}\n");
  const Function &F = M.Functions[0];
  ASSERT_EQ(F.Locals.size(), 5u);
  EXPECT_EQ(F.ParameterCount, 2u);
  LocalKind Kinds[] = {LocalKind::This, LocalKind::Parameter, LocalKind::Result, LocalKind::Variable, LocalKind::Temporary};
  for (size_t I = 0; I != 5; ++I)
    EXPECT_EQ(F.Locals[I].Kind, Kinds[I]) << I;
  EXPECT_EQ(M.text(F.Locals[3].Name), "s");
  EXPECT_FALSE(F.Locals[4].Name.isValid());
  EXPECT_EQ(F.Result, LocalId{2});
}

TEST(Text, ApiRow) {
  Module M = parsed(
      "api soci: soci::session sql-tx=kept raw library \"SOCI\" times-out pool \"soci::connection_pool\" api-tx=rolled-back capacity 5 inferred\n");
  Api Row{"soci::session",
          "SOCI",
          "soci::connection_pool",
          Exhaustion::TimesOut,
          LeaseKind::Raw,
          TransactionEnd::RolledBack,
          TransactionEnd::Kept,
          5,
          true};
  ASSERT_EQ(M.Apis.size(), 1u);
  EXPECT_EQ(M.Apis[0], Row);
}

TEST(Text, OptionsInAnyOrder) {
  Module M = parsed("api a: A\nfunc @f() {\n^b:\n  construct-pool %p needs-no-locals heap capacity %n a\n  construct-pool %p a capacity %n heap "
                    "needs-no-locals\n  return\n}\n");
  EXPECT_EQ(instruction<ConstructPool>(M, 0), instruction<ConstructPool>(M, 1));
  EXPECT_EQ(instruction<ConstructPool>(M, 0).Where, Storage::Heap);
}

TEST(Text, StatusTests) {
  Module M = parsed("api a: A\nfunc @f() {\n^b:\n  acquire %l from %p a when %rc == 0\n  acquire %l from %p when %rc.x != -1 a\n  return\n}\n");
  EXPECT_FALSE(instruction<Acquire>(M, 0).Status->Negated);
  EXPECT_TRUE(instruction<Acquire>(M, 1).Status->Negated);
  EXPECT_EQ(instruction<Acquire>(M, 1).Status->Success, -1);
  EXPECT_TRUE(instruction<Acquire>(M, 1).Api.isValid());
}

TEST(Text, Operands) {
  Module M = parsed("func @f() {\n^b:\n  call @g(?, %x.f, &%y, -3, true, null, \"BEGIN\"..., fn @h, @v) -> ref %r\n  return\n}\n");
  const Call &C = instruction<Call>(M, 0);
  Operand::Kind Kinds[] = {Operand::Kind::Unknown, Operand::Kind::Place,  Operand::Kind::Address,  Operand::Kind::Int,  Operand::Kind::Bool,
                           Operand::Kind::Null,    Operand::Kind::String, Operand::Kind::Function, Operand::Kind::Place};
  ASSERT_EQ(C.Arguments.size(), 9u);
  for (size_t I = 0; I != 9; ++I)
    EXPECT_EQ(C.Arguments[I].Is, Kinds[I]) << I;
  EXPECT_TRUE(C.Arguments[6].IsPrefix);
  EXPECT_EQ(M[C.Arguments[7].Function].Usr, "h");
  EXPECT_EQ(C.Gives, ResultKind::Reference);
}

TEST(Text, PathSteps) {
  Module M = parsed("func @f() {\n^b:\n  reveal @g.a.*.^[7][\"k\"][]\n  return\n}\n");
  const Place &P = instruction<Reveal>(M, 0).What;
  PathStep::Kind Kinds[] = {PathStep::Kind::Field,   PathStep::Kind::Deref,   PathStep::Kind::Owned,
                            PathStep::Kind::Element, PathStep::Kind::Element, PathStep::Kind::Element};
  ASSERT_EQ(P.Path.size(), 6u);
  for (size_t I = 0; I != 6; ++I)
    EXPECT_EQ(P.Path[I].Step, Kinds[I]) << I;
  EXPECT_EQ(M.text(P.Path[3].Name), "7");
  EXPECT_EQ(M.text(P.Path[4].Name), "k");
  EXPECT_FALSE(P.Path[5].Name.isValid());
}

TEST(Text, EntitiesWithUsr) {
  Module M = parsed("entity @f#2 usr \"c:@F@f#I#\" name \"f\"\nfunc @f#2() {\n^b:\n  call @\"operator+(int)\"()\n  return\n}\n");
  EXPECT_EQ(M[M.Functions[0].Entity].Usr, "c:@F@f#I#");
  EXPECT_EQ(M[M.Functions[0].Entity].Name, "f");
  EXPECT_EQ(M[instruction<Call>(M, 0).Callee].Name, "operator+(int)");
}

TEST(Text, BlocksAndTries) {
  Module M = parsed(
      "func @f() {\n  try 0: handler ^late\n^entry try 0:\n  if null %p then ^late else ^entry\n^late:\n  switch %x case 1: ^late else ^entry\n}\n");
  const Function &F = M.Functions[0];
  EXPECT_EQ(F.Tries[0].Handlers, std::vector<BlockId>{BlockId{1}});
  EXPECT_EQ(F.Blocks[0].Try, TryId{0});
  EXPECT_EQ(std::get<Branch>(F.Blocks[0].Terminator).If.Is, Condition::Kind::IsNull);
  EXPECT_EQ(std::get<Branch>(F.Blocks[0].Terminator).Then, BlockId{1});
  EXPECT_EQ(std::get<Switch>(F.Blocks[1].Terminator).Cases.size(), 1u);
}

TEST(Text, PrintsWhatAPersonWouldWrite) {
  Module M = parsed("api soci: soci::session library \"SOCI\"\nfunc @f(%pool) {\n^entry:\n  acquire %s from %pool soci\n  return\n}\n");
  EXPECT_EQ(printed(M), "file 0 \"dir/t.ir\"\n"
                        "api soci: \"soci::session\" library \"SOCI\"\n"
                        "\n"
                        "func @f(%pool) !0:2:1+14@39 {\n"
                        "  local %s\n"
                        "^0:\n"
                        "  acquire %s from %pool soci                                     !0:4:3+26@66\n"
                        "  return                                                         !0:5:3+6@95\n"
                        "}\n");
}

} // namespace

} // namespace poolcheck::ir
