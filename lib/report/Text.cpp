// Findings as Clang prints its diagnostics, so that terminals, editors and CI logs find their way to the line.
#include "report/Report.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/Locale.h"

namespace poolcheck::report {
namespace {

using Color = llvm::raw_ostream::Colors;
using findings::Severity;

// Longer lines are generated code; a snippet of them would hide the message.
constexpr size_t MaxSnippet = 400;

// Clang's colours. No warning and no error is black: readers of old logs are used to that being a note.
Color levelColor(Severity Level) {
  switch (Level) {
  case Severity::Note:
    return Color::CYAN;
  case Severity::Warning:
    return Color::MAGENTA;
  case Severity::Error:
    return Color::RED;
  }
  llvm_unreachable("covered switch");
}

// A tab in the source is eight columns at most, as in Clang's snippets; other control characters could move the terminal's cursor.
std::string printable(llvm::StringRef Text) {
  std::string Result;
  for (char C : Text) {
    if (C == '\t')
      Result.append(8 - Result.size() % 8, ' ');
    else
      Result += llvm::isPrint(C) || (C & 0x80) ? C : '?';
  }
  return Result;
}

class TextWriter {
public:
  TextWriter(llvm::raw_ostream &OS, const Report &R) : OS(OS), R(R) {}

  void finding(const findings::Finding &F);
  void incomplete(const Incomplete &I);
  void summary();

private:
  void head(const findings::SourceRange &Where, Severity Level, const llvm::Twine &Message);
  void snippet(const findings::SourceRange &Where);
  void marks(llvm::StringRef Line, const findings::SourceRange &Where);
  void fix(const findings::Finding &F, const findings::Fix &Fix);

  llvm::raw_ostream &OS;
  const Report &R;
};

void TextWriter::head(const findings::SourceRange &Where, Severity Level, const llvm::Twine &Message) {
  OS.changeColor(Color::SAVEDCOLOR, /*Bold=*/true);
  OS << shownPath(Where.Path, R) << ':' << Where.Line << ':' << Where.Column << ": ";
  OS.resetColor();
  OS.changeColor(levelColor(Level), /*Bold=*/true);
  OS << levelWord(Level) << ": ";
  OS.resetColor();
  bool IsBold = Level != Severity::Note;
  if (IsBold)
    OS.changeColor(Color::SAVEDCOLOR, /*Bold=*/true);
  OS << Message;
  if (IsBold)
    OS.resetColor();
  OS << '\n';
}

// The caret at the place and tildes under the rest of the range, as far as it goes on this line.
void TextWriter::marks(llvm::StringRef Line, const findings::SourceRange &Where) {
  size_t Start = std::min<size_t>(Where.Column - 1, Line.size());
  size_t Length = std::min<size_t>(Where.Length, Line.size() - Start);
  int Before = llvm::sys::locale::columnWidth(printable(Line.take_front(Start)));
  int Through = llvm::sys::locale::columnWidth(printable(Line.take_front(Start + Length)));
  OS << "      | " << std::string(std::max(Before, 0), ' ');
  OS.changeColor(Color::GREEN, /*Bold=*/true);
  OS << '^' << std::string(std::max(Through - Before - 1, 0), '~');
  OS.resetColor();
  OS << '\n';
}

void TextWriter::snippet(const findings::SourceRange &Where) {
  std::optional<llvm::StringRef> Text = R.Sources.text(Where.Path);
  if (!Text || Where.Offset > Text->size() || Where.Column == 0)
    return;
  llvm::StringRef Line = findings::lineAt(*Text, Where.Offset);
  if (Line.size() > MaxSnippet)
    return;
  OS << llvm::formatv("{0,5} | ", Where.Line) << printable(Line) << '\n';
  marks(Line, Where);
}

// A fix that --fix would apply says so; all others are advice.
void TextWriter::fix(const findings::Finding &F, const findings::Fix &Fix) {
  head(F.Where, Severity::Note, (Fix.isSafe() ? "fix: " : "advice: ") + llvm::Twine(Fix.Description));
}

void TextWriter::finding(const findings::Finding &F) {
  llvm::StringRef Doubt = F.Sure == findings::Certainty::Possible ? "possibly, " : "";
  head(F.Where, F.Level, Doubt + F.Message + " [" + F.Check + "]");
  snippet(F.Where);
  unsigned Number = 0;
  for (const findings::Step &Step : F.Steps) {
    std::string Indent(Step.Depth > 1 ? 2 * (Step.Depth - 1) : 0, ' ');
    head(Step.Where, Severity::Note, llvm::Twine(++Number) + ". " + Indent + Step.Message);
    snippet(Step.Where);
  }
  for (const findings::Fix &Fix : F.Fixes)
    fix(F, Fix);
}

void TextWriter::incomplete(const Incomplete &I) {
  if (I.Where.Path.empty())
    OS << "incomplete: " << I.What << ": " << I.Reason << '\n';
  else
    head(I.Where, Severity::Note, "incomplete: " + I.What + ": " + I.Reason);
}

std::string counted(size_t Count, llvm::StringRef Noun) { return (llvm::Twine(Count) + " " + Noun + (Count == 1 ? "" : "s")).str(); }

void TextWriter::summary() {
  std::vector<std::string> Parts;
  for (Severity Level : {Severity::Error, Severity::Warning, Severity::Note}) {
    size_t Count = llvm::count_if(R.Findings, [&](const findings::Finding &F) { return F.Level == Level; });
    if (Count > 0)
      Parts.push_back(counted(Count, levelWord(Level)));
  }
  OS << counted(R.Findings.size(), "finding");
  if (!Parts.empty())
    OS << " (" << llvm::join(Parts, ", ") << ")";
  OS << " in " << counted(R.Units, "unit");
  if (R.Suppressed > 0)
    OS << ", " << R.Suppressed << " suppressed";
  if (!R.Incompletes.empty())
    OS << ", " << R.Incompletes.size() << " incomplete";
  OS << '\n';
}

} // namespace

void writeText(llvm::raw_ostream &OS, const Report &R, bool IsColoured) {
  OS.enable_colors(IsColoured);
  TextWriter Writer(OS, R);
  for (const findings::Finding &F : R.Findings)
    Writer.finding(F);
  for (const Incomplete &I : R.Incompletes)
    Writer.incomplete(I);
  Writer.summary();
}

} // namespace poolcheck::report
