// The syntax of every instruction and terminator, said once. A visitor S that prints, parses, checks or compares gets each field in textual order:
//   word(W)            the word or sign W                  flag(W, Bool)          W when true
//   place(P)           a place                             placeAfter(W, P)       W and a place, nothing when there is none
//   operand(O)         an operand                          operandAfter(W, O)     the same for operands
//   entity(E)          an entity or ?                      entityAfter(W, E)      the same for entities
//   api(A)             the label of an api row, or nothing arguments(Os)          (a, b, …)
//   block(B)           the label of a block                locationAfter(W, L)    W and a location, nothing when it is nowhere
//   types(Ns)          strings, as many as there are
//   choice(E)          one of the words of the enumeration
//   choice(E, Default) the same; the default is left out   options(Body)          what Body describes, in any order when parsing
// and status, result, condition, cases for the shapes that only one instruction has.
// The structured bindings make a new field a compile error here.
#pragma once

#include "ir/Instruction.h"
#include "ir/Terminator.h"

#include <concepts>

namespace poolcheck::ir {

template <class T, class U>
concept Is = std::same_as<std::remove_const_t<T>, U>;

void syntax(auto &S, Is<ConstructPool> auto &I) {
  auto &[Pool, Api, Capacity, Where, NeedsNoLocals, Literal] = I;
  S.place(Pool);
  S.options([&] {
    S.api(Api);
    S.operandAfter("capacity", Capacity);
    S.choice(Where, Storage::Automatic);
    S.flag("needs-no-locals", NeedsNoLocals);
    S.locationAfter("literal", Literal);
  });
}
void syntax(auto &S, Is<SetCapacity> auto &I) {
  auto &[Pool, Capacity, Api, Literal] = I;
  S.place(Pool);
  S.operand(Capacity);
  S.options([&] {
    S.api(Api);
    S.locationAfter("literal", Literal);
  });
}
void syntax(auto &S, Is<Acquire> auto &I) {
  auto &[Lease, Pool, Api, Status] = I;
  S.place(Lease);
  S.word("from");
  S.place(Pool);
  S.options([&] {
    S.api(Api);
    S.status("when", Status);
  });
}
void syntax(auto &S, Is<Release> auto &I) {
  auto &[Lease, Api, Nulls, NotNull] = I;
  S.place(Lease);
  S.options([&] {
    S.api(Api);
    S.flag("nulls", Nulls);
    S.flag("not-null", NotNull);
  });
}
void syntax(auto &S, Is<Begin> auto &I) {
  auto &[Lease, Api, Guard, AtEnd] = I;
  S.place(Lease);
  S.options([&] {
    S.api(Api);
    S.placeAfter("guard", Guard);
    S.choice(AtEnd, GuardEnd::Nothing);
  });
}
void syntax(auto &S, Is<Commit> auto &I) {
  auto &[Target] = I;
  S.place(Target);
}
void syntax(auto &S, Is<Rollback> auto &I) {
  auto &[Target] = I;
  S.place(Target);
}
void syntax(auto &S, Is<Execute> auto &I) {
  auto &[Lease, Sql, Api] = I;
  S.place(Lease);
  S.operand(Sql);
  S.options([&] { S.api(Api); });
}
void syntax(auto &S, Is<OpenCursor> auto &I) {
  auto &[Cursor, Lease, Holds] = I;
  S.place(Cursor);
  S.word("on");
  S.place(Lease);
  S.options([&] { S.choice(Holds, CursorHold::Busy); });
}
void syntax(auto &S, Is<CloseCursor> auto &I) {
  auto &[Cursor] = I;
  S.place(Cursor);
}
void syntax(auto &S, Is<Use> auto &I) {
  auto &[What] = I;
  S.place(What);
}
void syntax(auto &S, Is<Keepalive> auto &I) {
  auto &[Target, Api, Kind] = I;
  S.place(Target);
  S.options([&] {
    S.api(Api);
    S.choice(Kind, KeepaliveKind::Ping);
  });
}
void syntax(auto &S, Is<Call> auto &I) {
  auto &[Result, Gives, Callee, Through, IsVirtual, Arguments] = I;
  S.flag("virtual", IsVirtual);
  S.entity(Callee);
  S.placeAfter("through", Through);
  S.arguments(Arguments);
  S.result(Gives, Result);
}
void syntax(auto &S, Is<Construct> auto &I) {
  auto &[Object, Constructor, Arguments] = I;
  S.place(Object);
  S.word("by");
  S.entity(Constructor);
  S.arguments(Arguments);
}
void syntax(auto &S, Is<Destroy> auto &I) {
  auto &[Object, Destructor] = I;
  S.place(Object);
  S.entityAfter("by", Destructor);
}
void syntax(auto &S, Is<Move> auto &I) {
  auto &[To, From] = I;
  S.place(To);
  S.word("=");
  S.place(From);
}
void syntax(auto &S, Is<Copy> auto &I) {
  auto &[To, From] = I;
  S.place(To);
  S.word("=");
  S.place(From);
}
void syntax(auto &S, Is<Bind> auto &I) {
  auto &[Name, Target] = I;
  S.place(Name);
  S.word("=");
  S.place(Target);
}
void syntax(auto &S, Is<Store> auto &I) {
  auto &[To, Value, IsAdded] = I;
  S.place(To);
  S.word("=");
  S.operand(Value);
  S.options([&] { S.flag("added", IsAdded); });
}
void syntax(auto &S, Is<Suspend> auto &I) {
  auto &[Kind, Awaited] = I;
  S.choice(Kind);
  S.placeAfter("on", Awaited);
}
void syntax(auto &S, Is<Block> auto &I) {
  auto &[Kind, Awaited] = I;
  S.choice(Kind);
  S.placeAfter("on", Awaited);
}
void syntax(auto &S, Is<Spawn> auto &I) {
  auto &[Callee, When, Arguments] = I;
  S.operand(Callee);
  S.arguments(Arguments);
  S.options([&] { S.choice(When, SpawnWhen::OtherTask); });
}
void syntax(auto &S, Is<Reveal> auto &I) {
  auto &[What] = I;
  S.place(What);
}
void syntax(auto &, Is<std::monostate> auto &) {}

void syntax(auto &S, Is<Jump> auto &T) { S.block(T.Target); }
void syntax(auto &S, Is<Branch> auto &T) {
  auto &[If, Then, Else] = T;
  S.condition(If);
  S.word("then");
  S.block(Then);
  S.word("else");
  S.block(Else);
}
void syntax(auto &S, Is<Switch> auto &T) {
  auto &[What, Cases, Default] = T;
  S.place(What);
  S.cases(Cases);
  S.word("else");
  S.block(Default);
}
void syntax(auto &, Is<Return> auto &) {}
void syntax(auto &S, Is<Throw> auto &T) {
  auto &[Types, OrDerived] = T;
  S.types(Types);
  S.flag("or-derived", OrDerived);
}
void syntax(auto &, Is<Unreachable> auto &) {}

} // namespace poolcheck::ir
