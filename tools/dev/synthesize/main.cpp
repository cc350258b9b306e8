// poolcheck-synthesize FUNCTIONS FOLDER: writes a synthetic program of about that many functions as stored units.
#include "Synthesize.h"

#include "ir/Text.h"
#include "store/Store.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

using namespace poolcheck;

namespace {

llvm::Error writeUnit(uint64_t Index, llvm::StringRef Folder) {
  dev::SyntheticUnit Synthetic = dev::synthesize(Index);
  auto Module = ir::parse(Synthetic.Ir, Synthetic.MainFile);
  if (!Module)
    return Module.takeError();
  store::Unit Unit;
  Unit.Source = Synthetic.MainFile;
  Unit.Target = "x86_64-pc-linux-gnu";
  Unit.IsParsed = true;
  Unit.Module = std::move(*Module);
  llvm::SmallString<128> Path(Folder);
  llvm::sys::path::append(Path, std::to_string(Index) + store::Extension);
  std::error_code Failed;
  llvm::raw_fd_ostream OS(Path, Failed);
  if (!Failed)
    OS << store::write(Unit);
  OS.close();
  return llvm::errorCodeToError(Failed ? Failed : OS.error());
}

} // namespace

int main(int Count, char **Words) {
  uint64_t Functions = 0;
  if (Count != 3 || !llvm::to_integer(Words[1], Functions, 10) || Functions == 0) {
    llvm::errs() << "usage: poolcheck-synthesize FUNCTIONS FOLDER\n";
    return 2;
  }
  for (uint64_t Unit = 0; Unit * dev::FunctionsPerUnit < Functions; ++Unit)
    if (llvm::Error Failed = writeUnit(Unit, Words[2])) {
      llvm::errs() << Words[2] << ": " << llvm::toString(std::move(Failed)) << "\n";
      return 1;
    }
  return 0;
}
