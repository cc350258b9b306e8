// poolcheck's command line: words in, a call of one command out.
#include "Commands.h"

#include "llvm/ADT/StringExtras.h"

#include <CLI/CLI.hpp>

#include <thread>

using namespace poolcheck;
using namespace poolcheck::tool;

namespace {

// CLI11 takes what follows `--` for more files; here it is the compiler's.
std::optional<std::vector<std::string>> splitFlags(std::vector<std::string> &Words) {
  auto Dashes = std::find(Words.begin(), Words.end(), "--");
  if (Dashes == Words.end())
    return std::nullopt;
  std::vector<std::string> Flags(Dashes + 1, Words.end());
  Words.erase(Dashes, Words.end());
  return Flags;
}

// `--format` and `-o` repeat: a file belongs to the format named last before it, or, when none was, to the first one after it.
std::vector<Output> pairOutputs(const CLI::App &Scan, const CLI::Option *Format, const CLI::Option *File) {
  std::vector<Output> Outputs;
  size_t Formats = 0, Files = 0;
  for (const CLI::Option *Given : Scan.parse_order()) {
    if (Given == Format) {
      std::string Name = Format->results()[Formats++];
      if (!Outputs.empty() && Outputs.back().Format.empty())
        Outputs.back().Format = Name;
      else
        Outputs.push_back({Name, ""});
    } else if (Given == File) {
      std::string Path = File->results()[Files++];
      if (!Outputs.empty() && Outputs.back().Path.empty())
        Outputs.back().Path = Path;
      else
        Outputs.push_back({"", Path});
    }
  }
  if (Outputs.empty())
    Outputs.push_back({});
  for (Output &O : Outputs)
    if (O.Format.empty())
      O.Format = "text";
  return Outputs;
}

// What says which units there are and how they are extracted; the same for all commands that do so.
void defineInputs(CLI::App &App, driver::ScanOptions &Options, const std::string &Files) {
  Options.Limits.Jobs = std::max(1u, std::thread::hardware_concurrency());
  App.footer("What follows `--` are compiler flags for FILES, instead of a compile database: poolcheck " + App.get_name() + " a.cpp -- -std=c++20");
  App.add_option("-p", Options.Sources.BuildDirectory, "folder with compile_commands.json; default: the nearest one at or above FILES")
      ->type_name("BUILD_DIR");
  App.add_option("FILES", Options.Sources.Paths, Files);
  App.add_option("--jobs,-j", Options.Limits.Jobs, "how many units are parsed at the same time; default: one per processor")
      ->type_name("N")
      ->check(CLI::Range(1u, 1024u));
  App.add_option("--models", Options.Settings.ModelFiles,
                 "a model of a pool library, or builtin:NAME for one that `poolcheck models list` calls optional; may repeat")
      ->type_name("FILE")
      ->expected(1)
      ->take_all()
      ->allow_extra_args(false);
  App.add_option("--unit-timeout", Options.Limits.CpuSeconds, "processor time after which the parser gives a unit up; default: 300")
      ->type_name("SECONDS")
      ->check(CLI::Range(1u, 86400u));
}

void defineTasks(CLI::App &App, driver::ScanOptions &Options) {
  App.add_option("--tasks", Options.Settings.Tasks, "how many tasks run at the same time; pools must then be large enough for all of them")
      ->type_name("N")
      ->check(CLI::Range(int64_t(1), driver::MaxTasks));
}

struct ScanCommandLine {
  ScanArguments Arguments;
  CLI::App *App = nullptr;
  CLI::Option *Format = nullptr;
  CLI::Option *File = nullptr;

  void define(CLI::App &Root) {
    App = Root.add_subcommand("scan", "analyse sources and report what is wrong with their pools");
    driver::ScanOptions &Options = Arguments.Options;
    defineInputs(*App, Options, "sources, folders of them, or stored units; default: all of the compile database");
    Format = App->add_option("--format", "text or sarif; may repeat, each with its own -o")->type_name("FORMAT")->expected(1)->take_all();
    File = App->add_option("-o", "where the report goes; default: standard output")->type_name("FILE")->expected(1)->take_all();
    App->add_option("--checks", Options.Settings.Checks, "which checks run; `-GLOB` takes one out")
        ->type_name("GLOB,…")
        ->delimiter(',')
        ->expected(1)
        ->take_all()
        ->allow_extra_args(false);
    defineTasks(*App, Options);
    App->add_option("--baseline", Arguments.News.BaselineFile, "report only what this baseline does not have")->type_name("FILE");
    App->add_option("--write-baseline", Arguments.News.BaselineOutput, "write a baseline that has all findings of this scan")->type_name("FILE");
    App->add_option("--diff", Arguments.News.DiffFile, "report only what this unified diff has to do with; `-`: standard input")->type_name("FILE");
    App->add_flag("--fix", Arguments.AppliesFixes, "apply the safe fixes to the sources");
    App->add_flag("--exit-zero", Arguments.ExitsZero, "exit with 0 also when something was found");
    App->add_flag("--dump-ir", Arguments.DumpsIr, "print the pool IR of each unit instead of a report");
  }

