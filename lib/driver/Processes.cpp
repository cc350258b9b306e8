#include "driver/Processes.h"

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/MemoryBuffer.h"

#include <csignal>
#include <cstring>
#include <map>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace poolcheck::driver {

namespace {

// Files in memory instead of pipes: nobody has to drain them while the child runs.
struct Child {
  size_t Index = 0;
  int Output = -1;
  int Messages = -1;
};

void limitSelf(const ProcessLimits &Limits) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  rlimit Cpu = {Limits.CpuSeconds, Limits.CpuSeconds + 1};
  setrlimit(RLIMIT_CPU, &Cpu);
  rlimit NoCore = {0, 0};
  setrlimit(RLIMIT_CORE, &NoCore);
  alarm(10 * Limits.CpuSeconds);
}

[[noreturn]] void runChild(const Child &Self, const ProcessLimits &Limits, llvm::function_ref<void(size_t, llvm::raw_ostream &)> Work) {
  // The parent's handlers know the parent's files; they are not this process's to clean up.
  for (int Signal : {SIGSEGV, SIGABRT, SIGBUS, SIGILL, SIGFPE, SIGTERM, SIGINT, SIGXCPU})
    std::signal(Signal, SIG_DFL);
  limitSelf(Limits);
  dup2(Self.Messages, STDOUT_FILENO);
  dup2(Self.Messages, STDERR_FILENO);
  bool IsWhole;
  {
    llvm::raw_fd_ostream Output(Self.Output, /*shouldClose=*/false);
    Work(Self.Index, Output);
    Output.flush();
    IsWhole = !Output.has_error();
    Output.clear_error();
  }
  // Buffers and static objects are the parent's.
  _exit(IsWhole ? 0 : 1);
}

std::string readBack(int File) {
  auto Buffer = llvm::MemoryBuffer::getOpenFile(File, "child", /*FileSize=*/-1, /*RequiresNullTerminator=*/false);
  return Buffer ? (*Buffer)->getBuffer().str() : "";
}

std::string failureOf(int Status, llvm::StringRef Messages) {
  if (WIFEXITED(Status) && WEXITSTATUS(Status) == 0)
    return "";
  llvm::StringRef LastLine = Messages.rtrim().rsplit('\n').second;
  if (LastLine.empty())
    LastLine = Messages.rtrim();
  if (!WIFSIGNALED(Status))
    return "the parser stopped: " + (LastLine.empty() ? "it said nothing" : LastLine.str());
  switch (WTERMSIG(Status)) {
  case SIGXCPU:
  case SIGALRM:
    return "the parser took too long and was stopped";
  case SIGKILL:
    return "the parser was killed, most likely because memory ran out";
  default:
    return std::string("the parser crashed (") + strsignal(WTERMSIG(Status)) + ")" + (LastLine.empty() ? "" : ": " + LastLine.str());
  }
}

} // namespace

void runInProcesses(size_t Count, const ProcessLimits &Limits, llvm::function_ref<void(size_t, llvm::raw_ostream &)> Work,
                    llvm::function_ref<void(size_t, ProcessResult)> OnDone) {
  // A caller that ignores the signal would make the kernel forget how children ended.
  std::signal(SIGCHLD, SIG_DFL);
  std::map<pid_t, Child> Running;
  auto Finish = [&](const Child &Ended, ProcessResult Result) {
    close(Ended.Output);
    close(Ended.Messages);
    OnDone(Ended.Index, std::move(Result));
  };
  auto Start = [&](size_t Index) {
    Child Next = {Index, memfd_create("output", MFD_CLOEXEC), memfd_create("messages", MFD_CLOEXEC)};
    pid_t Process = fork();
    if (Process == 0)
      runChild(Next, Limits, Work);
    if (Process > 0)
      Running.emplace(Process, Next);
    else
      Finish(Next, {"", std::string("no process could be started: ") + std::strerror(errno)});
  };
  auto Reap = [&] {
    int Status = 0;
    pid_t Process = waitpid(-1, &Status, 0);
    auto Found = Running.find(Process);
    if (Found == Running.end())
      return;
    Child Ended = Found->second;
    Running.erase(Found);
    Finish(Ended, {readBack(Ended.Output), failureOf(Status, readBack(Ended.Messages))});
  };
  for (size_t Next = 0; Next < Count || !Running.empty();) {
    if (Next < Count && Running.size() < std::max(1u, Limits.Jobs))
      Start(Next++);
    else
      Reap();
  }
}

} // namespace poolcheck::driver
