#include "link/Graph.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/xxhash.h"

#include <map>

namespace poolcheck::link {

Graph::Graph(llvm::ArrayRef<const UnitSkeleton *> Given, llvm::function_ref<bool(uint32_t, const FunctionSkeleton &)> IsReplaced) : Units(Given) {
  addFunctions(IsReplaced);
  findEqual();
}

void Graph::addFunctions(llvm::function_ref<bool(uint32_t, const FunctionSkeleton &)> IsReplaced) {
  auto GroupFor = [&](NameKey Name) {
    auto [Entry, IsNew] = GroupOf.try_emplace(Name.Bits, Groups.size());
    if (IsNew)
      Groups.emplace_back();
    return Entry->second;
  };
  for (uint32_t U = 0; U < Units.size(); ++U)
    for (const FunctionSkeleton &F : Units[U]->Functions) {
      if (IsReplaced(U, F))
        continue;
      Node N = Nodes.size();
      Nodes.push_back({&F, U, GroupFor(F.Name), N});
      Groups[Nodes[N].Group].Definitions.push_back(N);
      for (NameKey Base : Units[U]->overrides(F)) {
        uint32_t BaseGroup = GroupFor(Base);
        Groups[BaseGroup].Overriders.push_back(N);
      }
    }
}

// Definitions are equal when they say the same and mean the same by it. First by what they say; then those are told apart that mean different
// functions by some name, until nothing changes.
void Graph::findEqual() {
  std::vector<uint32_t> Several;
  for (uint32_t G = 0; G < Groups.size(); ++G) {
    if (Groups[G].Definitions.size() < 2)
      continue;
    Several.push_back(G);
    std::map<std::pair<uint64_t, uint32_t>, Node> First;
    for (Node N : Groups[G].Definitions) {
      const FunctionSkeleton &F = *Nodes[N].Function;
      Nodes[N].Class = First.try_emplace({F.Content, F.IsUnitsOwn ? Nodes[N].Unit : ~0u}, N).first->second;
    }
    Groups[G].IsSplit = First.size() > 1;
  }
  for (bool IsChanged = true; IsChanged;) {
    IsChanged = false;
    for (uint32_t G : Several)
      IsChanged |= splitByMentions(Groups[G]);
  }
}

bool Graph::splitByMentions(Group &G) {
  std::map<std::pair<Node, uint64_t>, Node> First;
  std::vector<Node> Fresh;
  for (Node N : G.Definitions)
    Fresh.push_back(First.try_emplace({Nodes[N].Class, meaningHash(N)}, N).first->second);
  bool IsChanged = false;
  for (auto [N, Class] : llvm::zip_equal(G.Definitions, Fresh))
    IsChanged |= std::exchange(Nodes[N].Class, Class) != Class;
  G.IsSplit |= First.size() > 1;
  return IsChanged;
}

uint64_t Graph::meaningHash(Node N) const {
  uint64_t Hash = 0;
  for (NameKey Name : Units[Nodes[N].Unit]->mentions(*Nodes[N].Function)) {
    auto Found = GroupOf.find(Name.Bits);
    if (Found == GroupOf.end() || !Groups[Found->second].IsSplit)
      continue;
    uint64_t Parts[] = {Hash, Name.Bits, resolve(Name, Nodes[N].Unit).Definition.value_or(~0u)};
    Hash = llvm::xxh3_64bits(llvm::StringRef(reinterpret_cast<const char *>(Parts), sizeof(Parts)));
  }
  return Hash;
}

Graph::Meaning Graph::resolve(NameKey Name, uint32_t Unit) const {
  auto Found = GroupOf.find(Name.Bits);
  if (Found == GroupOf.end() || Groups[Found->second].Definitions.empty())
    return {};
  const Group &G = Groups[Found->second];
  auto Own = llvm::lower_bound(G.Definitions, Unit, [&](Node N, uint32_t U) { return Nodes[N].Unit < U; });
  if (Own != G.Definitions.end() && Nodes[*Own].Unit == Unit)
    return {Nodes[*Own].Class, false};
  if (Name.isInternal())
    return {};
  if (G.IsSplit)
    return {std::nullopt, true};
  return {Nodes[G.Definitions.front()].Class, false};
}

// The functions that N may run: those that it mentions, and whatever overrides one of them or N itself.
void Graph::forEachSuccessor(Node N, llvm::function_ref<void(Node)> Visit) const {
  uint32_t Unit = Nodes[N].Unit;
  auto VisitOverriders = [&](const Group &G) {
    for (Node Overrider : G.Overriders)
      Visit(Nodes[Overrider].Class);
  };
  for (NameKey Name : Units[Unit]->mentions(*Nodes[N].Function)) {
    if (auto Found = GroupOf.find(Name.Bits); Found != GroupOf.end())
      VisitOverriders(Groups[Found->second]);
    if (std::optional<Node> Definition = resolve(Name, Unit).Definition)
      Visit(*Definition);
  }
  VisitOverriders(Groups[Nodes[N].Group]);
}

bool Graph::callsUnknown(Node N) const {
  uint32_t Unit = Nodes[N].Unit;
  return llvm::any_of(Units[Unit]->mentions(*Nodes[N].Function), [&](NameKey Name) { return !resolve(Name, Unit).Definition; });
}

// The functions that IsSeed says, and all that may run one of them.
std::vector<bool> Graph::closure(const std::vector<std::vector<Node>> &Callers, llvm::function_ref<bool(Node)> IsSeed) const {
  std::vector<bool> Found(Nodes.size());
  std::vector<Node> Open;
  auto Add = [&](Node N) {
    if (!Found[N])
      Open.push_back(N);
    Found[N] = true;
  };
  for (Node N = 0; N < Nodes.size(); ++N)
    if (isClass(N) && IsSeed(N))
      Add(N);
  while (!Open.empty()) {
    Node N = Open.back();
    Open.pop_back();
    llvm::for_each(Callers[N], Add);
  }
  return Found;
}

std::vector<Graph::Joined> Graph::select(llvm::function_ref<bool(Node)> IsRoot) const {
  std::vector<std::vector<Node>> Callers(Nodes.size());
  for (Node N = 0; N < Nodes.size(); ++N)
    if (isClass(N))
      forEachSuccessor(N, [&](Node Callee) { Callers[Callee].push_back(N); });
  std::vector<bool> ReachesPools = closure(Callers, [&](Node N) { return (*this)[N].UsesPools; });
  std::vector<bool> IsFelt = closure(Callers, [&](Node N) { return ReachesPools[N] || (*this)[N].HasEffects || callsUnknown(N); });

  std::vector<bool> IsJoined(Nodes.size());
  std::vector<Node> Open;
  auto Add = [&](Node N) {
    if (!IsJoined[N] && IsFelt[N])
      Open.push_back(N);
    IsJoined[N] = true;
  };
  for (Node N = 0; N < Nodes.size(); ++N)
    if (ReachesPools[Nodes[N].Class] && IsRoot(N))
      Add(Nodes[N].Class);
  while (!Open.empty()) {
    Node N = Open.back();
    Open.pop_back();
    forEachSuccessor(N, Add);
  }
  std::vector<Joined> Result;
  for (Node N = 0; N < Nodes.size(); ++N)
    if (IsJoined[N])
      Result.push_back({N, IsFelt[N]});
  return Result;
}

} // namespace poolcheck::link
