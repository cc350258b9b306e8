// The small languages inside strings: what is one, what is not, and what it means.
#include "models/Designators.h"

#include <gtest/gtest.h>

namespace poolcheck::models {
namespace {

using Base = Designator::Base;
using Path = std::vector<std::string>;

TEST(Designators, roots) {
  EXPECT_EQ(parseDesignator("this")->Root, Base::This);
  EXPECT_EQ(parseDesignator("outer")->Root, Base::Outer);
  EXPECT_EQ(parseDesignator("result")->Root, Base::Result);
  std::optional<Designator> Argument = parseDesignator("argument 12");
  EXPECT_EQ(Argument->Root, Base::Argument);
  EXPECT_EQ(Argument->Argument, 12u);
  EXPECT_FALSE(Argument->IsPointee);
  EXPECT_TRUE(parseDesignator("*argument 0")->IsPointee);
  std::optional<Designator> Global = parseDesignator("global drogon::app.[argument 0]");
  EXPECT_EQ(Global->Root, Base::Global);
  EXPECT_EQ(Global->Global, "drogon::app");
  EXPECT_EQ(Global->KeyArgument, 0u);
}

TEST(Designators, steps) {
  EXPECT_EQ(parseDesignator("this.^.[].*.size_")->Path, (Path{"^", "[]", "*", "size_"}));
  std::optional<Designator> Keyed = parseDesignator("this.[argument 1].second");
  EXPECT_EQ(Keyed->Path, (Path{"[]", "second"}));
  EXPECT_EQ(Keyed->KeyArgument, 1u);
  EXPECT_FALSE(parseDesignator("this.[]")->KeyArgument);
}

TEST(Designators, whatIsNone) {
  for (llvm::StringRef Text : {"",
                               "self",
                               "This",
                               "this.",
                               "this ",
                               " this",
                               "this..x",
                               "this.^x",
                               "this.[argument]",
                               "this.[argument 1",
                               "this.[0]",
                               "argument",
                               "argument x",
                               "argument -1",
                               "argument 1 ",
                               "argument 01",
                               "argument 256",
                               "argument 99999999999",
                               "*this",
                               "*result",
                               "**argument 0",
                               "global ",
                               "global",
                               "global a b",
                               "result^"})
    EXPECT_FALSE(parseDesignator(Text)) << Text.str();
}

TEST(Designators, argumentTests) {
  std::optional<CallTest> Test = parseCallTest("argument 3 not-null");
  EXPECT_EQ(Test->Argument, 3u);
  EXPECT_EQ(Test->Is, CallTest::Kind::IsNotNull);
  std::optional<CallTest> Contains = parseCallTest("argument 0 contains two words");
  EXPECT_EQ(Contains->Is, CallTest::Kind::Contains);
  EXPECT_EQ(Contains->Text, "two words");
  std::optional<CallTest> Result = parseCallTest("result is-not -1");
  EXPECT_TRUE(Result->OfResult);
  EXPECT_EQ(Result->Number, -1);
  EXPECT_EQ(parseCallTest("perhaps")->Is, CallTest::Kind::Perhaps);
  for (llvm::StringRef Text :
       {"", "result is", "result is x", "perhaps not", "argument 3", "argument 3 ", "argument 3 odd", "argument 3  true", "result odd",
        "result contains x", "argument 3 true x", "argument 3 true ", "argument 3 contains", "argument 3 contains "})
    EXPECT_FALSE(parseCallTest(Text)) << Text.str();
}

TEST(Designators, argumentsFrom) {
  EXPECT_EQ(parseArgumentsFrom("arguments from 2"), 2u);
  EXPECT_FALSE(parseArgumentsFrom("arguments from"));
  EXPECT_FALSE(parseArgumentsFrom("arguments from 2 on"));
}

TEST(Designators, classArguments) {
  EXPECT_EQ(parseClassArgument("class 1"), 1u);
  EXPECT_FALSE(parseClassArgument("class"));
  EXPECT_FALSE(parseClassArgument("1"));
}

} // namespace
} // namespace poolcheck::models
