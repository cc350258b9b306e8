// A unit as bytes.
#include "Envelope.h"
#include "Store.h"

#include "ir/Syntax.h"
#include "store/Stored_generated.h"

namespace poolcheck::store {

namespace {

using flatbuffers::FlatBufferBuilder;
using flatbuffers::Offset;
template <class T> using Offsets = std::vector<Offset<T>>;

form::Location locationOf(const ir::Location &L) {
  auto &[File, Offset, Length, Line, Column] = L;
  return {File.Index, Offset, Length, Line, Column};
}

std::vector<uint32_t> indices(const auto &Ids) {
  std::vector<uint32_t> Result;
  for (auto Id : Ids)
    Result.push_back(Id.Index);
  return Result;
}

// Visitor of Syntax.h: the fields of one instruction, sorted by type.
class InstructionWriter {
public:
  explicit InstructionWriter(FlatBufferBuilder &B) : B(B) {}

  Offset<form::Instruction> instruction(const ir::Instruction &I) {
    auto &[Data, Where, Stmt, MayThrow] = I;
    std::visit([&](const auto &D) { ir::syntax(*this, D); }, Data);
    return finish(Data.index(), Where, Stmt, MayThrow);
  }
  Offset<form::Instruction> terminator(const ir::TerminatorData &T, const ir::Location &Where) {
    std::visit([&](const auto &D) { ir::syntax(*this, D); }, T);
    return finish(T.index(), Where, {}, false);
  }

  void word(llvm::StringRef) {}
  void flag(llvm::StringRef, bool IsSet) { Numbers.push_back(IsSet); }
  void place(const ir::Place &P) { Places.push_back(written(P)); }
  void placeAfter(llvm::StringRef, const ir::Place &P) { place(P); }
  void placeAfter(llvm::StringRef, const std::optional<ir::Place> &P) {
    Numbers.push_back(P.has_value());
    if (P)
      place(*P);
  }
  void operand(const ir::Operand &O) {
    auto &[Is, IsPrefix, Int, Text, Function, Place, May] = O;
    Offset<form::Place> At = Place.isValid() ? written(Place) : Offset<form::Place>();
    Operands.push_back(form::CreateOperand(B, static_cast<uint8_t>(Is), IsPrefix, Int, Text.Index, Function.Index, At, static_cast<uint8_t>(May)));
  }
  void operandAfter(llvm::StringRef, const ir::Operand &O) { operand(O); }
  void entity(ir::EntityId E) { Numbers.push_back(E.Index); }
  void entityAfter(llvm::StringRef, ir::EntityId E) { entity(E); }
  void api(ir::ApiId A) { Numbers.push_back(A.Index); }
  void locationAfter(llvm::StringRef, const ir::Location &L) { Locations.push_back(locationOf(L)); }
  void arguments(const std::vector<ir::Operand> &List) {
    Numbers.push_back(List.size());
    for (const ir::Operand &O : List)
      operand(O);
  }
  void block(ir::BlockId T) { Numbers.push_back(T.Index); }
  void choice(auto Value) { Numbers.push_back(static_cast<uint8_t>(Value)); }
  void choice(auto Value, auto) { choice(Value); }
  void options(llvm::function_ref<void()> Body) { Body(); }
  void status(llvm::StringRef, const std::optional<ir::StatusTest> &Test) {
    Numbers.push_back(Test.has_value());
    if (!Test)
      return;
    auto &[Status, Success, Negated] = *Test;
    place(Status);
    Numbers.push_back(Success);
    Numbers.push_back(Negated);
  }
  void result(ir::ResultKind Gives, const ir::Place &Result) {
    choice(Gives);
    place(Result);
  }
  void condition(const ir::Condition &If) {
    auto &[Is, What, Value] = If;
    choice(Is);
    place(What);
    Numbers.push_back(Value);
  }
  void types(const std::vector<ir::NameId> &Types) {
    Numbers.push_back(Types.size());
    for (ir::NameId Type : Types)
      Numbers.push_back(Type.Index);
  }
  void cases(const std::vector<std::pair<int64_t, ir::BlockId>> &Cases) {
    Numbers.push_back(Cases.size());
    for (const auto &[Value, Target] : Cases) {
      Numbers.push_back(Value);
      block(Target);
    }
  }

private:
  FlatBufferBuilder &B;
  Offsets<form::Place> Places;
  Offsets<form::Operand> Operands;
  std::vector<form::Location> Locations;
  std::vector<int64_t> Numbers;

