// Units written as IR text, joined.
#include "link/Program.h"
#include "ir/Text.h"

#include "llvm/ADT/STLExtras.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

using namespace poolcheck;

namespace {

const std::string Api = "api p: acquire library \"p\" pool \"Pool\"\n";

std::string unitBytes(const std::string &MainFile, const std::string &Text, const std::string &Target = "x86_64") {
  auto Module = ir::parse("main-file \"" + MainFile + "\"\n" + Api + Text, MainFile);
  EXPECT_TRUE(static_cast<bool>(Module)) << llvm::toString(Module.takeError());
  return store::write({MainFile, Target, {}, "", true, std::move(*Module)});
}

link::Loader loader(const std::string &Bytes) {
  return [=]() -> llvm::Expected<std::unique_ptr<llvm::MemoryBuffer>> { return llvm::MemoryBuffer::getMemBufferCopy(Bytes, "unit"); };
}

link::Program programOf(const std::vector<std::string> &Units) {
  link::Program P;
  for (const std::string &Bytes : Units)
    EXPECT_FALSE(llvm::errorToBool(P.add(loader(Bytes)).takeError()));
  return P;
}

ir::Module joined(const std::vector<std::string> &Units) {
  ir::Module M = llvm::cantFail(programOf(Units).join());
  EXPECT_EQ(llvm::toString(ir::verify(M)), "");
  return M;
}

std::string text(const ir::Module &M) {
  std::string Text;
  llvm::raw_string_ostream OS(Text);
  ir::print(OS, M);
  return Text;
}

std::vector<std::string> defined(const ir::Module &M) {
  std::vector<std::string> Usrs;
  for (const ir::Function &F : M.Functions)
    Usrs.push_back(M[F.Entity].Usr);
  return Usrs;
}

// The USRs of what the function with this USR calls.
std::vector<std::string> calls(const ir::Module &M, llvm::StringRef Usr) {
  std::vector<std::string> Callees;
  for (const ir::Function &F : M.Functions)
    if (M[F.Entity].Usr == Usr)
      for (const ir::BasicBlock &B : F.Blocks)
        for (const ir::Instruction &I : B.Instructions)
          if (const auto *Called = std::get_if<ir::Call>(&I.Data))
            Callees.push_back(M[Called->Callee].Usr);
  return Callees;
}

using Strings = std::vector<std::string>;

const std::string Takes = "  acquire %l from @pool p\n  destroy %l\n";

std::string function(const std::string &Head, const std::string &Body) { return "func " + Head + " {\n^0:\n" + Body + "  return\n}\n"; }

TEST(Link, CallsLeadToOtherUnits) {
  ir::Module M = joined({unitBytes("b.c", function("@inner()", Takes)), unitBytes("a.c", function("@outer()", "  call @inner()\n"))});
  EXPECT_EQ(defined(M), (Strings{"outer", "inner"}));
  EXPECT_EQ(calls(M, "outer"), Strings{"inner"});
  EXPECT_EQ(M.Apis.size(), 1u);
}

TEST(Link, WhatReachesNoPoolIsLeftOut) {
  ir::Module M = joined({unitBytes("a.c", function("@outer()", "  call @inner()\n  call @silent()\n") + function("@alone()", "  call @silent()\n")),
                         unitBytes("b.c", function("@inner()", Takes) + function("@silent()", "  store %n = 3\n"))});
  EXPECT_EQ(defined(M), (Strings{"outer", "inner", "silent"}));
  // Nobody can feel what it does: only that it returns is kept.
  EXPECT_TRUE(M.Functions[2].Blocks[0].Instructions.empty());
}

TEST(Link, CalleesThatCallersFeelAreWhole) {
  ir::Module M = joined(
      {unitBytes("a.c", function("@outer(%p)", Takes + "  call @sets(%p)\n")), unitBytes("b.c", function("@sets(%p)", "  store %p.* = null\n"))});
  ASSERT_EQ(defined(M), (Strings{"outer", "sets"}));
  EXPECT_EQ(M.Functions[1].Blocks[0].Instructions.size(), 1u);
}

TEST(Link, OverridersOfOtherUnitsAreCalled) {
  std::string Caller = function("@job(%o)", "  call virtual @Base::run(%o)\n");
  std::string Overrider = "func @Derived::run(%this) overrides @Base::run {\n^0:\n" + Takes + "  return\n}\n";
  ir::Module M = joined({unitBytes("a.cpp", Caller), unitBytes("b.cpp", Overrider)});
  EXPECT_EQ(defined(M), (Strings{"job", "Derived::run"}));
  EXPECT_EQ(M[M.Functions[1].Overrides.front()].Usr, calls(M, "job").front());
}

TEST(Link, FunctionValuesLeadToOtherUnits) {
  ir::Module M = joined({unitBytes("a.c", function("@outer()", "  call @each(fn @inner)\n")), unitBytes("b.c", function("@inner()", Takes))});
  EXPECT_EQ(defined(M), (Strings{"outer", "inner"}));
}

TEST(Link, InternalFunctionsOfOneNameStayApart) {
  const std::string Row = "entity @f usr \"c:util.c@F@f\" name \"f\"\n";
  std::string A = Row + function("@f()", Takes) + function("@a()", "  call @f()\n");
  std::string B = Row + function("@f()", "  call @g()\n" + Takes) + function("@b()", "  call @f()\n");
  ir::Module M = joined({unitBytes("a/util.c", A), unitBytes("b/util.c", B)});
  EXPECT_EQ(defined(M), (Strings{"c:a/util.c@F@f", "a", "c:b/util.c@F@f", "b"}));
  EXPECT_EQ(calls(M, "a"), Strings{"c:a/util.c@F@f"});
  EXPECT_EQ(calls(M, "b"), Strings{"c:b/util.c@F@f"});
  EXPECT_TRUE(M.Incompletes.empty());
}

TEST(Link, EveryProgramHasItsMain) {
  ir::Module M = joined({unitBytes("a.c", function("@main() main", Takes)), unitBytes("b.c", function("@main() main", Takes + Takes))});
  EXPECT_EQ(defined(M), (Strings{"c:a.c@main", "c:b.c@main"}));
  EXPECT_TRUE(M.Incompletes.empty());
}

// The same header in two units.
const std::string InHeader =
    "file 0 \"h.h\"\nentity @in usr \"c:@F@in\" name \"in\"\nfunc @in() !0:1:1+2@0 {\n^0:\n  acquire %l from @pool p !0:1:9+2@8\n"
    "  destroy %l !0:1:20+1@19\n  return !0:1:20+1@19\n}\n";

TEST(Link, WhatUnitsDefineAlikeIsThereOnce) {
  ir::Module M =
      joined({unitBytes("b.cpp", InHeader + function("@b()", "  call @in()\n")), unitBytes("a.cpp", InHeader + function("@a()", "  call @in()\n"))});
  EXPECT_EQ(defined(M), (Strings{"c:@F@in", "a", "b"}));
  EXPECT_EQ(calls(M, "b"), Strings{"c:@F@in"});
}

TEST(Link, EachUnitCallsItsOwnOfSeveralDefinitions) {
  std::string A = function("@f()", Takes) + function("@a()", "  call @f()\n");
  std::string B = function("@f()", Takes + Takes) + function("@b()", "  call @f()\n");
  std::string C = function("@c()", Takes + "  call @f()\n");
  ir::Module M = joined({unitBytes("a.c", A), unitBytes("b.c", B), unitBytes("c.c", C)});
  EXPECT_EQ(defined(M), (Strings{"c:a.c@f", "a", "c:b.c@f", "b", "c"}));
  EXPECT_EQ(calls(M, "a"), Strings{"c:a.c@f"});
  EXPECT_EQ(calls(M, "b"), Strings{"c:b.c@f"});
  EXPECT_EQ(calls(M, "c"), Strings{"f"}); // which is unknown
  ASSERT_EQ(M.Incompletes.size(), 1u);
  EXPECT_EQ(M.Incompletes[0].What, "function f");
}

// g is the same text in both units, but calls another f in each.
TEST(Link, EqualTextsThatMeanDifferentFunctionsStayApart) {
  const std::string Header = "file 0 \"h.h\"\nfunc @g() !0:1:1+1@0 {\n^0:\n  call @f() !0:1:5+1@4\n  return !0:1:9+1@8\n}\n";
  std::string A = Header + function("@f()", Takes) + function("@a()", "  call @g()\n");
  std::string B = Header + function("@f()", "  call @other()\n") + function("@b()", "  call @g()\n");
  ir::Module M = joined({unitBytes("a.c", A), unitBytes("b.c", B)});
  EXPECT_EQ(calls(M, "a"), Strings{"c:a.c@g"});
  EXPECT_EQ(calls(M, "c:a.c@g"), Strings{"c:a.c@f"});
  EXPECT_FALSE(llvm::is_contained(defined(M), "b")); // it reaches no pool
}

TEST(Link, TargetsAreDifferentPrograms) {
  ir::Module M =
      joined({unitBytes("a.c", function("@outer()", Takes + "  call @inner()\n"), "x86_64"), unitBytes("b.c", function("@inner()", Takes), "arm")});
  EXPECT_FALSE(llvm::is_contained(defined(M), calls(M, "outer").front()));
  ASSERT_EQ(M.Incompletes.size(), 1u);
  EXPECT_EQ(M.Incompletes.front().What, "target arm, 1 of 2 units");
}

TEST(Link, AUnitThatCouldNotBeParsedIsOfNoTarget) {
  std::string Failed = store::write({"0.c", "", {}, "the parser crashed", false, {}});
  std::vector<std::string> Units = {Failed, unitBytes("a.c", function("@f()", Takes))};
  EXPECT_EQ(defined(joined(Units)), Strings{"f"});
  EXPECT_TRUE(joined(Units).Incompletes.empty());
  EXPECT_EQ(programOf(Units).target(), "x86_64");
}

TEST(Link, TheOrderOfUnitsChangesNothing) {
  std::vector<std::string> Units;
  for (char Name = 'a'; Name < 'i'; ++Name) {
    std::string Next(1, Name < 'h' ? Name + 1 : 'a');
    std::string Twice = Name % 2 ? Takes : Takes + Takes;
    Units.push_back(
        unitBytes(std::string(1, Name) + ".c", InHeader + function("@" + std::string(1, Name) + "()", "  call @" + Next + "()\n  call @shared()\n") +
                                                   (Name < 'c' ? function("@shared()", Twice) : "")));
  }
  std::string First = text(joined(Units));
  std::mt19937 Random(1);
  for (int Round = 0; Round < 20; ++Round) {
    std::shuffle(Units.begin(), Units.end(), Random);
    ASSERT_EQ(text(joined(Units)), First);
  }
}

TEST(Link, AJoinedProgramJoinsToItself) {
  const std::string Row = "entity @f usr \"c:util.c@F@f\" name \"f\"\n";
  ir::Module Once = joined({unitBytes("a/util.c", Row + function("@f()", Takes)), unitBytes("b/util.c", Row + function("@f()", Takes + Takes))});
  ir::Module Twice = joined({store::write({"", "x86_64", {}, "", true, Once})});
  EXPECT_EQ(defined(Twice), defined(Once));
}

TEST(Link, AFreshModuleReplacesItsUnit) {
  link::Program P = programOf({unitBytes("a.c", function("@outer()", "  call @gone()\n" + Takes) + function("@gone()", Takes)),
                               unitBytes("b.c", function("@inner()", Takes) + function("@unrelated()", Takes))});
  auto Fresh = ir::parse("main-file \"a.c\"\n" + Api + function("@outer()", "  call @inner()\n"), "a.c");
  ASSERT_TRUE(static_cast<bool>(Fresh));
  ir::Module M = llvm::cantFail(P.joinWith(*Fresh, "x86_64", {}));
  EXPECT_EQ(defined(M), (Strings{"outer", "inner"}));
  // As if Fresh included the file.
  EXPECT_EQ(defined(llvm::cantFail(P.joinWith(*Fresh, "x86_64", {"b.c"}))), (Strings{"outer", "inner", "unrelated"}));
}

TEST(Link, AUnitThatIsRefusedLeavesTheProgramAsItWas) {
  link::Program P = programOf({unitBytes("a.c", function("@outer()", Takes))});
  EXPECT_TRUE(llvm::errorToBool(P.add(loader("something else")).takeError()));
  EXPECT_EQ(defined(llvm::cantFail(P.join())), Strings{"outer"});
}

} // namespace
