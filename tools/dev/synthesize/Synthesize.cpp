#include "Synthesize.h"

#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/raw_ostream.h"

#include <random>

namespace poolcheck::dev {

namespace {

constexpr uint64_t HeaderFunctions = 10;
constexpr llvm::StringLiteral Library = R"(api db: db_acquire library "db" pool "db_pool" waits raw api-tx=unknown sql-tx=unknown
)";

enum class Layer : uint8_t { Data, Service, Base };

class UnitWriter {
public:
  explicit UnitWriter(uint64_t Index)
      : Subsystem(Index / UnitsPerSubsystem), Number(Index % UnitsPerSubsystem), Is(Number == 0  ? Layer::Data
                                                                                    : Number < 3 ? Layer::Service
                                                                                                 : Layer::Base),
        Draw(Index), OS(Text) {}

  SyntheticUnit write() {
    std::string Folder = llvm::formatv("s{0}", Subsystem);
    std::string File = llvm::formatv("{0}/u{1}.cpp", Folder, Number);
    OS << "main-file \"" << File << "\"\n";
    OS << "file 0 \"" << File << "\"\nfile 1 \"" << Folder << "/inline.h\"\n";
    OS << Library << "\n";
    for (uint64_t K = 0; K < HeaderFunctions; ++K)
      headerFunction(K);
    for (Function = 0; Function < FunctionsPerUnit - HeaderFunctions; ++Function)
      function();
    return {std::move(File), std::move(Text)};
  }

private:
  uint64_t below(uint64_t Limit) { return Draw() % Limit; }
  bool oneIn(uint64_t Count) { return below(Count) == 0; }
  std::string name(uint64_t Unit, uint64_t K) const { return llvm::formatv("@s{0}_u{1}_f{2}", Subsystem, Unit, K); }
  std::string pool() const { return llvm::formatv("@s{0}_pool", Subsystem); }

  // A place for the next line, so that findings have somewhere to stand.
  std::string where() {
    ++Line;
    return llvm::formatv(" !0:{0}:3+8@{1}", Line, Line * 40);
  }
  void say(const llvm::Twine &Instruction) { OS << "  " << Instruction << where() << "\n"; }

  // Equal in all units of the subsystem, as a header's text is.
  void headerFunction(uint64_t K) {
    uint64_t At = 10 * (K + 1);
    OS << llvm::formatv("func @s{0}_h{1}(%this, %value) !1:{2}:8+4@{3} {{\n^entry:\n", Subsystem, K, At, At * 40);
    OS << llvm::formatv("  copy %this.f{0} = %value !1:{1}:3+8@{2}\n", K, At + 1, (At + 1) * 40);
    OS << llvm::formatv("  return !1:{0}:1+1@{1}\n}\n", At + 2, (At + 2) * 40);
  }

  // A function made before: of this unit, or of one with a lower number in this layer or below.
  std::string callee() {
    if (oneIn(10))
      return llvm::formatv("@s{0}_h{1}", Subsystem, below(HeaderFunctions));
    if (oneIn(50))
      return name(Number, below(FunctionsPerUnit - HeaderFunctions));
    bool IsInside = Function > 0 && !oneIn(4);
    if (IsInside)
      return name(Number, below(Function));
    uint64_t First = 3;
    uint64_t Unit = Is == Layer::Base ? First + below(Number - First + 1) : First + below(UnitsPerSubsystem - First);
    uint64_t Last = Unit == Number ? std::max<uint64_t>(Function, 1) : FunctionsPerUnit - HeaderFunctions;
    return name(Unit, below(Last));
  }

  void call(llvm::StringRef Callee) { say(llvm::formatv("call {0}{1}(%object, %flag) -> %rc", oneIn(20) ? "virtual " : "", Callee)); }

  void takeLease() {
    say("acquire %lease from " + pool() + " db");
    say("execute %lease \"SELECT 1\" db");
    if (oneIn(2))
      call(callee());
    say("release %lease db");
  }

  void work() {
    say("copy %object.state = %flag");
    if (Is == Layer::Data && oneIn(2))
      takeLease();
    if (Is == Layer::Service && oneIn(2))
      call(name(0, below(FunctionsPerUnit - HeaderFunctions)));
    call(callee());
  }

  void function() {
    OS << "func " << name(Number, Function) << "(%object, %flag)";
    if (oneIn(20) && Function > 0)
      OS << " overrides " << name(Number, below(Function));
    OS << where() << " {\n^entry:\n";
    say("if %flag then ^some else ^none");
    OS << "^some:\n";
    work();
    say("jump ^join");
    OS << "^none:\n";
    say("copy %object.last = %object.state");
    say("jump ^join");
    OS << "^join:\n";
    if (oneIn(2))
      work();
    say("return");
    OS << "}\n";
  }

  uint64_t Subsystem, Number;
  Layer Is;
  std::mt19937_64 Draw;
  std::string Text;
  llvm::raw_string_ostream OS;
  uint64_t Function = 0, Line = 0;
};

} // namespace

SyntheticUnit synthesize(uint64_t Index) { return UnitWriter(Index).write(); }

} // namespace poolcheck::dev
