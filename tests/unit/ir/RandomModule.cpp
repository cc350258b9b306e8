#include "RandomModule.h"

#include "ir/Syntax.h"
#include "ir/Words.h"

#include <random>

namespace poolcheck::ir {

namespace {

using namespace std::string_literals;

// What breaks naive printers: quotes, line ends, NUL, UTF-8 and what is not, the signs of the language itself.
const std::string Texts[] = {"f",
                             "pool_",
                             "soci::session",
                             "operator+(int, int)",
                             "",
                             "f#2",
                             "f#1#1",
                             "\"quoted\\\"",
                             "two\nlines\r\t",
                             "nul\0inside"s,
                             "größe",
                             "日本",
                             "\xff\xfe",
                             "(lambda)::operator()",
                             "a b",
                             "// no",
                             "42",
                             "-1",
                             "::",
                             "~X",
                             "_",
                             "this",
                             "s",
                             "s",
                             "when",
                             "static",
                             "}",
                             "\x7f\x01",
                             "c:@F@f#",
                             "x.y->z[3]",
                             "const",
                             "-> ref",
                             "%s"};

template <class Row> Id<Row> idAt(size_t Index) { return Id<Row>{static_cast<uint32_t>(Index)}; }

// Visitor of Syntax.h that fills every field.
class Filler {
public:
  struct Sizes {
    size_t Steps = MaxPathLength, Parameters = 3, OtherLocals = 6, Functions = 3, Blocks = 4, Instructions = 8;
  };
  Filler(unsigned Seed, Sizes AtMost) : Random(Seed), AtMost(AtMost) {}

  Module module() {
    tables();
    for (size_t I = 0, Count = upTo(AtMost.Functions); I != Count; ++I)
      function(idAt<EntityTag>(I));
    return std::move(M);
  }

  void word(llvm::StringRef) {}
  void flag(llvm::StringRef, bool &IsSet) { IsSet = chance(); }
  void place(Place &P) {
    P = chance() ? Place::local(idAt<LocalTag>(below(F->Locals.size()))) : Place::global(anyEntity());
    for (size_t Steps = chance() ? upTo(AtMost.Steps) : 0; Steps != 0; --Steps)
      P.Path.push_back(step());
  }
  void placeAfter(llvm::StringRef, Place &P) {
    if (chance())
      place(P);
  }
  void placeAfter(llvm::StringRef, std::optional<Place> &P) {
    if (chance())
      place(P.emplace());
  }
  void operand(Operand &O) {
    O.Is = static_cast<Operand::Kind>(upTo(7));
    if (O.Is == Operand::Kind::Place || O.Is == Operand::Kind::Address)
      place(O.Place);
    else if (O.Is == Operand::Kind::Int)
      O.Int = number();
    else if (O.Is == Operand::Kind::Bool)
      O.Int = chance();
    else if (O.Is == Operand::Kind::String) {
      O.Text = anyName();
      O.IsPrefix = chance();
    } else if (O.Is == Operand::Kind::Function)
      O.Function = anyEntity();
  }
  void operandAfter(llvm::StringRef, Operand &O) { operand(O); }
  void entity(EntityId &E) {
    if (chance())
      E = anyEntity();
  }
  void entityAfter(llvm::StringRef, EntityId &E) { entity(E); }
  void api(ApiId &A) { A = idAt<ApiTag>(below(M.Apis.size())); }
  void locationAfter(llvm::StringRef, Location &L) { L = location(); }
  void arguments(std::vector<Operand> &List) {
    for (size_t Count = upTo(3); Count != 0; --Count)
      operand(List.emplace_back());
    for (Operand &O : List)
      choice(O.May);
  }
  void block(BlockId &B) { B = idAt<BlockTag>(below(F->Blocks.size())); }
  template <class E> void choice(E &Value) { Value = static_cast<E>(below(wordsOf(Value).size())); }
  template <class E> void choice(E &Value, E) { choice(Value); }
  void options(llvm::function_ref<void()> Body) { Body(); }
  void status(llvm::StringRef, std::optional<StatusTest> &Test) {
    if (!chance())
      return;
    place(Test.emplace().Status);
    Test->Success = number();
    Test->Negated = chance();
  }
  void result(ResultKind &Gives, Place &Result) {
    Gives = static_cast<ResultKind>(upTo(2));
    if (Gives != ResultKind::None && chance())
      place(Result);
  }
  void condition(Condition &If) {
    If.Is = static_cast<Condition::Kind>(upTo(4));
    if (If.Is != Condition::Kind::Unknown)
      place(If.What);
    if (If.Is == Condition::Kind::Equals || If.Is == Condition::Kind::Less)
      If.Value = number();
  }
  void types(std::vector<NameId> &Types) {
    for (size_t Count = upTo(3); Count != 0; --Count)
      Types.push_back(anyName());
  }
  void cases(std::vector<std::pair<int64_t, BlockId>> &Cases) {
    for (size_t Count = upTo(3); Count != 0; --Count)
      Cases.push_back({number(), idAt<BlockTag>(below(F->Blocks.size()))});
  }

private:
  std::mt19937 Random;
  Sizes AtMost;
  Module M;
  Function *F = nullptr;

