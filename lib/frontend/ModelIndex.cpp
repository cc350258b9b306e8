#include "ModelIndex.h"

#include "Entities.h"
#include "models/Load.h"

#include "clang/AST/Attr.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/ASTMatchers/ASTMatchFinder.h"
#include "clang/ASTMatchers/Dynamic/Diagnostics.h"
#include "clang/ASTMatchers/Dynamic/Parser.h"

#include <deque>

namespace poolcheck::frontend {

using namespace clang;

// Models that came from [[clang::annotate("poolcheck::…")]] in this translation unit.
struct ModelIndex::Annotated {
  models::Model Source; // Library "annotations"
  std::deque<models::FunctionModel> Functions;
  std::deque<models::PoolType> Pools;
  std::deque<models::LeaseType> Leases;
  llvm::DenseMap<const CXXRecordDecl *, bool> Read;
};

struct ModelIndex::Matchers {
  std::vector<std::pair<ast_matchers::internal::DynTypedMatcher, FunctionMatch>> Rows;
};

namespace {

llvm::StringRef lastName(llvm::StringRef Qualified) {
  size_t Colons = Qualified.rfind("::");
  return Colons == llvm::StringRef::npos ? Qualified : Qualified.drop_front(Colons + 2);
}

std::string simpleName(const FunctionDecl *F) {
  if (const auto *Constructor = dyn_cast<CXXConstructorDecl>(F))
    return Constructor->getParent()->getNameAsString();
  return lastName(qualifiedName(F)).str();
}

// The spelling that models use for parameter types: canonical, no cv, no reference, no template arguments.
std::string spelling(QualType Type) {
  QualType T = Type.getNonReferenceType().getCanonicalType().getUnqualifiedType();
  if (T->isPointerType())
    return spelling(T->getPointeeType()) + " *";
  if (const auto *Tag = T->getAs<TagType>())
    return qualifiedName(Tag->getDecl());
  PrintingPolicy Policy{LangOptions()};
  Policy.Bool = true;
  Policy.SuppressTagKeyword = true;
  Policy.NullptrTypeInNamespace = true;
  return T.getAsString(Policy);
}

// `mysql_*`, but not `operator*`.
bool isBeginning(llvm::StringRef Name) { return Name.ends_with("*") && !lastName(Name).starts_with("operator"); }

bool parameterMatches(QualType Type, llvm::StringRef Wanted) {
  if (Wanted.consume_back("&&")) {
    if (!Type->isRValueReferenceType())
      return false;
  } else if (Wanted.consume_back("&") && !Type->isLValueReferenceType()) {
    return false;
  }
  Wanted = Wanted.trim();
  if (Wanted == "*")
    return true;
  const auto *Alias = Type.getNonReferenceType()->getAs<TypedefType>();
  return Wanted == spelling(Type) || (Alias && Wanted == Alias->getDecl()->getName());
}

bool parametersMatch(const FunctionDecl *F, llvm::ArrayRef<std::string> Wanted) {
  bool IsOpen = !Wanted.empty() && Wanted.back() == "...";
  if (IsOpen)
    Wanted = Wanted.drop_back();
  if (F->getNumParams() < Wanted.size() || (F->getNumParams() > Wanted.size() && !IsOpen))
    return false;
  for (unsigned I = 0; I < Wanted.size(); ++I)
    if (!parameterMatches(F->getParamDecl(I)->getType(), Wanted[I]))
      return false;
  return true;
}

} // namespace

ModelIndex::ModelIndex(ASTContext &Context, const std::vector<models::Model> &Models, ir::Module &Module) : Context(Context), Module(Module) {
  Dynamic = std::make_unique<Matchers>();
  Attributes = std::make_unique<Annotated>();
  Attributes->Source.Library = "the source's attributes";
  for (const models::Model &M : Models) {
    for (const models::PoolType &P : M.Pools)
      Pools.try_emplace(P.Type, PoolMatch{&P, &M});
    for (const models::LeaseType &L : M.Leases)
      Leases.try_emplace(L.Type, LeaseMatch{&L, &M});
    for (const models::FunctionModel &F : M.Functions)
      add(F, M);
  }
}

void ModelIndex::add(const models::FunctionModel &F, const models::Model &M) {
  if (F.Matcher.empty()) {
    if (isBeginning(F.Name)) {
      auto IsShorter = [&](const FunctionMatch &Other) { return Other.Function->Name.size() < F.Name.size(); };
      Beginnings.insert(llvm::find_if(Beginnings, IsShorter), {&F, &M});
      return;
    }
    Functions[F.Name].push_back({&F, &M});
    LastNames[lastName(F.Name)] = 1;
    return;
  }
  ast_matchers::dynamic::Diagnostics Errors;
  llvm::StringRef Code = F.Matcher;
  if (auto Matcher = ast_matchers::dynamic::Parser::parseMatcherExpression(Code, &Errors))
    Dynamic->Rows.push_back({*Matcher, {&F, &M}});
  else
    Module.Incompletes.push_back({M.Path + ":" + std::to_string(F.Row), "the matcher does not parse: " + Errors.toStringFull(), {}});
}

ModelIndex::~ModelIndex() = default;

FunctionMatch ModelIndex::function(const FunctionDecl *F, const CXXRecordDecl *ObjectClass) {
  auto [Entry, IsNew] = Cache.try_emplace({F, ObjectClass});
  if (IsNew) {
    FunctionMatch Found = find(F, ObjectClass);
    Cache[{F, ObjectClass}] = Found;
    return Found;
  }
  return Entry->second;
}

FunctionMatch ModelIndex::find(const FunctionDecl *F, const CXXRecordDecl *ObjectClass) {
  if (FunctionMatch Found = byAnnotation(F))
    return Found;
  if (FunctionMatch Found = byMatcher(F))
    return Found;
  std::string Simple = simpleName(F);
  const auto *Method = dyn_cast<CXXMethodDecl>(F);
  bool IsConstructor = isa<CXXConstructorDecl>(F);
  if (!IsConstructor && !LastNames.contains(Simple))
    return Beginnings.empty() ? FunctionMatch() : byBeginning(qualifiedName(F));
  if (!Method || IsConstructor) {
    std::string Qualified = qualifiedName(F);
    FunctionMatch Named = byName(F, Qualified);
    return Named ? Named : byBeginning(Qualified);
  }
  FunctionMatch Found;
  auto TryClass = [&](const CXXRecordDecl *Record) {
    if (!Found)
      Found = byName(F, qualifiedName(Record) + "::" + Simple);
  };
  if (ObjectClass && ObjectClass != Method->getParent())
    firstBase(ObjectClass, [&](llvm::StringRef Name) {
      Found = byName(F, (Name + "::" + Simple).str());
      return static_cast<bool>(Found);
    });
  TryClass(Method->getParent());
  for (const CXXMethodDecl *Overridden : Method->overridden_methods())
    if (!Found)
      Found = function(Overridden, nullptr);
  return Found ? Found : byBeginning(qualifiedName(Method->getParent()) + "::" + Simple);
}

FunctionMatch ModelIndex::byName(const FunctionDecl *F, llvm::StringRef Qualified) const {
  auto Rows = Functions.find(Qualified);
  if (Rows == Functions.end())
    return {};
  for (const FunctionMatch &Row : Rows->second)
    if (!Row.Function->Parameters || (F && parametersMatch(F, *Row.Function->Parameters)))
      return Row;
  return {};
}

FunctionMatch ModelIndex::byBeginning(llvm::StringRef Qualified) const {
  for (const FunctionMatch &Row : Beginnings)
    if (Qualified.starts_with(llvm::StringRef(Row.Function->Name).drop_back()))
      return Row;
  return {};
}

FunctionMatch ModelIndex::functionPointer(const Expr *Callee) const {
  std::vector<std::string> Names;
  const Expr *Pointer = Callee->IgnoreParenImpCasts();
  if (const auto *Dereferenced = dyn_cast<UnaryOperator>(Pointer); Dereferenced && Dereferenced->getOpcode() == UO_Deref)
    Pointer = Dereferenced->getSubExpr()->IgnoreParenImpCasts();
  if (const auto *Member = dyn_cast<MemberExpr>(Pointer); Member && isa<FieldDecl>(Member->getMemberDecl())) {
    std::string Field = "::" + Member->getMemberDecl()->getNameAsString();
    const RecordDecl *Record = cast<FieldDecl>(Member->getMemberDecl())->getParent();
    QualType Object = Member->isArrow() ? Member->getBase()->getType()->getPointeeType() : Member->getBase()->getType();
    if (const auto *Alias = Object.isNull() ? nullptr : Object->getAs<TypedefType>())
      Names.push_back(qualifiedName(Alias->getDecl()) + Field);
    if (const TypedefNameDecl *Only = Record->getTypedefNameForAnonDecl())
      Names.push_back(qualifiedName(Only) + Field);
    if (!Record->getName().empty())
      Names.push_back(qualifiedName(Record) + Field);
  } else if (const auto *Reference = dyn_cast<DeclRefExpr>(Pointer); Reference && isa<VarDecl>(Reference->getDecl())) {
    Names.push_back(qualifiedName(Reference->getDecl()));
  }
  QualType Function = Pointer->getType()->isPointerType() ? Pointer->getType()->getPointeeType() : QualType();
  for (QualType Type : {Pointer->getType(), Function})
    if (const auto *Alias = Type.isNull() ? nullptr : Type->getAs<TypedefType>())
      Names.push_back(qualifiedName(Alias->getDecl()));
  for (const std::string &Name : Names)
    if (auto Rows = Functions.find(Name); Rows != Functions.end())
      return Rows->second.front();
  return {};
}

FunctionMatch ModelIndex::byMatcher(const FunctionDecl *F) {
  for (const auto &[Matcher, Row] : Dynamic->Rows) {
    ast_matchers::MatchFinder Finder;
    struct Seen : ast_matchers::MatchFinder::MatchCallback {
      bool Matched = false;
      void run(const ast_matchers::MatchFinder::MatchResult &) override { Matched = true; }
    } Result;
    if (Finder.addDynamicMatcher(Matcher, &Result))
      Finder.match(*F, Context);
    if (Result.Matched)
      return Row;
  }
  return {};
}

FunctionMatch ModelIndex::byAnnotation(const FunctionDecl *F) {
  models::FunctionModel Entry;
  for (const FunctionDecl *Redecl : F->redecls())
    for (const auto *Attribute : Redecl->specific_attrs<AnnotateAttr>()) {
      if (!Attribute->getAnnotation().starts_with("poolcheck::") || Attribute->isInherited())
        continue;
      auto Parsed = models::parseAnnotation(Attribute->getAnnotation());
      if (!Parsed)
        Module.Incompletes.push_back({"attribute on " + qualifiedName(F), llvm::toString(Parsed.takeError()), {}});
      else if (Parsed->Is == models::Annotation::Kind::Effect)
        Entry.Effects.push_back(Parsed->Effect);
    }
  if (Entry.Effects.empty())
    return {};
  Entry.Name = qualifiedName(F);
  const auto *Method = dyn_cast<CXXMethodDecl>(F);
  models::AnnotatedFunction On{Method && !Method->isStatic(), isa<CXXConstructorDecl>(F), !F->getReturnType()->isVoidType(), F->getNumParams()};
  for (models::Effect &E : Entry.Effects)
    models::completeAnnotation(E, On);
  Attributes->Functions.push_back(std::move(Entry));
  return {&Attributes->Functions.back(), &Attributes->Source};
}

void ModelIndex::readAnnotations(const CXXRecordDecl *Record) {
  if (!Attributes->Read.try_emplace(Record, true).second)
    return;
  for (const auto *Attribute : Record->specific_attrs<AnnotateAttr>()) {
    if (!Attribute->getAnnotation().starts_with("poolcheck::"))
      continue;
    auto Parsed = models::parseAnnotation(Attribute->getAnnotation());
    if (!Parsed) {
      Module.Incompletes.push_back({"attribute on " + qualifiedName(Record), llvm::toString(Parsed.takeError()), {}});
      continue;
    }
    std::string Name = qualifiedName(Record);
    if (Parsed->Is == models::Annotation::Kind::Pool) {
      Attributes->Pools.push_back(Parsed->Pool);
      Attributes->Pools.back().Type = Name;
      Pools[Name] = {&Attributes->Pools.back(), &Attributes->Source};
    } else if (Parsed->Is == models::Annotation::Kind::Lease) {
      Attributes->Leases.push_back(Parsed->Lease);
      Attributes->Leases.back().Type = Name;
      Leases[Name] = {&Attributes->Leases.back(), &Attributes->Source};
    }
  }
}

const CXXRecordDecl *ModelIndex::firstBase(const CXXRecordDecl *Record, llvm::function_ref<bool(llvm::StringRef)> Wanted) {
  if (!Record || Wanted(qualifiedName(Record)))
    return Record;
  if (!Record->hasDefinition())
    return nullptr;
  for (const CXXBaseSpecifier &Base : Record->bases())
    if (const CXXRecordDecl *Found = firstBase(Base.getType()->getAsCXXRecordDecl(), Wanted))
      return Found;
  return nullptr;
}

LeaseMatch ModelIndex::lease(QualType Type) {
  QualType T = Type.getNonReferenceType();
  if (const auto *Alias = T->getAs<TypedefType>())
    if (auto Row = Leases.find(Alias->getDecl()->getNameAsString()); Row != Leases.end())
      return Row->second;
  if (T->isPointerType())
    return lease(T->getPointeeType());
  if (const auto *Plain = T->getAs<RecordType>(); Plain && !isa<CXXRecordDecl>(Plain->getDecl())) {
    auto Row = Leases.find(qualifiedName(Plain->getDecl()));
    return Row == Leases.end() ? LeaseMatch() : Row->second;
  }
  const CXXRecordDecl *Record = T->getAsCXXRecordDecl();
  if (!Record)
    return {};
  readAnnotations(Record);
  LeaseMatch Found;
  firstBase(Record, [&](llvm::StringRef Name) {
    auto Row = Leases.find(Name);
    if (Row != Leases.end())
      Found = Row->second;
    return Row != Leases.end();
  });
  const auto *Special = dyn_cast<ClassTemplateSpecializationDecl>(Record);
  for (unsigned I = 0; Special && !Found.Type && I < Special->getTemplateArgs().size(); ++I)
    if (const TemplateArgument &A = Special->getTemplateArgs()[I]; A.getKind() == TemplateArgument::Type)
      Found = lease(A.getAsType());
  return Found;
}

bool ModelIndex::describes(const CXXRecordDecl *Record) {
  readAnnotations(Record);
  std::string Name = qualifiedName(Record);
  return Leases.contains(Name) || Pools.contains(Name);
}

PoolMatch ModelIndex::pool(QualType Type) {
  QualType T = Type.getNonReferenceType();
  while (T->isPointerType())
    T = T->getPointeeType();
  if (const auto *Alias = T->getAs<TypedefType>())
    if (auto Row = Pools.find(Alias->getDecl()->getNameAsString()); Row != Pools.end())
      return Row->second;
  std::string Plain;
  if (const auto *Tag = T->getAs<TagType>(); Tag && !T->getAsCXXRecordDecl())
    Plain = qualifiedName(Tag->getDecl());
  if (auto Row = Pools.find(Plain); Row != Pools.end())
    return Row->second;
  const CXXRecordDecl *Record = T->getAsCXXRecordDecl();
  if (Record)
    readAnnotations(Record);
  PoolMatch Found;
  firstBase(Record, [&](llvm::StringRef Name) {
    auto Row = Pools.find(Name);
    if (Row != Pools.end())
      Found = Row->second;
    return Row != Pools.end() || Leases.contains(Name);
  });
  return Found;
}

} // namespace poolcheck::frontend
