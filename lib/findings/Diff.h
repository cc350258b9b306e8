// A unified diff, as `git diff`, `diff -u` and their kin write it: which lines of which files are new or changed, and where lines are gone.
#pragma once

#include "findings/Finding.h"

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"

#include <functional>
#include <string>
#include <vector>

namespace poolcheck::findings {

// Lines of the new file, 1-based.
struct LineRange {
  uint32_t First = 0;
  uint32_t Last = 0;
  auto operator<=>(const LineRange &) const = default;
};

// What a diff says about one file that is still there afterwards.
struct FileChange {
  std::string Path;               // as in the diff without `a/`, `b/`: relative to a folder that the diff does not name; absolute once it is settled
  std::vector<LineRange> Changed; // lines that are new or different
  std::vector<uint32_t> Gone;     // lines were removed between this line and the one before it
};

class Diff {
public:
  // Fails, with the number of the line, when a hunk does not hold what its head says, or when the text has content and no file of a diff in it.
  static llvm::Expected<Diff> parse(llvm::StringRef Text);

  // How to see that two paths lead to one file: the path without symbolic links; empty when there is no such file.
  using RealPath = std::function<std::string(llvm::StringRef)>;
  // Finds out which files are meant: each path that exists relative to Root, or to a folder above it, becomes absolute. (A diff is relative to the
  // top of its repository, a scan may run anywhere below.)
  void settle(llvm::StringRef Root, RealPath Real);

  // What it says about the file at Path, an absolute path: the change of just that file, or the one whose path is the longest that Path ends with,
  // folder by folder. Null: nothing.
  const FileChange *change(llvm::StringRef Path) const;
  // Some line of these is new or different.
  bool changes(llvm::StringRef Path, LineRange Lines) const;
  // Lines were removed in between the first and the last of these.
  bool removesIn(llvm::StringRef Path, LineRange Lines) const;

  const std::vector<FileChange> &files() const { return Files; }

private:
  std::vector<FileChange> Files;
  RealPath Real;
};

} // namespace poolcheck::findings