  size_t upTo(size_t Last) { return std::uniform_int_distribution<size_t>(0, Last)(Random); }
  size_t below(size_t Size) { return upTo(Size - 1); }
  bool chance() { return upTo(1) == 0; }
  int64_t number() { return chance() ? static_cast<int64_t>(upTo(20)) - 10 : (chance() ? INT64_MIN : INT64_MAX); }
  const std::string &text() { return Texts[below(std::size(Texts))]; }
  EntityId anyEntity() { return idAt<EntityTag>(below(M.Entities.size())); }
  NameId anyName() { return M.name(text()); }
  uint32_t anyUnsigned() { return chance() ? static_cast<uint32_t>(upTo(300)) : ~0u; }
  Location location() {
    if (upTo(4) == 0)
      return {};
    return {idAt<FileTag>(below(M.Files.size())), anyUnsigned(), anyUnsigned(), anyUnsigned(), anyUnsigned()};
  }
  PathStep step() {
    PathStep Step{static_cast<PathStep::Kind>(upTo(3)), {}};
    if (Step.Step == PathStep::Kind::Field || (Step.Step == PathStep::Kind::Element && chance()))
      Step.Name = anyName();
    return Step;
  }

  void tables() {
    M.MainFile = text();
    for (size_t I = 0, Count = 1 + upTo(2); I != Count; ++I)
      M.file(text());
    for (size_t I = 0, Count = 4 + upTo(8); I != Count; ++I) {
      const std::string &Name = text();
      M.entity(chance() ? Name : "c:@" + text() + "#" + std::to_string(I), Name);
    }
    while (M.Entities.size() < 4)
      M.entity("c:" + std::to_string(M.Entities.size()), text());
    for (size_t I = 0, Count = 1 + upTo(3); I != Count; ++I)
      M.Apis.push_back(api());
    for (size_t I = 0, Count = upTo(2); I != Count; ++I)
      M.Incompletes.push_back({text(), text(), location()});
    for (size_t I = 0; I != M.Entities.size(); ++I)
      if (chance())
        M.Numbers.push_back({idAt<EntityTag>(I), chance() ? std::optional(number()) : std::nullopt, chance()});
  }
  Api api() {
    Api Row;
    Row.Name = text();
    Row.Library = text();
    Row.Pool = text();
    choice(Row.Exhausted);
    choice(Row.Lease);
    choice(Row.ApiTransaction);
    choice(Row.SqlTransaction);
    if (chance())
      Row.DefaultCapacity = number();
    Row.IsInferred = chance();
    Row.IsLock = chance();
    return Row;
  }

