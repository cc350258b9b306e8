// Gives every id of a function another number.
#pragma once

#include "ir/Syntax.h"

#include "ir/Module.h"

namespace poolcheck::link {

// Map must have file, entity, name and api, each from an id to an id; it is asked for valid ids only.
template <class Map> class Renumber {
public:
  explicit Renumber(Map &To) : To(To) {}

  void function(ir::Function &F) {
    auto &[Entity, Where, Extent, Locals, ParameterCount, Blocks, Tries, Overrides, Class, IsMain, IsGenerator, IsCoroutine, IsInitializer, IsNothrow,
           Result] = F;
    entity(Entity);
    entity(Class);
    location(Where);
    location(Extent);
    for (ir::EntityId &Overridden : Overrides)
      entity(Overridden);
    for (ir::Local &L : Locals) {
      name(L.Name);
      name(L.Type);
      location(L.Scope);
    }
    for (ir::TryRegion &Region : Tries)
      types(Region.Takes);
    for (ir::BasicBlock &B : Blocks)
      basicBlock(B);
  }
  void location(ir::Location &L) {
    if (L.isValid())
      L.File = To.file(L.File);
  }

  // Visitor of Syntax.h.
  void word(llvm::StringRef) {}
  void flag(llvm::StringRef, bool) {}
  void place(ir::Place &P) {
    entity(P.Global);
    for (ir::PathStep &Step : P.Path)
      name(Step.Name);
  }
  void placeAfter(llvm::StringRef, ir::Place &P) { place(P); }
  void placeAfter(llvm::StringRef, std::optional<ir::Place> &P) {
    if (P)
      place(*P);
  }
  void operand(ir::Operand &O) {
    place(O.Place);
    name(O.Text);
    entity(O.Function);
  }
  void operandAfter(llvm::StringRef, ir::Operand &O) { operand(O); }
  void entity(ir::EntityId &E) {
    if (E.isValid())
      E = To.entity(E);
  }
  void entityAfter(llvm::StringRef, ir::EntityId &E) { entity(E); }
  void api(ir::ApiId &A) {
    if (A.isValid())
      A = To.api(A);
  }
  void locationAfter(llvm::StringRef, ir::Location &L) { location(L); }
  void arguments(std::vector<ir::Operand> &List) {
    for (ir::Operand &O : List)
      operand(O);
  }
  void block(ir::BlockId) {}
  void choice(auto) {}
  void choice(auto, auto) {}
  void options(llvm::function_ref<void()> Body) { Body(); }
  void status(llvm::StringRef, std::optional<ir::StatusTest> &Test) {
    if (Test)
      place(Test->Status);
  }
  void result(ir::ResultKind, ir::Place &Result) { place(Result); }
  void condition(ir::Condition &If) { place(If.What); }
  void types(std::vector<ir::NameId> &Types) {
    for (ir::NameId &Type : Types)
      name(Type);
  }
  void cases(std::vector<std::pair<int64_t, ir::BlockId>> &) {}

private:
  Map &To;

  void name(ir::NameId &N) {
    if (N.isValid())
      N = To.name(N);
  }
  void basicBlock(ir::BasicBlock &B) {
    for (ir::Instruction &I : B.Instructions) {
      location(I.Where);
      location(I.Stmt);
      std::visit([&](auto &Data) { ir::syntax(*this, Data); }, I.Data);
    }
    location(B.TerminatorWhere);
    std::visit([&](auto &T) { ir::syntax(*this, T); }, B.Terminator);
  }
};

} // namespace poolcheck::link
