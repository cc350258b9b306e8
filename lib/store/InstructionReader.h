// The fields of a stored instruction, taken in the order of ir/Syntax.h.
#pragma once

#include "ir/Module.h"
#include "ir/Syntax.h"
#include "store/Stored_generated.h"

namespace poolcheck::store {

// Ids into the tables of a unit, checked against their sizes.
class IdCheck {
public:
  explicit IdCheck(const form::Unit *U)
      : Files(sizeOf(U->files())), Entities(sizeOf(U->entities())), Names(sizeOf(U->names())), Apis(sizeOf(U->apis())) {}

  ir::EntityId entity(uint64_t Index) { return checked<ir::EntityId>(Index, Entities); }
  ir::NameId name(uint64_t Index) { return checked<ir::NameId>(Index, Names); }
  ir::ApiId api(uint64_t Index) { return checked<ir::ApiId>(Index, Apis); }
  ir::Location location(const form::Location *L) {
    if (!L)
      return {};
    return {checked<ir::FileId>(L->file(), Files), L->offset(), L->length(), L->line(), L->column()};
  }
  template <class E> E enumerator(uint64_t Index, E Last) {
    HasFailed |= Index > static_cast<uint64_t>(Last);
    return static_cast<E>(Index);
  }
  void fail() { HasFailed = true; }
  bool hasFailed() const { return HasFailed; }

private:
  size_t Files, Entities, Names, Apis;
  bool HasFailed = false;

  static size_t sizeOf(const auto *Rows) { return Rows ? Rows->size() : 0; }
  template <class IdType> IdType checked(uint64_t Index, size_t Size) {
    IdType Id{static_cast<uint32_t>(Index)};
    HasFailed |= Id.isValid() && Index >= Size;
    return Id;
  }
};

// Visitor of Syntax.h.
class InstructionReader {
public:
  InstructionReader(const form::Instruction &From, IdCheck &Check) : From(From), Check(Check) {}

  // Data is ir::InstructionData or ir::TerminatorData.
  template <class Data> Data data() {
    Data Result;
    setAlternative(Result, From.operation(), std::make_index_sequence<std::variant_size_v<Data>>());
    std::visit([&](auto &D) { ir::syntax(*this, D); }, Result);
    if (NextPlace != sizeOf(From.places()) || NextOperand != sizeOf(From.operands()) || NextLocation != sizeOf(From.locations()) ||
        NextNumber != sizeOf(From.numbers()))
      Check.fail();
    return Result;
  }

  void word(llvm::StringRef) {}
  void flag(llvm::StringRef, bool &IsSet) { IsSet = number() != 0; }
  void place(ir::Place &Into) {
    if (NextPlace < sizeOf(From.places()))
      read(*From.places()->Get(NextPlace++), Into);
    else
      Check.fail();
  }
  void placeAfter(llvm::StringRef, ir::Place &Into) { place(Into); }
  void placeAfter(llvm::StringRef, std::optional<ir::Place> &Into) {
    if (number())
      place(Into.emplace());
  }
  void operand(ir::Operand &Into) {
    if (NextOperand < sizeOf(From.operands()))
      read(*From.operands()->Get(NextOperand++), Into);
    else
      Check.fail();
  }
  void operandAfter(llvm::StringRef, ir::Operand &Into) { operand(Into); }
  void entity(ir::EntityId &Into) { Into = Check.entity(number()); }
  void entityAfter(llvm::StringRef, ir::EntityId &Into) { entity(Into); }
  void api(ir::ApiId &Into) { Into = Check.api(number()); }
  void locationAfter(llvm::StringRef, ir::Location &Into) {
    if (NextLocation < sizeOf(From.locations()))
      Into = Check.location(From.locations()->Get(NextLocation++));
    else
      Check.fail();
  }
  void arguments(std::vector<ir::Operand> &Into) {
    for (uint64_t Count = count(sizeOf(From.operands())); Count; --Count)
      operand(Into.emplace_back());
  }
  void block(ir::BlockId &Into) { Into = {static_cast<uint32_t>(number())}; }
  template <class E> void choice(E &Into) { Into = static_cast<E>(number()); }
  template <class E> void choice(E &Into, E) { choice(Into); }
  void options(llvm::function_ref<void()> Body) { Body(); }
  void status(llvm::StringRef, std::optional<ir::StatusTest> &Into) {
    if (!number())
      return;
    auto &[Status, Success, Negated] = Into.emplace();
    place(Status);
    Success = number();
    Negated = number() != 0;
  }
  void result(ir::ResultKind &Gives, ir::Place &Into) {
    Gives = Check.enumerator(number(), ir::ResultKind::Reference);
    place(Into);
  }
  void condition(ir::Condition &Into) {
    auto &[Is, What, Value] = Into;
    Is = Check.enumerator(number(), ir::Condition::Kind::Less);
    place(What);
    Value = number();
  }
  void types(std::vector<ir::NameId> &Into) {
    for (uint64_t Count = count(sizeOf(From.numbers())); Count; --Count)
      Into.push_back(Check.name(number()));
  }
  void cases(std::vector<std::pair<int64_t, ir::BlockId>> &Into) {
    for (uint64_t Count = count(sizeOf(From.numbers())); Count; --Count) {
      auto &[Value, Target] = Into.emplace_back();
      Value = number();
      block(Target);
    }
  }

private:
  const form::Instruction &From;
  IdCheck &Check;
  size_t NextPlace = 0, NextOperand = 0, NextLocation = 0, NextNumber = 0;

  static size_t sizeOf(const auto *Elements) { return Elements ? Elements->size() : 0; }
  // The library's verifier takes a vector for aligned when its length is.
  bool hasAlignedNumbers() const { return reinterpret_cast<uintptr_t>(From.numbers()->data()) % alignof(int64_t) == 0; }
  int64_t number() {
    if (NextNumber < sizeOf(From.numbers()) && hasAlignedNumbers())
      return From.numbers()->Get(NextNumber++);
    Check.fail();
    return 0;
  }
  uint64_t count(size_t Most) {
    uint64_t Count = number();
    if (Count <= Most)
      return Count;
    Check.fail();
    return 0;
  }
  template <class Data, size_t... I> void setAlternative(Data &Into, size_t Index, std::index_sequence<I...>) {
    if (!((I == Index && (Into.template emplace<I>(), true)) || ...))
      Check.fail();
  }

  void read(const form::Place &P, ir::Place &Into) {
    Into.Base = static_cast<ir::Place::Root>(P.root());
    if (Into.Base == ir::Place::Root::Local)
      Into.Local = {P.id()};
    else if (Into.Base == ir::Place::Root::Global)
      Into.Global = Check.entity(P.id());
    else if (Into.Base != ir::Place::Root::None)
      Check.fail();
    if (P.path())
      for (const form::PathStep *Step : *P.path())
        Into.Path.push_back({Check.enumerator(Step->kind(), ir::PathStep::Kind::Element), Check.name(Step->name())});
  }
  void read(const form::Operand &O, ir::Operand &Into) {
    auto &[Is, IsPrefix, Int, Text, Function, Place, May] = Into;
    Is = Check.enumerator(O.kind(), ir::Operand::Kind::Function);
    IsPrefix = O.is_prefix();
    Int = O.integer();
    Text = Check.name(O.text());
    Function = Check.entity(O.function());
    May = Check.enumerator(O.access(), ir::Access::Assigns);
    if (O.place())
      read(*O.place(), Place);
  }
};

} // namespace poolcheck::store
