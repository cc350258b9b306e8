// SARIF 2.1.0 (OASIS). What the readers need, in short: GitHub takes relative URIs, the first location only, primaryLocationLineHash and codeFlows;
// GitLab drops a result whose message is longer than 2048 and reads CWE numbers from tags; the VS Code viewer indents by nestingLevel from 1 and
// offers fixes.
#include "findings/Fixes.h"
#include "report/Fingerprint.h"
#include "report/Report.h"
#include "report/Uri.h"
#include "report/Utf16.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

#include <nlohmann/json.hpp>

namespace poolcheck::report {
namespace {

using findings::Severity;
using findings::SourceRange;
using Json = nlohmann::ordered_json;

constexpr size_t MaxMessage = 2048;
constexpr size_t MaxDescription = 1024;

// Cut between characters.
std::string cut(llvm::StringRef Text, size_t Limit) {
  std::string Valid = toValidUtf8(Text);
  if (Valid.size() <= Limit)
    return Valid;
  size_t End = Limit - 3;
  while (End > 0 && (Valid[End] & 0xC0) == 0x80)
    --End;
  return Valid.substr(0, End) + "...";
}

Json text(llvm::StringRef Text, size_t Limit = MaxMessage) { return {{"text", cut(Text, Limit)}}; }

class SarifWriter {
public:
  explicit SarifWriter(const Report &R) : R(R) {}

  Json log();

private:
  Json driver() const;
  Json rule(const Rule &Described) const;
  Json invocation();
  Json notification(const Incomplete &I);
  Json result(const findings::Finding &F);
  Json fingerprints(const findings::Finding &F);
  Json codeFlow(const findings::Finding &F);
  Json related(const findings::Finding &F);
  Json fix(const findings::Fix &Fix);
  Json location(const SourceRange &Where);
  Json region(const SourceRange &Where, bool IsOneLine);

  const std::string &lineHash(const SourceRange &Where);
  std::string distinctKey(const findings::Finding &F);

