#include "FlowMarks.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"

namespace poolcheck::analysis {

namespace {

constexpr llvm::StringLiteral Kinds[] = {"nested-acquire", "transaction-loss", "local-pool",        "incomplete",
                                         "lease-leak",     "double-release",   "use-after-release", "demand"};

std::vector<std::string> split(llvm::StringRef Text) {
  llvm::SmallVector<llvm::StringRef> Words;
  Text.split(Words, ' ', /*MaxSplit=*/-1, /*KeepEmpty=*/false);
  return {Words.begin(), Words.end()};
}

llvm::Error readMarks(llvm::StringRef LineText, unsigned Line, std::vector<Observation> &Marks) {
  if (auto [Code, State] = LineText.split("// state:"); Code.size() != LineText.size())
    Marks.push_back({Line, "state", {State.trim().str()}});
  auto [Code, List] = LineText.split("// fact:");
  llvm::SmallVector<llvm::StringRef> Items;
  if (Code.size() != LineText.size())
    List.split(Items, ';');
  for (llvm::StringRef Item : Items) {
    std::vector<std::string> Words = split(Item);
    if (Words.empty() || !llvm::is_contained(Kinds, llvm::StringRef(Words.front())))
      return llvm::createStringError("line " + llvm::Twine(Line) + ": '" + Item.trim() + "' is no fact, expected " +
                                     llvm::join(llvm::ArrayRef(Kinds), ", ") + " and words");
    Marks.push_back({Line, Words.front(), {Words.begin() + 1, Words.end()}});
  }
  return llvm::Error::success();
}

// The words for one fact, in the order in which people would say them.
class Wording {
public:
  std::vector<std::string> Words;

