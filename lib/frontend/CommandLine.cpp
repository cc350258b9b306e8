#include "frontend/CommandLine.h"

#include "clang/Options/Options.h"
#include "clang/Tooling/Tooling.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Option/Arg.h"
#include "llvm/Option/ArgList.h"
#include "llvm/Option/OptTable.h"
#include "llvm/Support/Path.h"

#include <algorithm>

namespace poolcheck::frontend {

namespace {

namespace options = clang::options;
namespace path = llvm::sys::path;

// Groups that name outputs or that matter only after parsing.
constexpr options::ID DroppedGroups[] = {options::OPT_M_Group,        options::OPT_W_Group,         options::OPT_R_Group,
                                         options::OPT_O_Group,        options::OPT_DebugInfo_Group, options::OPT_d_Group,
                                         options::OPT_pedantic_Group, options::OPT_Link_Group,      options::OPT_Action_Group};

// Options outside those groups that write files, load code into the parser, read files that only code generation needs, or talk.
constexpr options::ID DroppedOptions[] = {options::OPT_o,          options::OPT_INPUT,           options::OPT_UNKNOWN,
                                          options::OPT__DASH_DASH, options::OPT_fplugin_EQ,      options::OPT_fpass_plugin_EQ,
                                          options::OPT_mllvm,      options::OPT_resource_dir,    options::OPT_resource_dir_EQ,
                                          options::OPT_v,          options::OPT__HASH_HASH_HASH, options::OPT_pipe,
                                          options::OPT_w};

constexpr llvm::StringLiteral DroppedPrefixes[] = {
    "-fsanitize", "-fno-sanitize", "-fprofile",    "-fcoverage", "-fmodule-output",        "-fdiagnostics",           "-ftime-",      "-fembed-",
    "-flto",      "-save-temps",   "--save-temps", "-Wp,-M",     "-serialize-diagnostics", "--serialize-diagnostics", "-fbasic-block"};

// Flags that no pool can tell, but that the parser must have: a precompiled header built with other ones is refused.
constexpr llvm::StringLiteral IrrelevantPrefixes[] = {"-fpic", "-fPIC", "-fpie", "-fPIE", "-fno-pic", "-fno-PIC", "-fno-pie", "-fno-PIE"};

// What cc1 is told through -Xclang and must not do here. True: it takes a value, through a second -Xclang.
bool isDroppedCc1(llvm::StringRef Word, bool &TakesValue) {
  static const llvm::StringMap<bool> Dropped = {
      {"-load", true}, {"-plugin", true}, {"-add-plugin", true}, {"-emit-pch", false}, {"-emit-llvm", false}};
  auto Found = Dropped.find(Word);
  TakesValue = Found != Dropped.end() && Found->second;
  return Found != Dropped.end() || Word.starts_with("-plugin-arg-");
}

bool isDropped(const llvm::opt::Arg &Argument, llvm::StringRef AsWritten) {
  auto Matches = [&](options::ID Id) { return Argument.getOption().matches(Id); };
  auto Begins = [&](llvm::StringRef Prefix) { return AsWritten.starts_with(Prefix); };
  return llvm::any_of(DroppedGroups, Matches) || llvm::any_of(DroppedOptions, Matches) || llvm::any_of(DroppedPrefixes, Begins);
}

// `ccache g++ …`: the compiler is the second word.
size_t compilerIndex(const std::vector<std::string> &Arguments) {
  static const llvm::StringSet<> Launchers = {"ccache", "sccache", "distcc", "icecc", "buildcache"};
  size_t Index = 0;
  while (Index + 1 < Arguments.size() && Launchers.contains(path::stem(Arguments[Index])) && !llvm::StringRef(Arguments[Index + 1]).starts_with("-"))
    ++Index;
  return Index;
}

std::string absoluteFile(const CompileCommand &Command) {
  llvm::SmallString<256> File(Command.File);
  if (!path::is_absolute(File)) {
    File = Command.Directory;
    path::append(File, Command.File);
  }
  path::remove_dots(File, /*remove_dot_dot=*/false);
  return File.str().str();
}

// CMake gives cc1 both the precompiled header and the header. The header alone will do, and works when it was precompiled by another compiler or not
// yet.
void dropPrecompiled(std::vector<std::string> &Kept) {
  const llvm::StringRef Pair[] = {"-Xclang", "-include-pch", "-Xclang"}, Header[] = {"-Xclang", "-include", "-Xclang"};
  auto Begin = std::search(Kept.begin(), Kept.end(), std::begin(Pair), std::end(Pair));
  if (Kept.end() - Begin > 4 && std::search(Begin, Kept.end(), std::begin(Header), std::end(Header)) != Kept.end())
    Kept.erase(Begin, Begin + 4);
}

void appendKept(const llvm::opt::InputArgList &Parsed, std::vector<std::string> &Kept) {
  bool DropsNextCc1 = false;
  for (const llvm::opt::Arg *Argument : Parsed) {
    llvm::StringRef AsWritten = Parsed.getArgString(Argument->getIndex());
    if (Argument->getOption().matches(options::OPT_Xclang)) {
      bool IsValueOfDropped = std::exchange(DropsNextCc1, false);
      if (IsValueOfDropped || isDroppedCc1(Argument->getValue(), DropsNextCc1))
        continue;
    } else if (isDropped(*Argument, AsWritten)) {
      continue;
    }
    llvm::opt::ArgStringList Words;
    Argument->render(Parsed, Words);
    Kept.insert(Kept.end(), Words.begin(), Words.end());
  }
}

} // namespace

std::vector<std::string> parseArguments(const CompileCommand &Command) {
  size_t Compiler = compilerIndex(Command.Arguments);
  std::vector<const char *> Words;
  for (size_t I = Compiler + 1; I < Command.Arguments.size(); ++I)
    Words.push_back(Command.Arguments[I].c_str());

  std::vector<std::string> Kept = {Command.Arguments.empty() ? "clang" : Command.Arguments[Compiler]};
  unsigned MissingIndex = 0, MissingCount = 0;
  llvm::opt::InputArgList Parsed =
      clang::getDriverOptTable().ParseArgs(Words, MissingIndex, MissingCount, llvm::opt::Visibility(options::ClangOption));
  appendKept(Parsed, Kept);
  dropPrecompiled(Kept);

  // A compiler called aarch64-linux-gnu-g++ compiles C++ for that target; the driver learns both from the name only in its own main().
  std::string CompilerName = Kept.front();
  clang::tooling::addTargetAndModeForProgramName(Kept, CompilerName);
  Kept.insert(Kept.end(), {"-w", "-Wno-everything", "-resource-dir=" + resourceDirectory(), "--", absoluteFile(Command)});
  return Kept;
}

std::string commandKey(const CompileCommand &Command) {
  std::string Key = Command.Directory;
  for (llvm::StringRef Word : parseArguments(Command)) {
    if (llvm::any_of(IrrelevantPrefixes, [&](llvm::StringRef Prefix) { return Word.starts_with(Prefix); }))
      continue;
    Key.push_back('\0');
    // CMake's word to a shared library's own sources; it decides about visibility only.
    bool IsExports = Word.ends_with("_EXPORTS") && llvm::StringRef(Key).ends_with(llvm::StringRef("\0-D\0", 4));
    if (IsExports)
      Key.resize(Key.size() - 4);
    else
      Key += Word;
  }
  return Key;
}

} // namespace poolcheck::frontend
