// The findings that a project lives with for now, as a file that is kept with its sources: a scan then reports what is new.
//
//   {"poolcheckBaseline": 1,
//    "findings": [
//     {"check": "pool-lease-leak", "count": 2, "fingerprint": "9f2c…", "function": "rename", "path": "src/users.c"}]}
//
// A fingerprint tells a finding whatever line it has moved to; path and function are for people. One finding per line, sorted, so that versions
// merge.
#pragma once

#include "findings/Finding.h"

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/raw_ostream.h"

#include <map>

namespace poolcheck::findings {

class Baseline {
public:
  // Fails when the text is no baseline, or one of another version.
  static llvm::Expected<Baseline> parse(llvm::StringRef Text);

  // One more finding with this fingerprint; ShownPath is the path of the file it stands in, as reports show it.
  void add(const std::string &Fingerprint, const Finding &F, llvm::StringRef ShownPath);
  void write(llvm::raw_ostream &OS) const;

  // Whether the baseline has a finding with this fingerprint that was not taken before.
  bool take(llvm::StringRef Fingerprint);
  // The findings that were not taken: the program has them no more.
  unsigned left() const;

private:
  struct Entry {
    std::string Check, Path, Function;
    unsigned Count = 0;
  };
  std::map<std::string, Entry, std::less<>> Entries; // by fingerprint
};

} // namespace poolcheck::findings
