// The call graph of a program: which definition a name means where, and which functions matter to pools.
#pragma once

#include "link/Skeleton.h"

#include "llvm/ADT/DenseMap.h"

#include <optional>

namespace poolcheck::link {

// Index of a function in a Graph: those of the first unit, then those of the second, and so on.
using Node = uint32_t;

class Graph {
public:
  // Units in an order that depends on their contents only. Leaves out the functions that IsReplaced names.
  Graph(llvm::ArrayRef<const UnitSkeleton *> Units, llvm::function_ref<bool(uint32_t Unit, const FunctionSkeleton &)> IsReplaced);

  uint32_t unitOf(Node N) const { return Nodes[N].Unit; }
  const FunctionSkeleton &operator[](Node N) const { return *Nodes[N].Function; }

  struct Meaning {
    std::optional<Node> Definition; // the one that stands for all that are equal to it
    bool IsAmbiguous = false;       // several units define it, differently, and this one does not
  };
  // What the unit means by Name.
  Meaning resolve(NameKey Name, uint32_t Unit) const;
  // Of several different definitions under one name; such a name alone does not say which.
  bool isOneOfSeveral(Node N) const { return Groups[Nodes[N].Group].IsSplit; }

  // The functions to join, in order. IsWhole: with their body.
  struct Joined {
    Node Function;
    bool IsWhole;
  };
  // Those that reach pools and whatever they run, from the functions that IsRoot says.
  std::vector<Joined> select(llvm::function_ref<bool(Node)> IsRoot) const;

private:
  struct Row {
    const FunctionSkeleton *Function;
    uint32_t Unit;
    uint32_t Group;
    Node Class; // the first of those that are defined alike
  };
  struct Group {
    std::vector<Node> Definitions; // in order
    std::vector<Node> Overriders;
    bool IsSplit = false;
  };

  void addFunctions(llvm::function_ref<bool(uint32_t, const FunctionSkeleton &)> IsReplaced);
  void findEqual();
  bool splitByMentions(Group &G);
  uint64_t meaningHash(Node N) const;
  bool isClass(Node N) const { return Nodes[N].Class == N; }
  void forEachSuccessor(Node N, llvm::function_ref<void(Node)> Visit) const;
  bool callsUnknown(Node N) const;
  std::vector<bool> closure(const std::vector<std::vector<Node>> &Callers, llvm::function_ref<bool(Node)> IsSeed) const;

  std::vector<const UnitSkeleton *> Units;
  std::vector<Row> Nodes;
  std::vector<Group> Groups;
  llvm::DenseMap<uint64_t, uint32_t> GroupOf; // by name
};

} // namespace poolcheck::link
