#include "link/Join.h"

#include "link/Renumber.h"
#include "link/Settled.h"

#include <map>
#include <set>

namespace poolcheck::link {

namespace {

// What all units share while they are joined.
struct Joining {
  const Graph &G;
  llvm::ArrayRef<const UnitSkeleton *> Units;
  std::vector<std::string> Qualifiers; // of Units: unlike any other's
  uint32_t Told;
  llvm::StringRef Plain; // the target whose names are not qualified
  Settled Numbers;
  ir::Module Module;
  std::set<ir::EntityId> Numbered;
  std::map<std::string, std::pair<std::string, ir::Location>> Ambiguous; // by USR: name, and where it is mentioned first
};

// The tables of one unit, as far as they are used, in those of the joined module.
class UnitTables {
public:
  UnitTables(Joining &J, const store::StoredUnit &From, uint32_t Unit) : J(J), From(From), Unit(Unit), Entities(From.entityCount()) {}

  ir::FileId file(ir::FileId F) {
    return known(Files, F, [&] { return J.Module.file(From[F]); });
  }
  ir::NameId name(ir::NameId N) {
    return known(Names, N, [&] { return J.Module.name(From[N]); });
  }
  ir::ApiId api(ir::ApiId A) {
    return known(Apis, A, [&] { return J.Module.api(From[A]); });
  }
  ir::EntityId entity(ir::EntityId E) {
    return known(Entities, E, [&] { return joined(E); });
  }
  // The function's own entity, and what goes by its name from here on.
  void define(ir::Function &F, Node N) { Entities[F.Entity.Index] = J.Module.entity(definitionUsr(N, From.usr(F.Entity)), From[F.Entity].Name); }

private:
  Joining &J;
  const store::StoredUnit &From;
  uint32_t Unit;
  std::vector<ir::EntityId> Entities;
  std::vector<ir::FileId> Files;
  std::vector<ir::NameId> Names;
  std::vector<ir::ApiId> Apis;

  template <class IdType> static IdType known(std::vector<IdType> &Known, IdType Id, auto Make) {
    if (Known.size() <= Id.Index)
      Known.resize(Id.Index + 1);
    if (!Known[Id.Index].isValid())
      Known[Id.Index] = Make();
    return Known[Id.Index];
  }
  std::string definitionUsr(Node N, llvm::StringRef Usr) const {
    uint32_t Home = J.G.unitOf(N);
    if (J.G[N].Name.isInternal() || J.G.isOneOfSeveral(N))
      return qualified(Usr, J.Qualifiers[Home]);
    return foreign(Usr);
  }
  std::string foreign(llvm::StringRef Usr) const { return J.Units[Unit]->Target == J.Plain ? Usr.str() : qualified(Usr, J.Units[Unit]->Target); }
  ir::EntityId joined(ir::EntityId E) {
    ir::Entity Row = From[E];
    NameKey Name = keyOf(Row.Usr, J.Units[Unit]->Target);
    Graph::Meaning Meaning = J.G.resolve(Name, Unit);
    if (Meaning.IsAmbiguous)
      J.Ambiguous.try_emplace(foreign(Row.Usr), Row.Name, ir::Location());
    if (Meaning.Definition)
      return J.Module.entity(definitionUsr(*Meaning.Definition, Row.Usr), Row.Name);
    ir::EntityId Result = J.Module.entity(isInternal(Row.Usr) ? qualified(Row.Usr, J.Qualifiers[Unit]) : foreign(Row.Usr), Row.Name);
    if (std::optional<NumberSkeleton> Number = J.Numbers.find(Name, Unit); Number && J.Numbered.insert(Result).second)
      J.Module.Numbers.push_back({Result, Number->Value, Number->IsShared});
    return Result;
  }
};

// Nothing of a function but that it returns.
void dropBody(ir::Function &F) {
  F.Blocks.assign(1, {});
  F.Blocks.front().Terminator = ir::Return{};
  F.Tries.clear();
  for (ir::Local &L : F.Locals)
    L.Try = {};
}

llvm::Error joinUnit(Joining &J, const store::StoredUnit &From, uint32_t Unit, llvm::ArrayRef<Graph::Joined> Selected) {
  UnitTables Tables(J, From, Unit);
  Renumber<UnitTables> Numbers(Tables);
  for (const auto &[N, IsWhole] : Selected) {
    auto F = From.function(J.G[N].Index);
    if (!F)
      return F.takeError();
    if (!IsWhole)
      dropBody(*F);
    Tables.define(*F, N);
    Numbers.function(*F);
    J.Module.Functions.push_back(std::move(*F));
  }
  if (Unit >= J.Told)
    return llvm::Error::success();
  for (ir::Incomplete &I : From.incompletes()) {
    Numbers.location(I.Where);
    J.Module.Incompletes.push_back(std::move(I));
  }
  return llvm::Error::success();
}

// Says which targets are no part of the first one's program.
void tellTargets(llvm::ArrayRef<const UnitSkeleton *> Units, ir::Module &Module) {
  std::map<llvm::StringRef, size_t> Count;
  for (const UnitSkeleton *Unit : Units)
    ++Count[Unit->Target];
  llvm::StringRef Plain = plainTarget(Units);
  for (const auto &[Target, N] : Count)
    if (Target != Plain && !Target.empty())
      Module.Incompletes.push_back({"target " + Target.str() + ", " + std::to_string(N) + " of " + std::to_string(Units.size()) + " units",
                                    "calls between these units and those for " + Plain.str() + " are not followed",
                                    {}});
}

// A file that is compiled twice has two units.
std::vector<std::string> qualifiersOf(llvm::ArrayRef<const UnitSkeleton *> Units) {
  std::vector<std::string> Result;
  std::map<llvm::StringRef, unsigned> Count;
  for (const UnitSkeleton *Unit : Units) {
    unsigned Number = ++Count[Unit->MainFile];
    Result.push_back(Unit->MainFile + (Number > 1 ? "#" + std::to_string(Number) : ""));
  }
  return Result;
}

} // namespace

llvm::Expected<ir::Module> joinFunctions(const Graph &G, llvm::ArrayRef<const UnitSkeleton *> Units, llvm::ArrayRef<Graph::Joined> Selected,
                                         UnitBytes Load, uint32_t Told) {
  Joining J = {G, Units, qualifiersOf(Units), Told, plainTarget(Units), Settled(Units), {}, {}, {}};
  if (Units.size() == 1)
    J.Module.MainFile = Units.front()->MainFile;
  for (uint32_t Unit = 0; Unit < Units.size(); ++Unit) {
    auto Mine = Selected.take_while([&](const Graph::Joined &Each) { return G.unitOf(Each.Function) == Unit; });
    Selected = Selected.drop_front(Mine.size());
    if (Mine.empty() && (!Units[Unit]->HasIncompletes || Unit >= Told))
      continue;
    auto Bytes = Load(Unit);
    if (!Bytes)
      return Bytes.takeError();
    auto From = store::StoredUnit::open(**Bytes);
    if (!From)
      return From.takeError();
    if (llvm::Error Failed = joinUnit(J, *From, Unit, Mine))
      return Failed;
  }
  for (const auto &[Usr, Mention] : J.Ambiguous)
    J.Module.Incompletes.push_back(
        {"function " + Mention.first, "it is defined differently in several files; calls from others are not followed", Mention.second});
  if (Told == Units.size())
    tellTargets(Units, J.Module);
  return std::move(J.Module);
}

} // namespace poolcheck::link
