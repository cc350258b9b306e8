#include "link/Program.h"

#include "link/Join.h"

#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/xxhash.h"

#include <numeric>

namespace poolcheck::link {

Loader fileLoader(llvm::StringRef Path) {
  return [Path = Path.str()]() -> llvm::Expected<std::unique_ptr<llvm::MemoryBuffer>> {
    auto Buffer = llvm::MemoryBuffer::getFile(Path, /*IsText=*/false, /*RequiresNullTerminator=*/false);
    if (!Buffer)
      return llvm::createStringError(Path + ": cannot be read: " + Buffer.getError().message());
    return std::move(*Buffer);
  };
}

llvm::Expected<store::Unit> Program::add(Loader Load) {
  auto Bytes = Load();
  if (!Bytes)
    return Bytes.takeError();
  auto Stored = store::StoredUnit::open(**Bytes);
  if (!Stored)
    return Stored.takeError();
  auto Skeleton = skeletonOf(*Stored);
  if (!Skeleton)
    return Skeleton.takeError();
  if (Checksums.insert(Skeleton->Checksum).second) {
    Units.push_back(std::move(*Skeleton));
    Loaders.push_back(std::move(Load));
  }
  return Stored->about();
}

// Positions of Units in an order that does not depend on when they were added.
static std::vector<uint32_t> sortedOrder(llvm::ArrayRef<UnitSkeleton> Units) {
  std::vector<uint32_t> Order(Units.size());
  std::iota(Order.begin(), Order.end(), 0);
  auto Key = [&](uint32_t U) { return std::tie(Units[U].MainFile, Units[U].Target, Units[U].Checksum); };
  llvm::sort(Order, [&](uint32_t A, uint32_t B) { return Key(A) < Key(B); });
  return Order;
}

llvm::StringRef Program::target() const {
  std::vector<const UnitSkeleton *> Sorted;
  for (uint32_t U : sortedOrder(Units))
    Sorted.push_back(&Units[U]);
  return plainTarget(Sorted);
}

llvm::Expected<ir::Module> Program::join() const {
  std::vector<uint32_t> Order = sortedOrder(Units);
  std::vector<const UnitSkeleton *> Sorted;
  for (uint32_t U : Order)
    Sorted.push_back(&Units[U]);
  Graph G(Sorted, [](uint32_t, const FunctionSkeleton &) { return false; });
  return joinFunctions(G, Sorted, G.select([](Node) { return true; }), [&](uint32_t U) { return Loaders[Order[U]](); }, Sorted.size());
}

// Which functions must be known, with what they reach, so that nothing is missed in the files that the unit Fresh reads.
static std::function<bool(Node)> rootsFor(const Graph &G, const UnitSkeleton &Fresh, llvm::ArrayRef<std::string> ReadFiles) {
  if (llvm::any_of(Fresh.Functions, [](const FunctionSkeleton &F) { return F.MakesPools; }))
    return [](Node) { return true; };
  llvm::DenseSet<uint64_t> Files, Classes;
  for (const std::string &File : ReadFiles)
    Files.insert(llvm::xxh3_64bits(File));
  for (const FunctionSkeleton &F : Fresh.Functions)
    Classes.insert(F.Class.Bits);
  Classes.erase(NameKey().Bits);
  return
      [&G, Files, Classes](Node N) { return G.unitOf(N) == 0 || G[N].MakesPools || Files.contains(G[N].File) || Classes.contains(G[N].Class.Bits); };
}

llvm::Expected<ir::Module> Program::joinWith(const ir::Module &Fresh, llvm::StringRef Target, llvm::ArrayRef<std::string> ReadFiles) const {
  std::string Bytes = store::write({"", Target.str(), {}, "", true, Fresh});
  llvm::MemoryBufferRef Buffer(Bytes, Fresh.MainFile);
  auto Stored = store::StoredUnit::open(Buffer);
  if (!Stored)
    return Stored.takeError();
  auto Skeleton = skeletonOf(*Stored);
  if (!Skeleton)
    return Skeleton.takeError();

  std::vector<const UnitSkeleton *> All{&*Skeleton};
  std::vector<uint32_t> Order = sortedOrder(Units);
  llvm::erase_if(Order, [&](uint32_t U) { return Units[U].MainFile == Fresh.MainFile; });
  for (uint32_t U : Order)
    All.push_back(&Units[U]);
  // Under the names that other units, or the program that was joined before, have for them.
  llvm::DenseSet<uint64_t> Defined;
  for (const ir::Function &F : Fresh.Functions) {
    llvm::StringRef Usr = Fresh[F.Entity].Usr;
    Defined.insert(keyOf(isInternal(Usr) ? qualified(Usr, Fresh.MainFile) : Usr.str(), Target).Bits);
  }
  uint64_t MainFile = llvm::xxh3_64bits(Fresh.MainFile);
  Graph G(All, [&](uint32_t U, const FunctionSkeleton &F) { return U != 0 && (F.File == MainFile || Defined.contains(F.Name.Bits)); });
  auto Selected = G.select(rootsFor(G, *Skeleton, ReadFiles));
  auto Load = [&](uint32_t U) -> llvm::Expected<std::unique_ptr<llvm::MemoryBuffer>> {
    if (U > 0)
      return Loaders[Order[U - 1]]();
    return llvm::MemoryBuffer::getMemBuffer(Buffer, /*RequiresNullTerminator=*/false);
  };
  return joinFunctions(G, All, Selected, Load, /*Told=*/1);
}

} // namespace poolcheck::link
