// One report that the tests of all formats look at: a nested acquire with steps and a fix, and one unit that could not be read.
#pragma once

#include "report/Report.h"

namespace poolcheck::report {

inline constexpr char SampleText[] = "#include \"pool.h\"\n"
                                     "int run(Pool &pool) {\n"
                                     "  Session outer(pool);\n"
                                     "\tSession inner(pool); // größer\n"
                                     "  return 0;\n"
                                     "}\n";

// The range of Part in Text, with line and byte column.
inline findings::SourceRange rangeOf(llvm::StringRef Path, llvm::StringRef Text, llvm::StringRef Part) {
  size_t Offset = Text.find(Part);
  llvm::StringRef Before = Text.take_front(Offset);
  findings::SourceRange R;
  R.Path = Path.str();
  R.Offset = Offset;
  R.Length = Part.size();
  R.Line = Before.count('\n') + 1;
  R.Column = Before.size() - (Before.rfind('\n') + 1) + 1;
  return R;
}

struct Sample {
  findings::SourceFiles Sources;
  Report R{.Root = "/src/shop", .ToolVersion = "1.2.3", .Sources = Sources};
  std::string Path = "/src/shop/a dir/job.cpp";

  Sample() {
    Sources.add(Path, SampleText);
    R.Units = 14;
    R.Rules = {{"pool-other", "another check", "# pool-other\n", {}},
               {"pool-nested-acquire", "a task acquires twice", "# pool-nested-acquire\n\n## What it finds\n\nTwo\nleases.\n\nMore.\n", {833, 410}}};
    R.Findings.push_back(nested());
    R.Incompletes = {{"b.cpp", "cannot be read", {}}, {"function 'f'", "too large", range("return 0;")}};
  }

  findings::SourceRange range(llvm::StringRef Part) const { return rangeOf(Path, SampleText, Part); }

  findings::Finding nested() const {
    findings::Finding F;
    F.Check = "pool-nested-acquire";
    F.Level = findings::Severity::Error;
    F.Where = range("inner");
    F.Message = "second lease is acquired";
    F.Steps = {{range("outer"), "first lease", 1}, {range("inner"), "second lease", 2}};
    F.Fixes = {{"reuse 'outer'", {{range("Session inner(pool);"), "auto &inner = outer;", {}}}}, {"make the pool larger", {}}};
    F.Function = "run";
    return F;
  }
};

} // namespace poolcheck::report