  void function(EntityId Entity) {
    Function New;
    F = &New;
    New.Entity = Entity;
    New.Where = location();
    New.Extent = location();
    New.Tries.resize(upTo(3));
    New.Blocks.resize(1 + upTo(AtMost.Blocks));
    locals();
    for (size_t I = 0; I != New.Tries.size(); ++I)
      tryRegion(I);
    for (BasicBlock &B : New.Blocks)
      basicBlock(B);
    for (bool *IsSet : {&New.IsMain, &New.IsGenerator, &New.IsCoroutine, &New.IsInitializer, &New.IsNothrow})
      *IsSet = chance();
    entity(New.Class);
    for (size_t Count = upTo(2); Count != 0; --Count)
      New.Overrides.push_back(anyEntity());
    M.Functions.push_back(std::move(New));
  }
  TryId anyTry() { return F->Tries.empty() || chance() ? TryId{} : idAt<TryTag>(below(F->Tries.size())); }
  void locals() {
    F->ParameterCount = upTo(AtMost.Parameters);
    F->Locals.resize(F->ParameterCount + 1 + upTo(AtMost.OtherLocals));
    for (size_t I = 0; I != F->Locals.size(); ++I) {
      Local &L = F->Locals[I];
      bool IsParameter = I < F->ParameterCount;
      L.Kind = IsParameter ? (chance() ? LocalKind::This : LocalKind::Parameter) : static_cast<LocalKind>(2 + upTo(2));
      L.Name = chance() ? anyName() : NameId{};
      L.Type = chance() ? anyName() : NameId{};
      L.Try = anyTry();
      L.Scope = location();
    }
    if (chance())
      F->Result = idAt<LocalTag>(below(F->Locals.size()));
  }
  void tryRegion(size_t Index) {
    TryRegion &Region = F->Tries[Index];
    // Only outwards: towards larger numbers, so that there is no cycle but forward references.
    if (Index + 1 < F->Tries.size() && chance())
      Region.Parent = idAt<TryTag>(Index + 1);
    for (size_t Count = upTo(2); Count != 0; --Count)
      block(Region.Handlers.emplace_back());
    for (size_t I = 0; I != Region.Handlers.size(); ++I)
      Region.Takes.push_back(chance() ? anyName() : NameId{});
    Region.CatchesAll = chance();
    Region.CatchesRoots = chance();
  }
  void basicBlock(BasicBlock &B) {
    static const TerminatorData Terminators[] = {Jump{}, Branch{}, Switch{}, Return{}, Throw{}, Unreachable{}};
    static const InstructionData Instructions[] = {
#define INSTRUCTION(Struct, Name) Struct{},
#include "ir/Instructions.def"
    };
    B.Try = anyTry();
    for (size_t Count = upTo(AtMost.Instructions); Count != 0; --Count) {
      Instruction &I = B.Instructions.emplace_back();
      I.Data = Instructions[below(std::size(Instructions))];
      std::visit([&](auto &Data) { syntax(*this, Data); }, I.Data);
      I.MayThrow = chance();
      if (auto *C = std::get_if<Call>(&I.Data); C && !C->Callee.isValid())
        C->IsVirtual = false;
      if (auto *C = std::get_if<Construct>(&I.Data); C && !C->Constructor.isValid())
        C->Constructor = anyEntity();
      I.Where = location();
      I.Stmt = location();
    }
    B.Terminator = Terminators[below(std::size(Terminators))];
    std::visit([&](auto &Data) { syntax(*this, Data); }, B.Terminator);
    B.TerminatorWhere = location();
  }
};

} // namespace

Module randomModule(unsigned Seed) { return Filler(Seed, {}).module(); }

Module tangledModule(unsigned Seed) {
  return Filler(Seed, {.Steps = 1, .Parameters = 2, .OtherLocals = 2, .Functions = 4, .Blocks = 12, .Instructions = 12}).module();
}

} // namespace poolcheck::ir