  const Report &R;
  std::map<std::string, std::vector<std::string>> LineHashes;
  std::map<std::string, unsigned> SeenKeys;
};

// The first paragraph of the page's first section, as plain text on one line.
std::string fullDescription(const Rule &Described) {
  llvm::StringRef Page = Described.Page;
  llvm::StringRef Section = Page.split("## What it finds\n").second.ltrim();
  std::string Paragraph = Section.split("\n\n").first.str();
  std::replace(Paragraph.begin(), Paragraph.end(), '\n', ' ');
  return Paragraph.empty() ? Described.Summary : Paragraph;
}

// Readers show it where an id is too terse: PoolNestedAcquire.
std::string pascalName(llvm::StringRef Id) {
  std::string Underscored = Id.str();
  std::replace(Underscored.begin(), Underscored.end(), '-', '_');
  return llvm::convertToCamelFromSnakeCase(Underscored, /*capitalizeFirst=*/true);
}

Json SarifWriter::rule(const Rule &Described) const {
  Json Tags = {"reliability", "resource-pool"};
  // GitHub looks for the one form, GitLab for the other.
  for (int Number : Described.Cwe) {
    Tags.push_back("external/cwe/cwe-" + std::to_string(Number));
    Tags.push_back("cwe-" + std::to_string(Number));
  }
  return {{"id", Described.Id},
          {"name", pascalName(Described.Id)},
          {"shortDescription", text(Described.Summary, MaxDescription)},
          {"fullDescription", text(fullDescription(Described), MaxDescription)},
          {"help", {{"text", toValidUtf8(Described.Page)}, {"markdown", toValidUtf8(Described.Page)}}},
          {"defaultConfiguration", {{"level", "warning"}}},
          {"properties", {{"tags", Tags}, {"precision", "high"}, {"problem.severity", "warning"}}}};
}

Json SarifWriter::driver() const {
  Json Rules = Json::array();
  for (const Rule &Described : R.Rules)
    Rules.push_back(rule(Described));
  return {{"name", "poolcheck"}, {"version", R.ToolVersion}, {"semanticVersion", R.ToolVersion}, {"rules", Rules}};
}

// A result's region must stand on one line: GitHub shows an alert in a pull request only when all its lines are changed lines.
Json SarifWriter::region(const SourceRange &Where, bool IsOneLine) {
  std::optional<llvm::StringRef> Text = R.Sources.text(Where.Path);
  if (!Text || Where.Offset > Text->size()) {
    unsigned Line = std::max(1u, Where.Line), Column = std::max(1u, Where.Column);
    return {{"startLine", Line}, {"startColumn", Column}, {"endLine", Line}, {"endColumn", Column + std::max(1u, Where.Length)}};
  }
  size_t End = std::min<size_t>(Where.Offset + Where.Length, Text->size());
  if (IsOneLine) {
    llvm::StringRef Line = findings::lineAt(*Text, Where.Offset);
    End = std::min<size_t>(End, Line.end() - Text->begin());
  }
  Position Start = positionOf(*Text, Where.Offset), Stop = positionOf(*Text, End);
  if (IsOneLine && Start.Column == Stop.Column)
    ++Stop.Column;
  return {{"startLine", Start.Line}, {"startColumn", Start.Column}, {"endLine", Stop.Line}, {"endColumn", Stop.Column}};
}

Json SarifWriter::location(const SourceRange &Where) {
  return {{"artifactLocation", {{"uri", uriOf(Where.Path, R)}}}, {"region", region(Where, /*IsOneLine=*/true)}};
}

Json SarifWriter::notification(const Incomplete &I) {
  Json Note = {{"level", "warning"}, {"message", text(I.What + ": " + I.Reason)}};
  if (!I.Where.Path.empty())
    Note["locations"] = Json::array({{{"physicalLocation", location(I.Where)}}});
  return Note;
}

Json SarifWriter::invocation() {
  Json Notes = Json::array();
  for (const Incomplete &I : R.Incompletes)
    Notes.push_back(notification(I));
  return {{"executionSuccessful", R.Incompletes.empty()}, {"toolExecutionNotifications", Notes}};
}

const std::string &SarifWriter::lineHash(const SourceRange &Where) {
  static const std::string Unknown;
  auto [File, IsNew] = LineHashes.try_emplace(Where.Path);
  std::optional<llvm::StringRef> Text = R.Sources.text(Where.Path);
  if (IsNew && Text)
    File->second = lineHashes(*Text);
  return Where.Line > 0 && Where.Line <= File->second.size() ? File->second[Where.Line - 1] : Unknown;
}

std::string SarifWriter::distinctKey(const findings::Finding &F) {
  std::string Key = findingKey(F, R);
  return Key + ":" + std::to_string(++SeenKeys[Key]);
}

Json SarifWriter::fingerprints(const findings::Finding &F) {
  Json Prints = Json::object();
  if (const std::string &Hash = lineHash(F.Where); !Hash.empty())
    Prints["primaryLocationLineHash"] = Hash;
  Prints["poolcheckFinding/v1"] = distinctKey(F);
  return Prints;
}

// One thread flow, also where two tasks play a part: readers show only the first.
Json SarifWriter::codeFlow(const findings::Finding &F) {
  Json Stops = Json::array();
  for (const findings::Step &Step : F.Steps)
    Stops.push_back({{"location", {{"physicalLocation", location(Step.Where)}, {"message", text(Step.Message)}}},
                     {"nestingLevel", std::max(1u, Step.Depth)},
                     {"executionOrder", Stops.size() + 1}});
  return {{"threadFlows", Json::array({{{"locations", Stops}}})}};
}

Json SarifWriter::related(const findings::Finding &F) {
  Json Places = Json::array();
  for (const findings::Step &Step : F.Steps)
    Places.push_back({{"id", Places.size() + 1}, {"physicalLocation", location(Step.Where)}, {"message", text(Step.Message)}});
  return Places;
}

// Null when the files are no longer what they were: better no fix than a wrong one.
Json SarifWriter::fix(const findings::Fix &Fix) {
  auto Files = findings::plainEdits(Fix, R.Sources);
  if (!Files) {
    llvm::consumeError(Files.takeError());
    return nullptr;
  }
  Json Changes = Json::array();
  for (const auto &[Path, Edits] : *Files) {
    Json Replacements = Json::array();
    for (const findings::PlainEdit &Edit : Edits)
      Replacements.push_back({{"deletedRegion", region({Path, Edit.Offset, Edit.Length}, /*IsOneLine=*/false)},
                              {"insertedContent", {{"text", toValidUtf8(Edit.Text)}}}});
    Changes.push_back({{"artifactLocation", {{"uri", uriOf(Path, R)}}}, {"replacements", Replacements}});
  }
  return {{"description", text(Fix.Description)}, {"artifactChanges", Changes}};
}

Json SarifWriter::result(const findings::Finding &F) {
  Json Result = {{"ruleId", F.Check}};
  auto Described = llvm::find_if(R.Rules, [&](const Rule &Candidate) { return Candidate.Id == F.Check; });
  if (Described != R.Rules.end())
    Result["ruleIndex"] = Described - R.Rules.begin();
  Result["level"] = levelWord(F.Level);
  Result["message"] = text(F.Message);
  Result["locations"] = Json::array({{{"physicalLocation", location(F.Where)},
                                      {"logicalLocations", Json::array({{{"fullyQualifiedName", toValidUtf8(F.Function)}, {"kind", "function"}}})}}});
  Result["partialFingerprints"] = fingerprints(F);
  if (R.IsAgainstBaseline)
    Result["baselineState"] = "new";
  if (!F.Steps.empty()) {
    Result["codeFlows"] = Json::array({codeFlow(F)});
    Result["relatedLocations"] = related(F);
  }
  Json Fixes = Json::array();
  for (const findings::Fix &Candidate : F.Fixes)
    if (Json Safe = Candidate.isSafe() ? fix(Candidate) : nullptr; !Safe.is_null())
      Fixes.push_back(std::move(Safe));
  if (!Fixes.empty())
    Result["fixes"] = Fixes;
  Result["properties"] = {{"certainty", F.Sure == findings::Certainty::Definite ? "definite" : "possible"}};
  return Result;
}

Json SarifWriter::log() {
  Json Results = Json::array();
  for (const findings::Finding &F : R.Findings)
    Results.push_back(result(F));
  Json Run = {{"tool", {{"driver", driver()}}}, {"columnKind", "utf16CodeUnits"}, {"invocations", Json::array({invocation()})}, {"results", Results}};
  return {{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"}, {"version", "2.1.0"}, {"runs", Json::array({Run})}};
}

} // namespace

void writeSarif(llvm::raw_ostream &OS, const Report &R) { OS << SarifWriter(R).log().dump(2) << '\n'; }

} // namespace poolcheck::report
