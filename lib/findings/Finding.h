// A finding as a value: what checks produce and reports print. Knows no output format.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace poolcheck::findings {

enum class Severity : uint8_t { Note, Warning, Error };

// Definite: every execution that takes the steps has the defect. Possible: the analysis could not tell two places or conditions apart.
enum class Certainty : uint8_t { Definite, Possible };

// A range of one source file. Path is as the compiler was given it, made absolute and normalised; Line and Column are 1-based, Column in bytes.
struct SourceRange {
  std::string Path;
  uint32_t Offset = 0;
  uint32_t Length = 0;
  uint32_t Line = 0;
  uint32_t Column = 0;

  auto operator<=>(const SourceRange &) const = default;
};

// One numbered stop on the path that explains a finding. Depth 1 is the function the finding stands in, each call on the way adds one.
struct Step {
  SourceRange Where;
  std::string Message;
  unsigned Depth = 1;
};

// Replaces Length bytes at Offset by Text, then the bytes of TextFrom if given (a move or copy of source text), then Tail. Fixes.h gives the plain
// form.
struct Edit {
  SourceRange Where;
  std::string Text;
  std::optional<SourceRange> TextFrom;
  std::string Tail = {};
};

// One way to repair a finding. Safe: applying all edits leaves a file that compiles, keeps the program's meaning apart from the defect, and removes
// the finding. Unsafe alternatives have a description only and are shown as notes.
struct Fix {
  std::string Description;
  std::vector<Edit> Edits; // empty: advice in words
  bool isSafe() const { return !Edits.empty(); }
};

struct Finding {
  std::string Check; // the public id, pool-nested-acquire
  Severity Level = Severity::Warning;
  Certainty Sure = Certainty::Definite;
  SourceRange Where;   // one line
  std::string Message; // lower case, no final full stop
  std::vector<Step> Steps;
  std::vector<Fix> Fixes; // the first safe one is what --fix applies
  std::string Function;   // display name of the function it stands in
};

// Sorts by path, offset and check. Of findings with equal check and place one stays: the most severe, then the one with the shortest explanation.
void normalise(std::vector<Finding> &Findings);

} // namespace poolcheck::findings
