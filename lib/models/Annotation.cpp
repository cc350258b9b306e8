// Models in source: the text of an annotation becomes the object that the same effect has in a model file, and is read by the same rules.
#include "models/Load.h"
#include "models/Reader.h"

namespace poolcheck::models {

namespace {

llvm::Error annotationError(llvm::StringRef Text, const llvm::Twine &Message) {
  return llvm::createStringError(llvm::inconvertibleErrorCode(), "annotation \"" + Text.take_front(120) + "\": " + Message);
}

// A number, true, false, or a string.
Node annotationValue(llvm::StringRef Text) {
  Node Value;
  if (!Text.getAsInteger(10, Value.Int)) {
    Value.Is = Node::Kind::Integer;
    return Value;
  }
  Value.Is = Text == "true" || Text == "false" ? Node::Kind::Flag : Node::Kind::String;
  Value.Int = Text == "true";
  Value.Text = Text.str();
  return Value;
}

// `a=x, b=y`
bool readSettingList(llvm::StringRef Text, Node &Settings) {
  Settings.Is = Node::Kind::Object;
  while (!Text.trim().empty()) {
    auto [Setting, Rest] = Text.split(',');
    auto [Name, Value] = Setting.split('=');
    if (Name.trim().empty() || Value.trim().empty() || Settings.find(Name.trim()))
      return false;
    Settings.Members.push_back({Name.trim().str(), 0, annotationValue(Value.trim())});
    Text = Rest;
  }
  return true;
}

std::optional<Node> takeMember(Node &Object, llvm::StringRef Key) {
  for (auto It = Object.Members.begin(); It != Object.Members.end(); ++It)
    if (It->Key == Key) {
      Node Value = std::move(It->Value);
      Object.Members.erase(It);
      return Value;
    }
  return std::nullopt;
}

// An annotated class has its name already, and its lease settings lie side by side: lease(kind=raw, api=kept, sql=kept).
void readClass(Reader &R, llvm::StringRef Word, Node Settings, Annotation &A) {
  Node Type;
  Type.Is = Node::Kind::String;
  Type.Text = "annotated";
  Settings.Members.push_back({"type", 0, Type});
  if (Word == "pool") {
    A.Is = Annotation::Kind::Pool;
    A.Pool = R.readPool(Settings);
    A.Pool.Type.clear();
    return;
  }
  Node Open;
  Open.Is = Node::Kind::Object;
  for (const Key &K : openTransactionKeys())
    if (std::optional<Node> Value = takeMember(Settings, K.Name))
      Open.Members.push_back({K.Name.str(), 0, std::move(*Value)});
  Settings.Members.push_back({"openTransaction", 0, std::move(Open)});
  if (!Settings.find("kind"))
    Settings.Members.push_back({"kind", 0, annotationValue("scoped")});
  A.Is = Annotation::Kind::Lease;
  A.Lease = R.readLease(Settings);
  A.Lease.Type.clear();
}

Designator place(Designator::Base Root, unsigned Argument = 0) {
  Designator D;
  D.Root = Root;
  D.Argument = Argument;
  return D;
}

void setIfUnset(Designator &D, const Designator &Default) {
  if (!D.isSet())
    D = Default;
}

} // namespace

llvm::Expected<Annotation> parseAnnotation(llvm::StringRef Text) {
  llvm::StringRef Rest = Text;
  Rest.consume_front("poolcheck::");
  llvm::StringRef Word = Rest.take_until([](char C) { return C == '('; });
  llvm::StringRef List = Rest.drop_front(Word.size());
  Node Settings;
  bool IsWhole = List.empty() || (List.consume_front("(") && List.consume_back(")"));
  if (!IsWhole || !readSettingList(List, Settings))
    return annotationError(Text, "expected poolcheck::WORD or poolcheck::WORD(SETTING=VALUE, ...)");
  Annotation A;
  Reader R;
  Word = Word.trim();
  if (Word == "pool" || Word == "lease") {
    readClass(R, Word, std::move(Settings), A);
  } else if (const EffectRule *Rule = findEffect(Word)) {
    A.Effect = R.readSettings(*Rule, Settings, true);
  } else {
    std::vector<llvm::StringRef> Allowed = namesOf(effectRules());
    Allowed.insert(Allowed.end(), {"lease", "pool"});
    return annotationError(Text, unknownName("effect", Word, "", Allowed));
  }
  if (R.FirstProblem)
    return annotationError(Text, R.FirstProblem->Message);
  return A;
}

static void completeAcquire(Effect &E, const AnnotatedFunction &On) {
  using Base = Designator::Base;
  bool IsPoolThis = On.IsMethod && !On.IsConstructor;
  setIfUnset(E.Pool, IsPoolThis ? place(Base::This) : place(Base::Argument, 0));
  if (On.IsConstructor)
    setIfUnset(E.Lease, place(Base::This));
  else if (On.HasResult)
    setIfUnset(E.Lease, place(Base::Result));
  else
    setIfUnset(E.Lease, place(Base::Argument, IsPoolThis ? 0 : 1));
  if (E.Exhausted.empty())
    E.Exhausted.push_back({});
}

void completeAnnotation(Effect &E, const AnnotatedFunction &On) {
  using Base = Designator::Base;
  Designator Subject = On.IsMethod ? place(Base::This) : place(Base::Argument, 0);
  switch (E.Kind) {
  case EffectKind::Acquire:
  case EffectKind::Borrow:
    completeAcquire(E, On);
    break;
  case EffectKind::Release:
    setIfUnset(E.Lease, On.Parameters == 0 ? Subject : place(Base::Argument, On.Parameters - 1));
    break;
  case EffectKind::ConstructPool:
    setIfUnset(E.Object, On.IsMethod || !On.HasResult ? Subject : place(Base::Result));
    break;
  case EffectKind::Begin:
  case EffectKind::Execute:
  case EffectKind::OpenCursor:
  case EffectKind::Use:
    setIfUnset(E.Lease, Subject);
    break;
  default:
    setIfUnset(E.Object, Subject);
  }
  if (E.Kind == EffectKind::OpenCursor)
    setIfUnset(E.Object, place(Base::Result));
  if (E.Kind == EffectKind::Execute)
    setIfUnset(E.Sql, place(Base::Argument, On.IsMethod ? 0 : 1));
}

} // namespace poolcheck::models
