#include "models/Document.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/Twine.h"
#include "llvm/Support/ConvertUTF.h"

#include <nlohmann/json.hpp>

#include <optional>

namespace poolcheck::models {

const Node *Node::find(llvm::StringRef Key) const {
  for (const Member &M : Members)
    if (M.Key == Key)
      return &M.Value;
  return nullptr;
}

llvm::StringRef Node::describe() const {
  switch (Is) {
  case Kind::Null:
    return "null";
  case Kind::Flag:
    return Int ? "true" : "false";
  case Kind::Integer:
    return "a whole number";
  case Kind::Fraction:
    return "a number that is not whole or too large";
  case Kind::String:
    return "a string";
  case Kind::Array:
    return "an array";
  case Kind::Object:
    return "an object";
  }
  return "";
}

llvm::Error errorAt(llvm::StringRef Text, llvm::StringRef Path, size_t Offset, const llvm::Twine &Message) {
  llvm::StringRef Before = Text.take_front(Offset);
  size_t Line = Before.count('\n') + 1;
  size_t Column = Offset - (Before.rfind('\n') + 1) + 1; // npos + 1 is 0: the first line
  return llvm::createStringError(llvm::inconvertibleErrorCode(),
                                 Path + ":" + llvm::Twine(Line) + ":" + llvm::Twine(std::min(Column, Offset + 1)) + ": " + Message);
}

namespace {

// An object with more keys than this is no model, and comparing each key with all before it stays cheap.
constexpr size_t MaxKeys = 64;

constexpr llvm::StringLiteral ByteOrderMark = "\xEF\xBB\xBF";

// Walks the tokens of a text whose syntax is right so far, in step with the parser's events, which come in the same order but without positions.
class TokenWalk {
public:
  explicit TokenWalk(llvm::StringRef Text) : Text(Text), At(Text.starts_with(ByteOrderMark) ? ByteOrderMark.size() : 0) {}

  // The offset of the next key or value.
  size_t next() {
    At = std::min(Text.find_first_not_of(" \t\r\n,:]}", At), Text.size());
    size_t Start = At;
    if (At == Text.size())
      return Start;
    if (Text[At] == '"')
      skipString();
    else if (Text[At] == '{' || Text[At] == '[')
      ++At;
    else
      At = std::min(Text.find_first_of(" \t\r\n,:]}", At), Text.size());
    return Start;
  }

private:
  void skipString() {
    for (++At; At < Text.size() && Text[At] != '"'; ++At)
      if (Text[At] == '\\')
        ++At;
    ++At;
  }

  llvm::StringRef Text;
  size_t At;
};

// Builds the tree; nlohmann calls it (the names and signatures are its SAX interface).
class TreeBuilder {
public:
  explicit TreeBuilder(llvm::StringRef Text) : Text(Text), Walk(Text) {}

  Node Root;
  std::optional<std::pair<size_t, std::string>> Problem; // offset, text

  bool null() { return add(Node::Kind::Null); }
  bool boolean(bool Value) { return add(Node::Kind::Flag, Value); }
  bool number_integer(int64_t Value) { return add(Node::Kind::Integer, Value); }
  bool number_unsigned(uint64_t Value) {
    bool Fits = Value <= uint64_t(std::numeric_limits<int64_t>::max());
    return add(Fits ? Node::Kind::Integer : Node::Kind::Fraction, int64_t(Value));
  }
  bool number_float(double, const std::string &) { return add(Node::Kind::Fraction); }
  bool string(std::string &Value) {
    place(Node::Kind::String).Text = Value;
    return true;
  }
  bool binary(nlohmann::json::binary_t &) { return false; } // not in JSON text
  bool start_object(size_t) { return open(Node::Kind::Object); }
  bool start_array(size_t) { return open(Node::Kind::Array); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }
  bool key(std::string &Key) {
    size_t Offset = Walk.next();
    Node &Object = *Open.back();
    if (Object.find(Key))
      return fail(Offset, "the key '" + Key + "' is given twice");
    if (Object.Members.size() == MaxKeys)
      return fail(Offset, "an object with more than " + std::to_string(MaxKeys) + " keys");
    Object.Members.push_back({Key, Offset, {}});
    return true;
  }
  bool parse_error(size_t Position, const std::string &, const nlohmann::json::exception &E) {
    llvm::StringRef What = E.what();
    if (size_t At = What.find("syntax error"); At != llvm::StringRef::npos)
      What = What.substr(At);
    size_t At = Position == 0 ? 0 : Position - 1;
    // The parser stops at the end of a wrong string or word; what is wrong begins where that does.
    if (At < Text.size() && (Text[At] == '"' || llvm::isAlnum(Text[At])))
      At = std::min(At, Walk.next());
    return fail(At, What);
  }

private:
  // The node for the value that comes now.
  Node &place(Node::Kind Is) {
    Node *N = &Root;
    if (!Open.empty())
      N = Open.back()->Is == Node::Kind::Object ? &Open.back()->Members.back().Value : &Open.back()->Items.emplace_back();
    N->Is = Is;
    N->Offset = Walk.next();
    return *N;
  }
  bool add(Node::Kind Is, int64_t Value = 0) {
    place(Is).Int = Value;
    return true;
  }
  bool open(Node::Kind Is) {
    Node &N = place(Is);
    if (Open.size() == MaxNesting)
      return fail(N.Offset, "nested deeper than " + std::to_string(MaxNesting) + " levels");
    Open.push_back(&N);
    return true;
  }
  bool close() {
    Open.pop_back();
    return true;
  }
  bool fail(size_t Offset, llvm::StringRef What) {
    if (!Problem)
      Problem.emplace(Offset, What.str());
    return false;
  }

  llvm::StringRef Text;
  TokenWalk Walk;
  // The containers around the current position. A pointer stays valid while it is here: only its own container's last element grows.
  std::vector<Node *> Open;
};

std::optional<size_t> firstBadByte(llvm::StringRef Text) {
  const auto *Begin = reinterpret_cast<const llvm::UTF8 *>(Text.bytes_begin());
  const llvm::UTF8 *At = Begin;
  if (llvm::isLegalUTF8String(&At, Begin + Text.size()))
    return std::nullopt;
  return size_t(At - Begin);
}

} // namespace

llvm::Expected<Node> parseDocument(llvm::StringRef Text, llvm::StringRef Path) {
  if (std::optional<size_t> Bad = firstBadByte(Text))
    return errorAt(Text, Path, *Bad, "not UTF-8: a model file is JSON in UTF-8");
  TreeBuilder Builder(Text);
  nlohmann::json::sax_parse(Text.begin(), Text.end(), &Builder);
  if (Builder.Problem)
    return errorAt(Text, Path, std::min(Builder.Problem->first, Text.size()), Builder.Problem->second);
  return std::move(Builder.Root);
}

} // namespace poolcheck::models
