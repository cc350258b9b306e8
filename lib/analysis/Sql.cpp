#include "analysis/Sql.h"

#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"

#include <optional>
#include <string>

namespace poolcheck::analysis {

namespace {

// Reads one text, statement by statement.
class SqlReader {
public:
  explicit SqlReader(llvm::StringRef Text) : Rest(Text) {}

  // The first words of the next statement, in capitals; nothing at the end of the text.
  std::optional<llvm::SmallVector<std::string, 4>> next() {
    llvm::SmallVector<std::string, 4> Words;
    bool IsEmpty = true;
    Ended = false;
    while (!Rest.empty() && !Ended) {
      if (skipBlank())
        continue;
      IsEmpty = false;
      readToken(Words);
    }
    if (IsEmpty && Rest.empty() && !Ended)
      return std::nullopt;
    return Words;
  }
  // Whether the statement last read ended with its semicolon.
  bool ended() const { return Ended; }

private:
  bool skipBlank() {
    if (llvm::isSpace(Rest.front()) || Rest.front() == '(')
      Rest = Rest.drop_front();
    else if (Rest.starts_with("--"))
      Rest = Rest.drop_until([](char C) { return C == '\n'; });
    else if (Rest.starts_with("/*"))
      Rest = Rest.drop_front(std::min(Rest.find("*/", 2), Rest.size() - 2) + 2);
    else
      return false;
    return true;
  }

  void readToken(llvm::SmallVectorImpl<std::string> &Words) {
    constexpr size_t MaxWords = 4;
    char C = Rest.front();
    if (C == ';') {
      Ended = true;
      Rest = Rest.drop_front();
    } else if (C == '\'' || C == '"' || C == '`') {
      size_t Close = Rest.find(C, 1);
      Rest = Close == llvm::StringRef::npos ? "" : Rest.drop_front(Close + 1);
      if (Words.size() < MaxWords)
        Words.push_back("'");
    } else if (llvm::isAlnum(C) || C == '_') {
      llvm::StringRef Word = Rest.take_while([](char D) { return llvm::isAlnum(D) || D == '_'; });
      Rest = Rest.drop_front(Word.size());
      if (Words.size() < MaxWords)
        Words.push_back(Word.upper());
    } else {
      Rest = Rest.drop_front();
    }
  }

  llvm::StringRef Rest;
  bool Ended = false;
};

bool continuesBegin(llvm::StringRef Word) {
  return llvm::StringSwitch<bool>(Word)
      .Cases({"WORK", "TRAN", "TRANSACTION", "DEFERRED", "IMMEDIATE", "EXCLUSIVE", "CONCURRENT", "ISOLATION", "READ", "DEFERRABLE"}, true)
      .Default(false);
}

bool isChained(llvm::ArrayRef<std::string> Words) {
  for (size_t I = 1; I + 1 < Words.size(); ++I)
    if (Words[I] == "AND" && Words[I + 1] == "CHAIN")
      return true;
  return false;
}

SqlEffect classifyStatement(llvm::ArrayRef<std::string> Words) {
  auto Word = [&](size_t I) -> llvm::StringRef { return I < Words.size() ? llvm::StringRef(Words[I]) : ""; };
  if (Word(0) == "BEGIN")
    return Words.size() == 1 || continuesBegin(Word(1)) ? SqlEffect::Begins : SqlEffect::None;
  if (Word(0) == "START")
    return Word(1) == "TRANSACTION" ? SqlEffect::Begins : SqlEffect::None;
  bool IsRollback = Word(0) == "ROLLBACK" || Word(0) == "ABORT";
  if (!IsRollback && Word(0) != "COMMIT" && Word(0) != "END")
    return SqlEffect::None;
  bool HasNoise = Word(1) == "WORK" || Word(1) == "TRANSACTION" || Word(1) == "TRAN";
  llvm::StringRef After = Word(HasNoise ? 2 : 1);
  if (After == "TO" || After == "PREPARED")
    return SqlEffect::None;
  return isChained(Words) ? SqlEffect::Begins : SqlEffect::Ends;
}

// Definitions with a body of statements between BEGIN and END.
bool hasBody(llvm::ArrayRef<std::string> Words) { return !Words.empty() && (Words[0] == "CREATE" || Words[0] == "ALTER" || Words[0] == "DO"); }

} // namespace

SqlEffect classifySql(llvm::StringRef Text, bool IsPrefix) {
  SqlReader Reader(Text);
  SqlEffect Result = SqlEffect::None;
  bool InsideBegin = false;
  while (auto Words = Reader.next()) {
    if (hasBody(*Words) &&
        (llvm::is_contained(*Words, "TRIGGER") || llvm::is_contained(*Words, "PROCEDURE") || llvm::is_contained(*Words, "FUNCTION")))
      return Result;
    SqlEffect Effect = classifyStatement(*Words);
    InsideBegin = Effect == SqlEffect::Begins && !Reader.ended();
    if (Effect != SqlEffect::None)
      Result = Effect;
  }
  // `"BEGIN " + mode` is one statement; `"BEGIN; UPDATE …" + rest` may well end with COMMIT.
  if (IsPrefix && Result == SqlEffect::Begins && !InsideBegin)
    return SqlEffect::Unknown;
  return Result;
}

} // namespace poolcheck::analysis
