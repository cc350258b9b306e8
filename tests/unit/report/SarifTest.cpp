#include "report/Report.h"

#include "Sample.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

using namespace poolcheck::report;
using Json = nlohmann::json;

namespace {

std::string sarif(const Report &R) {
  std::string Result;
  llvm::raw_string_ostream OS(Result);
  writeSarif(OS, R);
  return Result;
}

Json run(const Report &R) { return Json::parse(sarif(R))["runs"][0]; }

TEST(Sarif, ruleHasAllThatReadersWant) {
  Sample S;
  Json Driver = run(S.R)["tool"]["driver"];
  EXPECT_EQ(Driver["name"], "poolcheck");
  EXPECT_EQ(Driver["semanticVersion"], "1.2.3");
  Json Rule = Driver["rules"][1];
  EXPECT_EQ(Rule["id"], "pool-nested-acquire");
  EXPECT_EQ(Rule["name"], "PoolNestedAcquire");
  EXPECT_EQ(Rule["shortDescription"]["text"], "a task acquires twice");
  EXPECT_EQ(Rule["fullDescription"]["text"], "Two leases.");
  EXPECT_EQ(Rule["help"]["markdown"], S.R.Rules[1].Page);
  EXPECT_EQ(Rule["help"]["text"], S.R.Rules[1].Page);
  EXPECT_EQ(Rule["defaultConfiguration"]["level"], "warning");
  EXPECT_EQ(Rule["properties"]["precision"], "high");
  EXPECT_EQ(Rule["properties"]["problem.severity"], "warning");
  EXPECT_EQ(Rule["properties"]["tags"], Json({"reliability", "resource-pool", "external/cwe/cwe-833", "cwe-833", "external/cwe/cwe-410", "cwe-410"}));
}

TEST(Sarif, resultStandsOnOneLineInUtf16) {
  Sample S;
  S.R.Findings[0].Where = S.range("größer\n  return");
  Json Result = run(S.R)["results"][0];
  EXPECT_EQ(Result["ruleId"], "pool-nested-acquire");
  EXPECT_EQ(Result["ruleIndex"], 1);
  EXPECT_EQ(Result["level"], "error");
  EXPECT_EQ(Result["locations"].size(), 1u);
  Json Place = Result["locations"][0]["physicalLocation"];
  EXPECT_EQ(Place["artifactLocation"]["uri"], "a%20dir/job.cpp");
  EXPECT_EQ(Place["region"], Json({{"startLine", 4}, {"startColumn", 26}, {"endLine", 4}, {"endColumn", 32}}));
  EXPECT_EQ(run(S.R)["columnKind"], "utf16CodeUnits");
}

TEST(Sarif, emptyRangeStillCoversACharacter) {
  Sample S;
  S.R.Findings[0].Where.Length = 0;
  Json Region = run(S.R)["results"][0]["locations"][0]["physicalLocation"]["region"];
  EXPECT_EQ(Region["endColumn"].get<int>(), Region["startColumn"].get<int>() + 1);
}

TEST(Sarif, fileOutsideTheRootHasAnAbsoluteUri) {
  Sample S;
  S.R.Findings[0].Where.Path = "/usr/include/größe.h";
  EXPECT_EQ(run(S.R)["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"], "file:///usr/include/gr%C3%B6%C3%9Fe.h");
}

TEST(Sarif, stepsBecomeOneThreadFlowAndRelatedLocations) {
  Sample S;
  Json Result = run(S.R)["results"][0];
  ASSERT_EQ(Result["codeFlows"].size(), 1u);
  ASSERT_EQ(Result["codeFlows"][0]["threadFlows"].size(), 1u);
  Json Stops = Result["codeFlows"][0]["threadFlows"][0]["locations"];
  ASSERT_EQ(Stops.size(), 2u);
  EXPECT_EQ(Stops[0]["nestingLevel"], 1);
  EXPECT_EQ(Stops[1]["nestingLevel"], 2);
  EXPECT_EQ(Stops[1]["location"]["message"]["text"], "second lease");
  EXPECT_EQ(Stops[0]["location"]["physicalLocation"]["region"]["startLine"], 3);
  ASSERT_EQ(Result["relatedLocations"].size(), 2u);
  EXPECT_EQ(Result["relatedLocations"][0]["message"]["text"], "first lease");
}

TEST(Sarif, onlySafeFixesAreFixes) {
  Sample S;
  Json Fixes = run(S.R)["results"][0]["fixes"];
  ASSERT_EQ(Fixes.size(), 1u);
  EXPECT_EQ(Fixes[0]["description"]["text"], "reuse 'outer'");
  Json Replacement = Fixes[0]["artifactChanges"][0]["replacements"][0];
  EXPECT_EQ(Replacement["deletedRegion"], Json({{"startLine", 4}, {"startColumn", 2}, {"endLine", 4}, {"endColumn", 22}}));
  EXPECT_EQ(Replacement["insertedContent"]["text"], "auto &inner = outer;");
  S.R.Findings[0].Fixes.erase(S.R.Findings[0].Fixes.begin());
  EXPECT_FALSE(run(S.R)["results"][0].contains("fixes"));
}

TEST(Sarif, fingerprintsTellEqualFindingsApart) {
  Sample S;
  S.R.Findings.push_back(S.nested());
  Json Results = run(S.R)["results"];
  Json First = Results[0]["partialFingerprints"], Second = Results[1]["partialFingerprints"];
  EXPECT_EQ(First["primaryLocationLineHash"], Second["primaryLocationLineHash"]);
  std::string Key = First["poolcheckFinding/v1"].get<std::string>();
  EXPECT_EQ(Key.substr(Key.find(':')), ":1");
  EXPECT_EQ(Second["poolcheckFinding/v1"], Key.substr(0, Key.find(':')) + ":2");
}

TEST(Sarif, whatWasNotAnalysedIsANotification) {
  Sample S;
  Json Invocation = run(S.R)["invocations"][0];
  EXPECT_EQ(Invocation["executionSuccessful"], false);
  ASSERT_EQ(Invocation["toolExecutionNotifications"].size(), 2u);
  EXPECT_EQ(Invocation["toolExecutionNotifications"][0]["message"]["text"], "b.cpp: cannot be read");
  EXPECT_EQ(Invocation["toolExecutionNotifications"][1]["locations"][0]["physicalLocation"]["region"]["startLine"], 5);
  S.R.Incompletes.clear();
  EXPECT_EQ(run(S.R)["invocations"][0]["executionSuccessful"], true);
}

TEST(Sarif, longMessagesAreCutBetweenCharacters) {
  Sample S;
  S.R.Findings[0].Message = "";
  for (int I = 0; I < 2000; ++I)
    S.R.Findings[0].Message += "ö";
  std::string Message = run(S.R)["results"][0]["message"]["text"];
  EXPECT_LE(Message.size(), 2048u);
  EXPECT_GT(Message.size(), 2000u);
  EXPECT_TRUE(llvm::StringRef(Message).ends_with("ö..."));
}

TEST(Sarif, sourcesThatAreNotUtf8DoNotStopIt) {
  Sample S;
  S.R.Findings[0].Message = "bad \xFF byte";
  EXPECT_EQ(run(S.R)["results"][0]["message"]["text"], "bad \uFFFD byte");
}

TEST(Sarif, equalReportsGiveEqualBytes) { EXPECT_EQ(sarif(Sample().R), sarif(Sample().R)); }

} // namespace
