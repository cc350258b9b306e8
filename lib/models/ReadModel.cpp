// The reader's upper half: the model, its types and its functions.
#include "models/Reader.h"

#include "models/Designators.h"

namespace poolcheck::models {

PoolType Reader::readPool(const Node &N) {
  PoolType Pool;
  if (!checkKeys(N, "a pool", poolKeys()))
    return Pool;
  Pool.Type = readText(*N.find("type"), "'type'");
  if (const Node *Note = N.find("note"))
    readText(*Note, "'note'");
  if (const Node *IsLongLived = N.find("longLived"))
    Pool.IsLongLived = readFlag(*IsLongLived, "'longLived'");
  if (const Node *IsLock = N.find("lock"))
    Pool.IsLock = readFlag(*IsLock, "'lock'");
  if (const Node *Capacity = N.find("defaultCapacity")) {
    Pool.DefaultCapacity = readInteger(*Capacity, "'defaultCapacity'");
    if (*Pool.DefaultCapacity < 1)
      fail(*Capacity, "'defaultCapacity' must be at least 1; leave it out when the pool has no limit");
  }
  return Pool;
}

LeaseType Reader::readLease(const Node &N) {
  LeaseType Lease;
  if (!checkKeys(N, "a lease", leaseKeys()))
    return Lease;
  Lease.Type = readText(*N.find("type"), "'type'");
  Lease.Kind = readWord<ir::LeaseKind>(*N.find("kind"), "'kind'");
  if (const Node *Note = N.find("note"))
    readText(*Note, "'note'");
  const Node *Open = N.find("openTransaction");
  if (!Open || !checkKeys(*Open, "'openTransaction'", openTransactionKeys()))
    return Lease;
  if (const Node *Api = Open->find("api"))
    Lease.ApiTransaction = readWord<ir::TransactionEnd>(*Api, "'api'");
  if (const Node *Sql = Open->find("sql"))
    Lease.SqlTransaction = readWord<ir::TransactionEnd>(*Sql, "'sql'");
  return Lease;
}

std::vector<std::string> Reader::readTexts(const Node &N, llvm::StringRef What, llvm::StringRef Wanted) {
  std::vector<std::string> Texts;
  if (expect(N, Node::Kind::Array, What, Wanted))
    for (const Node &Item : N.Items)
      Texts.push_back(readText(Item, ("each of " + What).str()));
  return Texts;
}

// One name, or several functions that do the same.
std::vector<std::string> Reader::readNames(const Node &N) {
  if (N.Is == Node::Kind::String)
    return {readText(N, "'name'")};
  std::vector<std::string> Names = readTexts(N, "'name'", "a string or an array of strings");
  if (Names.empty())
    fail(N, "'name' must not be empty");
  return Names;
}

void Reader::readCallee(const Node &N, FunctionModel &F) {
  const Node *Matcher = N.find("matcher");
  if (!N.find("name") == !Matcher)
    fail(N, "a function has either 'name' or 'matcher'");
  if (Matcher)
    F.Matcher = readText(*Matcher, "'matcher'");
  const Node *Parameters = N.find("parameters");
  if (Parameters && Matcher)
    fail(*Parameters, "'parameters' goes with 'name'; a matcher says hasParameter itself");
  else if (Parameters)
    F.Parameters = readTexts(*Parameters, "'parameters'", "an array of types");
}

FunctionModel Reader::readFunction(const Node &N) {
  FunctionModel F;
  if (!checkKeys(N, "a function", functionKeys()))
    return F;
  readCallee(N, F);
  if (const Node *Note = N.find("note"))
    readText(*Note, "'note'");
  const Node &Does = *N.find("does");
  if (expect(Does, Node::Kind::Array, "'does'", "an array of effects"))
    for (const Node &Item : Does.Items)
      F.Effects.push_back(readEffect(Item));
  if (F.Effects.empty())
    fail(Does, "'does' must name at least one effect");
  return F;
}

// A word for an effect without settings, else an object.
Effect Reader::readEffect(const Node &N) {
  if (N.Is != Node::Kind::String)
    return readEffectObject(N);
  const EffectRule *Rule = findEffect(N.Text);
  if (!Rule)
    fail(N, unknownName("effect", N.Text, "", namesOf(effectRules())));
  else if (!Rule->Settings.empty())
    fail(N, "the effect '" + Rule->Name + "' has settings: write { \"" + Rule->Name + "\": { ... } }");
  Effect E;
  E.Kind = Rule ? Rule->Kind : E.Kind;
  return E;
}

Effect Reader::readEffectObject(const Node &N) {
  if (!expect(N, Node::Kind::Object, "an effect", "an object or a word"))
    return {};
  const Member *Chosen = nullptr;
  for (const Member &M : N.Members) {
    if (M.Key == "when")
      continue;
    if (Chosen)
      fail(M.Value, "an effect object holds one effect; '" + Chosen->Key + "' stands here already");
    Chosen = &M;
  }
  if (!Chosen) {
    fail(N, "an effect object lacks its effect; one of: " + llvm::join(namesOf(effectRules()), ", "));
    return {};
  }
  const EffectRule *Rule = findEffect(Chosen->Key);
  if (!Rule) {
    if (!FirstProblem)
      FirstProblem = Problem{Chosen->KeyOffset, unknownName("effect", Chosen->Key, "", namesOf(effectRules()))};
    return {};
  }
  Effect E = readSettings(*Rule, Chosen->Value, false);
  if (const Node *When = N.find("when"))
    E.When = readTest(*When);
  return E;
}

Model Reader::readModel(const Node &Root) {
  Model M;
  if (!checkKeys(Root, "a model", modelKeys()))
    return M;
  const Node &Version = *Root.find("poolcheck");
  if (readInteger(Version, "'poolcheck'") != LanguageVersion)
    fail(Version, "'poolcheck' is the version of the model language; this program knows version " + llvm::Twine(LanguageVersion));
  if (const Node *Schema = Root.find("$schema"))
    readText(*Schema, "'$schema'");
  M.Library = readText(*Root.find("library"), "'library'");
  M.Source = readText(*Root.find("source"), "'source'");
  auto ReadAll = [&](llvm::StringRef Key, auto Read) {
    const Node *List = Root.find(Key);
    if (List && expect(*List, Node::Kind::Array, ("'" + Key + "'").str(), "an array"))
      for (const Node &Item : List->Items)
        Read(Item);
  };
  ReadAll("pools", [&](const Node &N) { M.Pools.push_back(readPool(N)); });
  ReadAll("leases", [&](const Node &N) { M.Leases.push_back(readLease(N)); });
  ReadAll("functions", [&](const Node &N) {
    FunctionModel F = readFunction(N);
    F.Row = N.Offset;
    const Node *Name = N.find("name");
    if (!Name)
      return M.Functions.push_back(F);
    for (std::string &Each : readNames(*Name)) {
      F.Name = std::move(Each);
      M.Functions.push_back(F);
    }
  });
  return M;
}

} // namespace poolcheck::models
