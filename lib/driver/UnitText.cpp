#include "driver/UnitText.h"

#include "ir/Text.h"

#include <algorithm>

namespace poolcheck::driver {

// Lines `error TEXT`, then `parsed` and the IR, or `unparsed`; last a line `end`.
static constexpr llvm::StringLiteral ErrorWord = "error ", ParsedWord = "parsed", UnparsedWord = "unparsed", EndWord = "\nend\n";

void write(llvm::raw_ostream &OS, const frontend::Unit &Unit) {
  for (std::string Error : Unit.Errors) {
    std::replace(Error.begin(), Error.end(), '\n', ' ');
    OS << ErrorWord << Error << '\n';
  }
  OS << (Unit.IsParsed ? ParsedWord : UnparsedWord) << '\n';
  if (Unit.IsParsed)
    ir::print(OS, Unit.Module);
  OS << EndWord;
}

llvm::Expected<UnitText> readUnit(llvm::StringRef Text) {
  if (!Text.consume_back(EndWord))
    return llvm::createStringError("the parser's result is cut off");
  UnitText Unit;
  while (Text.consume_front(ErrorWord)) {
    auto [Line, Rest] = Text.split('\n');
    Unit.Errors.push_back(Line.str());
    Text = Rest;
  }
  auto [Word, Ir] = Text.split('\n');
  Unit.IsParsed = Word == ParsedWord;
  if (!Unit.IsParsed && Word != UnparsedWord)
    return llvm::createStringError("the parser's result is malformed");
  Unit.Ir = Ir.str();
  return Unit;
}

} // namespace poolcheck::driver
