#include "Envelope.h"

#include "ir/Syntax.h"
#include "ir/Words.h"

#include "llvm/Support/xxhash.h"

#include <array>

namespace poolcheck::store {

namespace {

// Visitor of Syntax.h: which fields an instruction has, as text.
class LayoutText {
public:
  std::string Text;

  void word(llvm::StringRef) {}
  void flag(llvm::StringRef Word, bool) { add("flag", Word); }
  void place(const ir::Place &) { add("place"); }
  void placeAfter(llvm::StringRef Word, const ir::Place &) { add("place", Word); }
  void placeAfter(llvm::StringRef Word, const std::optional<ir::Place> &) { add("place?", Word); }
  void operand(const ir::Operand &) { add("operand"); }
  void operandAfter(llvm::StringRef Word, const ir::Operand &) { add("operand", Word); }
  void entity(ir::EntityId) { add("entity"); }
  void entityAfter(llvm::StringRef Word, ir::EntityId) { add("entity", Word); }
  void api(ir::ApiId) { add("api"); }
  void locationAfter(llvm::StringRef Word, const ir::Location &) { add("location", Word); }
  void arguments(const std::vector<ir::Operand> &) {
    add("arguments");
    choice(ir::Access());
  }
  void block(ir::BlockId) { add("block"); }
  template <class E> void choice(E Value) {
    add("choice");
    for (llvm::StringRef Word : ir::wordsOf(Value))
      add(Word);
  }
  template <class E> void choice(E Value, E) { choice(Value); }
  void options(llvm::function_ref<void()> Body) { Body(); }
  void status(llvm::StringRef, const std::optional<ir::StatusTest> &) { add("status"); }
  void result(ir::ResultKind, const ir::Place &) { add("result"); }
  void condition(const ir::Condition &) { add("condition"); }
  void types(const std::vector<ir::NameId> &) { add("types"); }
  void cases(const std::vector<std::pair<int64_t, ir::BlockId>> &) { add("cases"); }

  template <class... Alternatives> void all(std::variant<Alternatives...>) {
    for (llvm::StringRef Name : ir::wordsOf(std::variant<Alternatives...>()))
      add("name", Name);
    ((add("fields"), ir::syntax(*this, std::as_const(static_cast<const Alternatives &>(Alternatives())))), ...);
  }

private:
  void add(llvm::StringRef Kind, llvm::StringRef Word = "") {
    Text += Kind;
    Text += ' ';
    Text += Word;
    Text += ' ';
  }
};

} // namespace

uint64_t layoutHash() {
  static const uint64_t Hash = [] {
    LayoutText Layout;
    Layout.all(ir::InstructionData());
    Layout.all(ir::TerminatorData());
    return llvm::xxh3_64bits(Layout.Text);
  }();
  return Hash;
}

uint64_t checksumOf(llvm::StringRef File, const void *Hole) {
  size_t At = static_cast<const char *>(Hole) - File.data();
  std::array<uint64_t, 3> Parts = {llvm::xxh3_64bits(File.take_front(At)), llvm::xxh3_64bits(File.drop_front(At + sizeof(uint64_t))), At};
  return llvm::xxh3_64bits(llvm::StringRef(reinterpret_cast<const char *>(Parts.data()), sizeof(Parts)));
}

} // namespace poolcheck::store
