#include "report/Fingerprint.h"

#include "report/Utf16.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/xxhash.h"

#include <array>

namespace poolcheck::report {
namespace {

// The algorithm is given by GitHub's upload action (its fingerprints.ts). It must be followed to the letter: a value that differs from the one GitHub
// computes makes every alert new.
class LineHasher {
public:
  std::vector<std::string> Hashes;

  void add(char16_t Unit) {
    bool IsSecondOfCrLf = IsAfterCr && Unit == '\n';
    IsAfterCr = false;
    if (Unit == ' ' || Unit == '\t' || IsSecondOfCrLf)
      return;
    if (Unit == '\r') {
      Unit = '\n';
      IsAfterCr = true;
    }
    emitIfStart();
    if (IsLineStart)
      StartsLine[Index] = true;
    IsLineStart = Unit == '\n';
    roll(Unit);
  }

  // The end of the text counts as one more character; zeroes then push the last lines out of the window.
  void finish() {
    add(0xFFFF);
    for (size_t I = 0; I < Window.size(); ++I) {
      emitIfStart();
      roll(0);
    }
  }

private:
  static constexpr size_t Size = 100;
  static constexpr uint64_t Modulus = 37;

  static constexpr uint64_t power() {
    uint64_t Result = 1;
    for (size_t I = 0; I < Size; ++I)
      Result *= Modulus;
    return Result;
  }

  // The character that leaves the window began a line: Hash is now that of the line's first hundred characters.
  void emitIfStart() {
    if (!StartsLine[Index])
      return;
    std::string Hex = llvm::utohexstr(Hash, /*LowerCase=*/true);
    Hashes.push_back(Hex + ":" + std::to_string(++Seen[Hex]));
    StartsLine[Index] = false;
  }

  void roll(char16_t Unit) {
    Hash = Modulus * Hash + Unit - power() * Window[Index];
    Window[Index] = Unit;
    Index = (Index + 1) % Size;
  }

  std::array<char16_t, Size> Window{};
  std::array<bool, Size> StartsLine{};
  size_t Index = 0;
  uint64_t Hash = 0;
  bool IsLineStart = true;
  bool IsAfterCr = false;
  std::map<std::string, unsigned> Seen;
};

} // namespace

std::vector<std::string> lineHashes(llvm::StringRef FileText) {
  LineHasher Hasher;
  for (char16_t Unit : toUtf16(FileText))
    Hasher.add(Unit);
  Hasher.finish();
  return std::move(Hasher.Hashes);
}

std::string findingKey(const findings::Finding &F, const Report &R) {
  std::string Key = F.Check + '\0' + shownPath(F.Where.Path, R) + '\0' + F.Function + '\0';
  std::optional<llvm::StringRef> Text = R.Sources.text(F.Where.Path);
  if (Text && F.Where.Offset <= Text->size())
    for (char C : findings::lineAt(*Text, F.Where.Offset))
      if (!llvm::isSpace(C))
        Key += C;
  return llvm::utohexstr(llvm::xxh3_64bits(Key), /*LowerCase=*/true, /*Width=*/16);
}

} // namespace poolcheck::report