  Offset<form::Place> written(const ir::Place &P) {
    auto &[Base, Local, Global, Path] = P;
    std::vector<form::PathStep> Steps;
    for (const auto &[Kind, Name] : Path)
      Steps.emplace_back(Name.Index, static_cast<uint8_t>(Kind));
    auto PathOffset = Steps.empty() ? Offset<flatbuffers::Vector<const form::PathStep *>>() : B.CreateVectorOfStructs(Steps);
    return form::CreatePlace(B, static_cast<uint8_t>(Base), Base == ir::Place::Root::Global ? Global.Index : Local.Index, PathOffset);
  }
  template <class T> Offset<flatbuffers::Vector<T>> vectorOf(const std::vector<T> &Elements) {
    return Elements.empty() ? Offset<flatbuffers::Vector<T>>() : B.CreateVector(Elements);
  }
  Offset<form::Instruction> finish(size_t Operation, const ir::Location &Where, const ir::Location &Stmt, bool MayThrow) {
    form::Location At = locationOf(Where), Whole = locationOf(Stmt);
    auto PlacesOffset = vectorOf(Places);
    auto OperandsOffset = vectorOf(Operands);
    auto LocationsOffset = Locations.empty() ? Offset<flatbuffers::Vector<const form::Location *>>() : B.CreateVectorOfStructs(Locations);
    return form::CreateInstruction(B, Operation, Where == ir::Location() ? nullptr : &At, Stmt == ir::Location() ? nullptr : &Whole, PlacesOffset,
                                   OperandsOffset, LocationsOffset, vectorOf(Numbers), MayThrow);
  }
};

class UnitWriter {
public:
  std::string run(const Unit &U) {
    auto &[Source, Target, Errors, Failure, IsParsed, Module] = U;
    auto SourceOffset = B.CreateString(Source), TargetOffset = B.CreateString(Target), FailureOffset = B.CreateString(Failure);
    auto ErrorsOffset = B.CreateVectorOfStrings(Errors);
    auto MainFile = B.CreateString(Module.MainFile);
    auto Files = B.CreateVectorOfStrings(Module.Files), Names = B.CreateVectorOfStrings(Module.Names);
    auto Entities = rows<form::Entity>(Module.Entities, [&](const ir::Entity &E) { return entity(E); });
    auto Apis = rows<form::Api>(Module.Apis, [&](const ir::Api &A) { return api(A); });
    auto Functions = rows<form::Function>(Module.Functions, [&](const ir::Function &F) { return function(Module, F); });
    auto Incompletes = rows<form::Incomplete>(Module.Incompletes, [&](const ir::Incomplete &I) { return incomplete(I); });
    auto Numbers = rows<form::Number>(Module.Numbers, [&](const ir::Number &N) {
      return form::CreateNumber(B, N.Entity.Index, N.Value.has_value(), N.Value.value_or(0), N.IsShared);
    });
    B.Finish(form::CreateUnit(B, SourceOffset, TargetOffset, IsParsed, ErrorsOffset, FailureOffset, MainFile, Files, Entities, Names, Apis, Functions,
                              Incompletes, Numbers));
    return enveloped({reinterpret_cast<const char *>(B.GetBufferPointer()), B.GetSize()});
  }

private:
  FlatBufferBuilder B;

  static std::string enveloped(llvm::StringRef Payload) {
    FlatBufferBuilder Outer;
    Outer.ForceVectorAlignment(Payload.size(), 1, 8);
    auto Bytes = Outer.CreateVector(reinterpret_cast<const uint8_t *>(Payload.data()), Payload.size());
    auto Tool = Outer.CreateString(POOLCHECK_VERSION);
    Outer.ForceDefaults(true);
    form::FinishFileBuffer(Outer, form::CreateFile(Outer, FormatVersion, Tool, layoutHash(), 0, Bytes));
    std::string File(reinterpret_cast<const char *>(Outer.GetBufferPointer()), Outer.GetSize());
    auto *Envelope = flatbuffers::GetMutableRoot<form::File>(File.data());
    const void *Checksum = reinterpret_cast<const flatbuffers::Table *>(Envelope)->GetAddressOf(form::File::VT_CHECKSUM);
    flatbuffers::WriteScalar(const_cast<void *>(Checksum), checksumOf(File, Checksum));
    return File;
  }

