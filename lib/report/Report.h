// What a scan has to say, in whatever format: the findings in their final order, and what could not be analysed. The formats are functions over it.
#pragma once

#include "findings/Finding.h"
#include "findings/SourceFiles.h"

#include "llvm/Support/raw_ostream.h"

namespace poolcheck::report {

// The description of a check, as data: reports know no check by name.
struct Rule {
  std::string Id;
  std::string Summary; // one line, lower case
  std::string Page;    // Markdown, with the section `## What it finds`
  std::vector<int> Cwe;
};

// Something that was not analysed, or not wholly, and why.
struct Incomplete {
  std::string What;
  std::string Reason;
  findings::SourceRange Where; // Path may be empty
};

struct Report {
  std::vector<findings::Finding> Findings = {}; // normalised
  std::vector<Incomplete> Incompletes = {};
  unsigned Units = 0;           // analysed, wholly or in part
  unsigned Suppressed = 0;      // findings that a NOLINT comment takes out of Findings
  std::string Root = {};        // absolute; paths below it are shown relative to it
  std::string ToolVersion = {}; // 1.2.3
  std::vector<Rule> Rules = {}; // one for each check that ran, in the order of the checks
  findings::SourceFiles &Sources;
  bool IsAgainstBaseline = false; // Findings are those that a baseline does not have
};

// Path relative to Root, or as it is when it does not lie below.
std::string shownPath(llvm::StringRef Path, llvm::StringRef Root);
inline std::string shownPath(llvm::StringRef Path, const Report &R) { return shownPath(Path, R.Root); }
// `error`, `warning`, `note`: Clang and SARIF use the same words.
llvm::StringRef levelWord(findings::Severity Level);

// Clang's own form, with a note for each step and each fix, then a summary line. IsColoured: with terminal escape codes.
void writeText(llvm::raw_ostream &OS, const Report &R, bool IsColoured);

// SARIF 2.1.0, as GitHub, GitLab and editors read it. Equal reports give equal bytes.
void writeSarif(llvm::raw_ostream &OS, const Report &R);

} // namespace poolcheck::report
