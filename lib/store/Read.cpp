// The tables of a stored unit, and its functions one by one.
#include "InstructionReader.h"
#include "Store.h"

#include "ir/Text.h"

namespace poolcheck::store {

namespace {

const form::Unit *rootOf(const void *Root) { return static_cast<const form::Unit *>(Root); }

size_t sizeOf(const auto *Rows) { return Rows ? Rows->size() : 0; }
llvm::StringRef view(const flatbuffers::String *S) { return S ? llvm::StringRef(S->c_str(), S->size()) : ""; }
std::string text(const flatbuffers::String *S) { return S ? S->str() : ""; }

template <class Form, class Row> void readRows(const flatbuffers::Vector<flatbuffers::Offset<Form>> *From, std::vector<Row> &To, auto Read) {
  if (From)
    for (const Form *One : *From)
      To.push_back(Read(One));
}

template <class IdType> std::vector<IdType> ids(const flatbuffers::Vector<uint32_t> *From) {
  std::vector<IdType> Result;
  if (From)
    for (uint32_t Index : *From)
      Result.push_back({Index});
  return Result;
}

// What no writer writes becomes the last of them: a row of the table is never left out.
template <class E> E enumerator(uint8_t Index, E Last) { return static_cast<E>(std::min(Index, static_cast<uint8_t>(Last))); }

ir::Api api(const form::Api *A) {
  ir::Api Row = {text(A->name()),
                 text(A->library()),
                 text(A->pool()),
                 enumerator(A->exhausted(), ir::Exhaustion::Shares),
                 enumerator(A->lease(), ir::LeaseKind::Raw),
                 enumerator(A->api_transaction(), ir::TransactionEnd::ConnectionClosed),
                 enumerator(A->sql_transaction(), ir::TransactionEnd::ConnectionClosed),
                 {},
                 A->is_inferred(),
                 A->is_lock()};
  if (A->has_default_capacity())
    Row.DefaultCapacity = A->default_capacity();
  return Row;
}

// Decodes one function; an id that leads nowhere is remembered.
class FunctionReader {
public:
  explicit FunctionReader(const form::Unit *U) : Check(U) {}

  ir::Function signature(const form::Function *F) {
    ir::Function Result;
    Result.Entity = Check.entity(F->entity());
    Result.Where = Check.location(F->where());
    Result.Extent = Check.location(F->extent());
    Result.Overrides = ids<ir::EntityId>(F->overrides());
    for (ir::EntityId Overridden : Result.Overrides)
      Check.entity(Overridden.Index);
    Result.Class = Check.entity(F->class_());
    Result.IsMain = F->is_main();
    Result.IsGenerator = F->is_generator();
    Result.IsCoroutine = F->is_coroutine();
    Result.IsInitializer = F->is_initializer();
    Result.IsNothrow = F->is_nothrow();
    Result.ParameterCount = F->parameter_count();
    Result.Result = {F->result()};
    return Result;
  }

  ir::Function function(const form::Function *F) {
    ir::Function Result = signature(F);
    if (F->locals())
      for (const form::Local *L : *F->locals())
        Result.Locals.push_back(
            {static_cast<ir::LocalKind>(L->kind()), Check.name(L->name()), Check.name(L->type()), {L->try_region()}, Check.location(&L->scope())});
    readRows(F->blocks(), Result.Blocks, [&](const form::Block *B) { return block(B); });
    readRows(F->tries(), Result.Tries, [&](const form::TryRegion *T) { return tryRegion(T); });
    return Result;
  }

