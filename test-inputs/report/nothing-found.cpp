// expect-nothing
// A report without results is a report too: its rules say what was looked for.
int main() { return 0; }