  template <class Form> Offset<flatbuffers::Vector<Offset<Form>>> rows(const auto &Rows, auto Write) {
    Offsets<Form> Written;
    for (const auto &One : Rows)
      Written.push_back(Write(One));
    return B.CreateVector(Written);
  }
  Offset<form::Entity> entity(const ir::Entity &E) {
    auto &[Usr, Name] = E;
    auto UsrOffset = B.CreateString(Usr);
    return form::CreateEntity(B, UsrOffset, B.CreateString(Name));
  }
  Offset<form::Api> api(const ir::Api &A) {
    auto &[Name, Library, Pool, Exhausted, Lease, ApiTransaction, SqlTransaction, DefaultCapacity, IsInferred, IsLock] = A;
    auto NameOffset = B.CreateString(Name), LibraryOffset = B.CreateString(Library), PoolOffset = B.CreateString(Pool);
    return form::CreateApi(B, NameOffset, LibraryOffset, PoolOffset, static_cast<uint8_t>(Exhausted), static_cast<uint8_t>(Lease),
                           static_cast<uint8_t>(ApiTransaction), static_cast<uint8_t>(SqlTransaction), DefaultCapacity.has_value(),
                           DefaultCapacity.value_or(0), IsInferred, IsLock);
  }
  Offset<form::Incomplete> incomplete(const ir::Incomplete &I) {
    auto &[What, Reason, Where] = I;
    auto WhatOffset = B.CreateString(What), ReasonOffset = B.CreateString(Reason);
    form::Location At = locationOf(Where);
    return form::CreateIncomplete(B, WhatOffset, ReasonOffset, &At);
  }

  Offset<form::Function> function(const ir::Module &M, const ir::Function &F) {
    auto &[Entity, Where, Extent, Locals, ParameterCount, Blocks, Tries, Overrides, Class, IsMain, IsGenerator, IsCoroutine, IsInitializer, IsNothrow,
           Result] = F;
    std::vector<form::Local> LocalRows;
    for (const auto &[Kind, Name, Type, Try, Scope] : Locals)
      LocalRows.emplace_back(locationOf(Scope), Name.Index, Type.Index, Try.Index, static_cast<uint8_t>(Kind));
    auto LocalsOffset = B.CreateVectorOfStructs(LocalRows);
    auto BlocksOffset = rows<form::Block>(Blocks, [&](const ir::BasicBlock &One) { return block(One); });
    auto TriesOffset = rows<form::TryRegion>(Tries, [&](const ir::TryRegion &One) { return tryRegion(One); });
    auto OverridesOffset = B.CreateVector(indices(Overrides));
    auto OutlineOffset = outline(M, F);
    form::Location At = locationOf(Where), Whole = locationOf(Extent);
    return form::CreateFunction(B, Entity.Index, &At, &Whole, LocalsOffset, ParameterCount, BlocksOffset, TriesOffset, OverridesOffset, Class.Index,
                                Result.Index, IsMain, IsGenerator, IsCoroutine, IsInitializer, OutlineOffset, IsNothrow);
  }
  Offset<form::Outline> outline(const ir::Module &M, const ir::Function &F) {
    auto [Mentions, Globals, UsesPools, MakesPools, HasEffects] = ir::outline(F);
    auto MentionsOffset = B.CreateVector(indices(Mentions)), GlobalsOffset = B.CreateVector(indices(Globals));
    return form::CreateOutline(B, MentionsOffset, GlobalsOffset, UsesPools, MakesPools, HasEffects, ir::contentHash(M, F));
  }
  Offset<form::TryRegion> tryRegion(const ir::TryRegion &T) {
    auto &[Parent, Handlers, Takes, CatchesAll, CatchesRoots] = T;
    auto HandlersOffset = B.CreateVector(indices(Handlers));
    return form::CreateTryRegion(B, Parent.Index, HandlersOffset, CatchesAll, B.CreateVector(indices(Takes)), CatchesRoots);
  }
  Offset<form::Block> block(const ir::BasicBlock &One) {
    auto &[Instructions, Terminator, TerminatorWhere, Try] = One;
    auto InstructionsOffset = rows<form::Instruction>(Instructions, [&](const ir::Instruction &I) { return InstructionWriter(B).instruction(I); });
    return form::CreateBlock(B, InstructionsOffset, InstructionWriter(B).terminator(Terminator, TerminatorWhere), Try.Index);
  }
};

} // namespace

std::string write(const Unit &U) { return UnitWriter().run(U); }

} // namespace poolcheck::store
