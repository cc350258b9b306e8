#include "findings/Baseline.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/JSON.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace poolcheck::findings {

namespace json = llvm::json;

constexpr int64_t Version = 1;
constexpr llvm::StringLiteral VersionKey = "poolcheckBaseline";

static llvm::Error checkVersion(const json::Object &File) {
  if (!File.get(VersionKey))
    return llvm::createStringError("no baseline of poolcheck: the key '" + VersionKey + "' is missing");
  if (File.getInteger(VersionKey) != Version)
    return llvm::createStringError("a baseline of another version; this poolcheck reads version " + std::to_string(Version) +
                                   ": write it anew with --write-baseline");
  return llvm::Error::success();
}

llvm::Expected<Baseline> Baseline::parse(llvm::StringRef Text) {
  auto Parsed = json::parse(Text);
  if (!Parsed)
    return llvm::createStringError("not JSON: " + llvm::toString(Parsed.takeError()));
  const json::Object *File = Parsed->getAsObject();
  if (!File)
    return llvm::createStringError("no baseline of poolcheck: expected an object");
  if (llvm::Error Foreign = checkVersion(*File))
    return Foreign;
  const json::Array *Findings = File->getArray("findings");
  if (!Findings)
    return llvm::createStringError("damaged: 'findings' must be an array");

  Baseline Result;
  for (const auto &[Number, Element] : llvm::enumerate(*Findings)) {
    const json::Object *Keys = Element.getAsObject();
    auto Fingerprint = Keys ? Keys->getString("fingerprint") : std::nullopt;
    auto Count = Keys ? Keys->getInteger("count") : std::nullopt;
    if (!Fingerprint || Fingerprint->empty() || Count.value_or(0) < 1 || *Count > std::numeric_limits<int32_t>::max())
      return llvm::createStringError("damaged: findings[" + std::to_string(Number) + "] needs a 'fingerprint' (string) and a 'count' (1 or more)");
    Entry &E = Result.Entries[Fingerprint->str()];
    // A merge may leave both versions of a line; they are the same findings.
    E = {Keys->getString("check").value_or("").str(), Keys->getString("path").value_or("").str(), Keys->getString("function").value_or("").str(),
         std::max(E.Count, static_cast<unsigned>(*Count))};
  }
  return Result;
}

void Baseline::add(const std::string &Fingerprint, const Finding &F, llvm::StringRef ShownPath) {
  auto [At, IsNew] = Entries.try_emplace(Fingerprint, Entry{F.Check, ShownPath.str(), F.Function});
  ++At->second.Count;
}

void Baseline::write(llvm::raw_ostream &OS) const {
  std::vector<std::pair<std::string, Entry>> Sorted(Entries.begin(), Entries.end());
  std::sort(Sorted.begin(), Sorted.end(), [](const auto &A, const auto &B) {
    return std::tie(A.second.Path, A.second.Check, A.second.Function, A.first) < std::tie(B.second.Path, B.second.Check, B.second.Function, B.first);
  });
  OS << "{\"" << VersionKey << "\": " << Version << ",\n \"findings\": [";
  llvm::ListSeparator Comma(",");
  for (const auto &[Fingerprint, E] : Sorted)
    OS << Comma << "\n  "
       << json::Value(json::Object{{"fingerprint", Fingerprint},
                                   {"check", E.Check},
                                   {"path", json::fixUTF8(E.Path)},
                                   {"function", json::fixUTF8(E.Function)},
                                   {"count", E.Count}});
  OS << "]}\n";
}

bool Baseline::take(llvm::StringRef Fingerprint) {
  auto Known = Entries.find(Fingerprint);
  if (Known == Entries.end() || Known->second.Count == 0)
    return false;
  --Known->second.Count;
  return true;
}

unsigned Baseline::left() const {
  unsigned Count = 0;
  for (const auto &[Fingerprint, E] : Entries)
    Count += E.Count;
  return Count;
}

} // namespace poolcheck::findings
