#include "driver/Incompletes.h"

#include "llvm/ADT/STLExtras.h"

#include <map>
#include <tuple>

namespace poolcheck::driver {

void sortUnique(std::vector<report::Incomplete> &Incompletes) {
  auto Key = [](const report::Incomplete &I) { return std::tie(I.Where, I.What, I.Reason); };
  llvm::sort(Incompletes, [&](const report::Incomplete &A, const report::Incomplete &B) { return Key(A) < Key(B); });
  auto IsSame = [&](const report::Incomplete &A, const report::Incomplete &B) { return Key(A) == Key(B); };
  Incompletes.erase(std::unique(Incompletes.begin(), Incompletes.end(), IsSame), Incompletes.end());
}

// The reason without what differs from file to file: the place of the first error, and how many more there are.
static std::string causeOf(llvm::StringRef Reason) {
  constexpr llvm::StringLiteral ErrorWord = "error: ";
  size_t Error = Reason.find(ErrorWord);
  if (Error == llvm::StringRef::npos)
    return Reason.str();
  llvm::StringRef Text = Reason.substr(Error + ErrorWord.size());
  if (Text.ends_with(" more)"))
    Text = Text.take_front(Text.rfind(" (and "));
  return (Reason.split(':').first + ": " + Text).str();
}

void summariseInputs(std::vector<report::Incomplete> &Inputs) {
  constexpr size_t Few = 3;
  sortUnique(Inputs);
  std::map<std::string, size_t> Count;
  for (const report::Incomplete &I : Inputs)
    ++Count[causeOf(I.Reason)];
  std::map<std::string, size_t> Seen;
  std::vector<report::Incomplete> Result;
  for (report::Incomplete &I : Inputs) {
    std::string Cause = causeOf(I.Reason);
    size_t Number = ++Seen[Cause];
    // One line for one file more says less than the line of that file.
    if (Number <= Few || Count[Cause] == Few + 1)
      Result.push_back(std::move(I));
  }
  for (const auto &[Cause, N] : Count)
    if (N > Few + 1)
      Result.push_back({std::to_string(N - Few) + " more inputs", Cause, {}});
  Inputs = std::move(Result);
}

} // namespace poolcheck::driver