  Wording &word(llvm::StringRef Word, bool IsTrue = true) {
    if (IsTrue)
      Words.push_back(Word.str());
    return *this;
  }
  // Names have no blanks here, because marks are split at blanks.
  Wording &name(llvm::StringRef Key, std::string Value) {
    llvm::erase(Value, ' ');
    return word((Key + "=" + Value).str(), !Value.empty());
  }
  Wording &number(llvm::StringRef Key, std::optional<int64_t> Value) { return Value ? word((Key + "=" + llvm::Twine(*Value)).str()) : *this; }
  Wording &identity(Identity Sure) { return word(Sure == Identity::Certain ? "certain" : "maybe"); }
  Wording &lease(const std::string &Key, const LeaseFact &L) {
    return name(Key, L.Variable)
        .word(Key + "-used-later", L.IsUsedLater)
        .word(Key + "-has-cursor", L.HasOpenCursor)
        .word(Key + "-in-holder", L.IsHolder)
        .word(Key + "-of-caller", L.IsCallers);
  }
};

std::vector<std::string> wordsFor(const NestedAcquire &N) {
  return Wording()
      .identity(N.SamePool)
      .word("recursion", N.IsRecursion)
      .word("loop", N.IsLoop)
      .number("held", N.Held)
      .number("capacity", N.Capacity)
      .name("pool", N.Pool)
      .lease("outer", N.Outer)
      .lease("inner", N.Inner)
      .number("calls", static_cast<int64_t>(N.Inner.Taken.size()) - 1)
      .Words;
}

std::vector<std::string> wordsFor(const TransactionLoss &T) {
  constexpr llvm::StringLiteral How[] = {"released", "destroyed", "pinged", "reconnected", "through-executor", "guard-outlives"};
  return Wording()
      .identity(T.Sure)
      .word(How[static_cast<size_t>(T.How)])
      .word(T.BegunBySql ? "sql" : "api")
      .name("pool", T.Pool)
      .lease("lease", T.Lease)
      .number("commits", T.Commits.size())
      .number("followed-by", T.FollowedBy.size())
      .Words;
}

std::vector<std::string> wordsFor(const LocalPool &P) {
  constexpr llvm::StringLiteral Scopes[] = {"local", "temporary", "heap", "loop", "member"};
  return Wording()
      .word(Scopes[static_cast<size_t>(P.Scope)])
      .word("in-main", P.IsInMain)
      .word("needs-no-locals", P.NeedsNoLocals)
      .name("pool", P.Variable)
      .name("existing", P.ExistingPool)
      .Words;
}

std::vector<std::string> wordsFor(const LeaseLeak &L) {
  constexpr llvm::StringLiteral How[] = {"end", "freed", "overwritten", "thrown", "by-call", "discarded", "unnamed"};
  Wording Words;
  Words.identity(L.Sure).number("paths", L.Paths.size());
  for (const LossPath &Path : llvm::concat<const LossPath>(L.Paths, L.CallPaths))
    Words.word((How[static_cast<size_t>(Path.How)] + "@" + llvm::Twine(Path.Where.Line)).str());
  return Words.name("pool", L.Pool).lease("lease", L.Lease).number("releases", L.Releases.size()).number("calls", L.Lease.Taken.size() - 1).Words;
}

std::vector<std::string> wordsFor(const DoubleRelease &D) {
  return Wording()
      .identity(D.Sure)
      .word("copied-guard", D.ByCopiedGuard)
      .name("pool", D.Pool)
      .lease("lease", D.Lease)
      .number("first", D.First.front().Where.Line)
      .number("calls", D.Second.size() - 1)
      .Words;
}

std::vector<std::string> wordsFor(const UseAfterRelease &U) {
  constexpr llvm::StringLiteral What[] = {"lease", "cursor", "derived", "moved-from", "never-acquired"};
  return Wording()
      .identity(U.Sure)
      .word(What[static_cast<size_t>(U.What)])
      .name("used", U.Used)
      .name("pool", U.Pool)
      .lease("lease", U.Lease)
      .number("ended", U.Ended.empty() ? std::nullopt : std::optional<int64_t>(U.Ended.front().Where.Line))
      .number("calls", U.Use.size() - 1)
      .Words;
}

std::vector<std::string> wordsFor(const PoolDemand &D, const ir::Module &M) {
  return Wording()
      .name("pool", D.Pool)
      .number("leases", D.Leases)
      .word("loop", D.Grows == Growth::Loop)
      .word("recursion", D.Grows == Growth::Recursion)
      .number("capacity", D.Capacity)
      .word("made", D.IsMade)
      .name("task", M[D.Task].Name)
      .number("calls", static_cast<int64_t>(D.Taken.back().size()) - 1)
      .Words;
}

std::string shown(const Observation &O) {
  std::string Words = llvm::join(O.Words, " ");
  return O.Kind == "state" ? "state: " + Words : "fact: " + O.Kind + (Words.empty() ? "" : " " + Words);
}

bool fulfils(const Observation &Fact, const Observation &Mark) {
  return Fact.Line == Mark.Line && Fact.Kind == Mark.Kind &&
         llvm::all_of(Mark.Words, [&](const std::string &W) { return llvm::is_contained(Fact.Words, W); });
}

} // namespace

llvm::Expected<std::vector<Observation>> marksIn(llvm::StringRef Text) {
  std::vector<Observation> Marks;
  bool IsSilent = false;
  unsigned Line = 0;
  for (llvm::StringRef LineText : llvm::split(Text, '\n')) {
    IsSilent |= LineText.trim() == "// expect-nothing";
    if (llvm::Error Problem = readMarks(LineText, ++Line, Marks))
      return std::move(Problem);
  }
  if (IsSilent == !Marks.empty())
    return llvm::createStringError(IsSilent ? "the input has marks and says // expect-nothing"
                                            : "the input has no marks, expected some or // expect-nothing");
  return Marks;
}

std::vector<Observation> observed(const Facts &F, const ir::Module &M, llvm::StringRef File) {
  std::vector<Observation> Found;
  auto Add = [&](const ir::Location &Where, llvm::StringRef Kind, std::vector<std::string> Words) {
    bool IsHere = Where.isValid() && M[Where.File] == File;
    Found.push_back({IsHere ? Where.Line : 0, Kind.str(), std::move(Words)});
  };
  for (const NestedAcquire &N : F.NestedAcquires)
    Add(N.Where, "nested-acquire", wordsFor(N));
  for (const TransactionLoss &T : F.TransactionLosses)
    Add(T.Where, "transaction-loss", wordsFor(T));
  for (const LocalPool &P : F.LocalPools)
    Add(P.Where, "local-pool", wordsFor(P));
  for (const LeaseLeak &L : F.LeaseLeaks)
    Add(L.Where, "lease-leak", wordsFor(L));
  for (const DoubleRelease &D : F.DoubleReleases)
    Add(D.Where, "double-release", wordsFor(D));
  for (const UseAfterRelease &U : F.UsesAfterRelease)
    Add(U.Where, "use-after-release", wordsFor(U));
  for (const PoolDemand &D : F.Demands)
    Add(D.Where, "demand", wordsFor(D, M));
  for (const ir::Incomplete &I : F.Incompletes)
    Add(I.Where, "incomplete", split(I.What + ": " + I.Reason));
  for (const Revealed &R : F.Reveals)
    Add(R.Where, "state", {R.State});
  return Found;
}

std::string difference(std::vector<Observation> Marks, std::vector<Observation> Found, llvm::StringRef File) {
  std::vector<std::pair<unsigned, std::string>> Lines;
  auto Say = [&](const Observation &O, llvm::StringRef What) {
    Lines.push_back({O.Line, (File + ":" + llvm::Twine(O.Line) + ": " + What + " " + shown(O)).str()});
  };
  // Every pool that is used has a demand: only inputs about it mark them.
  if (llvm::none_of(Marks, [](const Observation &O) { return O.Kind == "demand"; }))
    llvm::erase_if(Found, [](const Observation &O) { return O.Kind == "demand"; });
  // A mark with many words has less choice, so it chooses first.
  llvm::sort(Marks, [](const Observation &L, const Observation &R) { return L.Words.size() > R.Words.size(); });
  for (const Observation &Mark : Marks) {
    auto Fact = llvm::find_if(Found, [&](const Observation &O) { return fulfils(O, Mark); });
    if (Fact == Found.end())
      Say(Mark, "marked but not found,");
    else
      Found.erase(Fact);
  }
  for (const Observation &Fact : Found)
    Say(Fact, "found but not marked,");
  llvm::sort(Lines);
  return llvm::join(llvm::make_second_range(Lines), "\n");
}

} // namespace poolcheck::analysis