  ExitStatus run(std::optional<std::vector<std::string>> Flags) {
    Arguments.Options.Sources.Flags = std::move(Flags);
    Arguments.Outputs = pairOutputs(*App, Format, File);
    return scan(std::move(Arguments));
  }
};

struct DemandCommandLine {
  DemandArguments Arguments;
  CLI::App *App = nullptr;

  void define(CLI::App &Root) {
    App = Root.add_subcommand("demand", "print how many leases of each pool one task holds at once, and how many the pool has");
    defineInputs(*App, Arguments.Options, "sources, folders of them, or stored units; default: all of the compile database");
    defineTasks(*App, Arguments.Options);
    App->add_option("--format", Arguments.Report.Format, "text or json")->type_name("FORMAT");
    App->add_option("-o", Arguments.Report.Path, "where the table goes; default: standard output")->type_name("FILE");
  }

  ExitStatus run(std::optional<std::vector<std::string>> Flags) {
    Arguments.Options.Sources.Flags = std::move(Flags);
    return demand(std::move(Arguments));
  }
};

// extract and summarize: a command that writes one file.
struct WriteCommandLine {
  ExitStatus (*Command)(WriteArguments);
  WriteArguments Arguments;
  CLI::App *App = nullptr;

  void define(CLI::App &Root, const std::string &Name, const std::string &What, const std::string &Files) {
    App = Root.add_subcommand(Name, What);
    defineInputs(*App, Arguments.Options, Files);
    App->add_option("-o", Arguments.Path, "the file to write")->type_name("FILE")->required();
  }

  ExitStatus run(std::optional<std::vector<std::string>> Flags) {
    Arguments.Options.Sources.Flags = std::move(Flags);
    return Command(std::move(Arguments));
  }
};

// CLI11 speaks in sentences; ours are lower case and have no full stop.
std::string reword(std::string Message) {
  bool IsSentence = Message.size() > 1 && (Message[1] == ' ' || llvm::isLower(Message[1]));
  if (IsSentence)
    Message[0] = llvm::toLower(Message[0]);
  while (!Message.empty() && (Message.back() == '\n' || Message.back() == '.'))
    Message.pop_back();
  return Message;
}

ExitStatus run(std::vector<std::string> Words) {
  CLI::App App("finds misuse of resource pools in C and C++", "poolcheck");
  App.set_version_flag("--version", "poolcheck " POOLCHECK_VERSION);
  App.require_subcommand(1);

  ScanCommandLine Scan;
  Scan.define(App);
  DemandCommandLine Demand;
  Demand.define(App);
  WriteCommandLine Extract{extract, {}}, Summarize{summarize, {}};
  Extract.define(App, "extract", "parse one source and store what a scan needs of it", "the source");
  Summarize.define(App, "summarize", "store what the functions of a program do with pools, for the clang-tidy plugin",
                   "sources, folders of them, or stored units; default: all of the compile database");

  std::string Check;
  CLI::App *Explain = App.add_subcommand("explain", "print the page of a check; without CHECK, the list of checks");
  Explain->add_option("CHECK", Check);

  CLI::App *Models = App.add_subcommand("models", "what is known about pool libraries");
  Models->require_subcommand(1);
  CLI::App *List = Models->add_subcommand("list", "the libraries with a built-in model");
  std::string Name;
  CLI::App *Show = Models->add_subcommand("show", "print a built-in model");
  Show->add_option("NAME", Name)->required();
  std::vector<std::string> Files;
  CLI::App *CheckModels = Models->add_subcommand("check", "say whether model files are right");
  CheckModels->add_option("FILE", Files)->required();

  std::optional<std::vector<std::string>> Flags = splitFlags(Words);
  auto IsFirstWord = [&](const CLI::App *Command) { return Command->get_name() == Words.front(); };
  if (!Words.empty() && !llvm::StringRef(Words.front()).starts_with("-") && llvm::none_of(App.get_subcommands({}), IsFirstWord)) {
    printError("no command '" + Words.front() + "'; the commands are scan, demand, extract, summarize, explain, models");
    return NotStarted;
  }
  try {
    App.parse(std::vector<std::string>(Words.rbegin(), Words.rend()));
  } catch (const CLI::ParseError &Error) {
    if (Error.get_exit_code() == 0)
      return App.exit(Error), NothingFound;
    printError(reword(Error.what()) + "; try --help");
    return NotStarted;
  }
  if (*Scan.App)
    return Scan.run(std::move(Flags));
  if (*Demand.App)
    return Demand.run(std::move(Flags));
  if (*Extract.App)
    return Extract.run(std::move(Flags));
  if (*Summarize.App)
    return Summarize.run(std::move(Flags));
  if (*Explain)
    return explain(Check);
  if (*List)
    return listModels();
  return *Show ? showModel(Name) : checkModels(Files);
}

} // namespace

int main(int Count, char **Words) { return run(std::vector<std::string>(Words + 1, Words + Count)); }
