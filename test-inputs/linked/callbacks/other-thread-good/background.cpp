// scan: --models ../../../shims/shim.json
// inBackground() of another file starts a thread: its acquire waits for no lease of this task.
// expect-nothing
#include <thread>

void inBackground(void (*Work)()) { std::thread(Work).detach(); }