  IdCheck Check;

private:
  ir::TryRegion tryRegion(const form::TryRegion *T) {
    ir::TryRegion Result{{T->parent()}, ids<ir::BlockId>(T->handlers()), ids<ir::NameId>(T->takes()), T->catches_all(), T->catches_roots()};
    for (ir::NameId Type : Result.Takes)
      Check.name(Type.Index);
    return Result;
  }
  ir::BasicBlock block(const form::Block *B) {
    ir::BasicBlock Result;
    Result.Try = {B->try_region()};
    readRows(B->instructions(), Result.Instructions, [&](const form::Instruction *I) {
      return ir::Instruction{InstructionReader(*I, Check).data<ir::InstructionData>(), Check.location(I->where()), Check.location(I->statement()),
                             I->may_throw()};
    });
    if (const form::Instruction *T = B->terminator()) {
      Result.Terminator = InstructionReader(*T, Check).data<ir::TerminatorData>();
      Result.TerminatorWhere = Check.location(T->where());
    } else {
      Check.fail();
    }
    return Result;
  }
};

} // namespace

Unit StoredUnit::about() const {
  const form::Unit *U = rootOf(Root);
  Unit Result;
  Result.Source = text(U->source());
  Result.Target = text(U->target());
  Result.Failure = text(U->failure());
  Result.IsParsed = U->is_parsed();
  Result.Module.MainFile = text(U->main_file());
  readRows(U->errors(), Result.Errors, [](const flatbuffers::String *S) { return text(S); });
  return Result;
}

size_t StoredUnit::entityCount() const { return sizeOf(rootOf(Root)->entities()); }
llvm::StringRef StoredUnit::usr(ir::EntityId E) const { return view(rootOf(Root)->entities()->Get(E.Index)->usr()); }
ir::Entity StoredUnit::operator[](ir::EntityId E) const { return {usr(E).str(), text(rootOf(Root)->entities()->Get(E.Index)->name())}; }
llvm::StringRef StoredUnit::operator[](ir::NameId N) const { return view(rootOf(Root)->names()->Get(N.Index)); }
llvm::StringRef StoredUnit::operator[](ir::FileId F) const { return view(rootOf(Root)->files()->Get(F.Index)); }
ir::Api StoredUnit::operator[](ir::ApiId A) const { return api(rootOf(Root)->apis()->Get(A.Index)); }

bool StoredUnit::hasIncompletes() const { return sizeOf(rootOf(Root)->incompletes()) > 0; }

llvm::Error StoredUnit::damaged(const llvm::Twine &How) const {
  return llvm::createStringError(Name + ": damaged: " + How + "; extract it again with this poolcheck");
}

std::vector<ir::Incomplete> StoredUnit::incompletes() const {
  std::vector<ir::Incomplete> Result;
  IdCheck Check(rootOf(Root));
  readRows(rootOf(Root)->incompletes(), Result, [&](const form::Incomplete *I) {
    ir::Location Where = Check.location(I->where());
    return ir::Incomplete{text(I->what()), text(I->reason()), Check.hasFailed() ? ir::Location() : Where};
  });
  return Result;
}

std::vector<ir::Number> StoredUnit::numbers() const {
  std::vector<ir::Number> Result;
  readRows(rootOf(Root)->numbers(), Result, [](const form::Number *N) {
    return ir::Number{{N->entity()}, N->has_value() ? std::optional(N->value()) : std::nullopt, N->is_shared()};
  });
  return Result;
}

size_t StoredUnit::functionCount() const { return sizeOf(rootOf(Root)->functions()); }

llvm::Expected<ir::Function> StoredUnit::signature(size_t I) const {
  FunctionReader Reader(rootOf(Root));
  return checked(Reader.signature(rootOf(Root)->functions()->Get(I)), I, Reader.Check.hasFailed());
}

ir::Outline StoredUnit::outline(size_t I) const {
  const form::Outline *O = rootOf(Root)->functions()->Get(I)->outline();
  if (!O)
    return {};
  return {ids<ir::EntityId>(O->mentions()), ids<ir::EntityId>(O->globals()), O->uses_pools(), O->makes_pools(), O->has_effects()};
}

uint64_t StoredUnit::contentHash(size_t I) const {
  const form::Outline *O = rootOf(Root)->functions()->Get(I)->outline();
  return O ? O->content() : 0;
}

llvm::Expected<ir::Function> StoredUnit::function(size_t I) const {
  FunctionReader Reader(rootOf(Root));
  return checked(Reader.function(rootOf(Root)->functions()->Get(I)), I, Reader.Check.hasFailed());
}

llvm::Expected<ir::Function> StoredUnit::checked(ir::Function F, size_t I, bool HasFailed) const {
  if (HasFailed)
    return damaged("function " + llvm::Twine(I) + " refers to what is not there");
  return F;
}

llvm::Expected<Unit> read(llvm::MemoryBufferRef Bytes) {
  auto Stored = StoredUnit::open(Bytes);
  if (!Stored)
    return Stored.takeError();
  Unit Result = Stored->about();
  ir::Module &M = Result.Module;
  const form::Unit *U = rootOf(Stored->Root);
  readRows(U->files(), M.Files, text);
  readRows(U->names(), M.Names, text);
  readRows(U->entities(), M.Entities, [](const form::Entity *E) { return ir::Entity{text(E->usr()), text(E->name())}; });
  readRows(U->apis(), M.Apis, api);
  M.Incompletes = Stored->incompletes();
  M.Numbers = Stored->numbers();
  for (size_t I = 0; I < Stored->functionCount(); ++I) {
    auto Function = Stored->function(I);
    if (!Function)
      return Function.takeError();
    Result.Module.Functions.push_back(std::move(*Function));
  }
  if (llvm::Error Malformed = ir::verify(Result.Module))
    return Stored->damaged(llvm::toString(std::move(Malformed)));
  return Result;
}

} // namespace poolcheck::store
