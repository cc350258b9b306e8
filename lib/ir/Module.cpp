#include "ir/Module.h"

#include <algorithm>

namespace poolcheck::ir {

namespace {

template <class IdType, class Row>
IdType intern(std::map<std::string, IdType, std::less<>> &Ids, std::vector<Row> &Rows, llvm::StringRef Key, Row Fresh) {
  auto [Entry, IsNew] = Ids.try_emplace(Key.str(), IdType{static_cast<uint32_t>(Rows.size())});
  if (IsNew)
    Rows.push_back(std::move(Fresh));
  return Entry->second;
}

} // namespace

FileId Module::file(llvm::StringRef Path) { return intern(FileIds, Files, Path, Path.str()); }

EntityId Module::entity(llvm::StringRef Usr, llvm::StringRef Name) { return intern(EntityIds, Entities, Usr, Entity{Usr.str(), Name.str()}); }

NameId Module::name(llvm::StringRef Text) { return intern(NameIds, Names, Text, Text.str()); }

ApiId Module::api(const Api &Row) {
  auto Found = std::find(Apis.begin(), Apis.end(), Row);
  if (Found == Apis.end())
    Found = Apis.insert(Apis.end(), Row);
  return ApiId{static_cast<uint32_t>(Found - Apis.begin())};
}

std::string key(const Place &P, llvm::function_ref<llvm::StringRef(NameId)> TextOf) {
  std::string Key = "%" + std::to_string(P.Base == Place::Root::Local ? P.Local.Index : P.Global.Index) + (P.Base == Place::Root::Local ? "l" : "g");
  for (PathStep Step : P.Path)
    Key += "/" + std::to_string(static_cast<int>(Step.Step)) + TextOf(Step.Name).str();
  return Key;
}

std::string key(const Module &M, const Place &P) {
  return key(P, [&](NameId Name) { return Name.isValid() ? M.text(Name) : llvm::StringRef(); });
}

} // namespace poolcheck::ir
