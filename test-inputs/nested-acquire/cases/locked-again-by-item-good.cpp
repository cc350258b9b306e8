// scan: --models builtin:locks
// expect-nothing
// The items of a batch are run by a function that expects the line to be locked.
#include <memory>
#include <mutex>
#include <vector>

class Line {
public:
  class Guard {
  public:
    explicit Guard(Line *Of) : Of(Of) { Of->Access.lock(); }
    ~Guard() { Of->Access.unlock(); }
    Guard(const Guard &) = delete;

  private:
    Line *Of;
  };
  bool send(const char *Text);

private:
  std::mutex Access;
};
#define LOCKED(line) Line::Guard Locked(line)

struct Item {
  virtual ~Item() = default;
  virtual bool run(Line *On) = 0;
  virtual bool runLocked(Line *On) = 0;
};

struct Plain : Item {
  const char *Text = "";
  bool runLocked(Line *On) override { return On->send(Text); }
  bool run(Line *On) override {
    LOCKED(On);
    return runLocked(On);
  }
};

struct Batch {
  std::vector<std::unique_ptr<Item>> Items;
  bool runLocked(Line *On) {
    On->send("BEGIN");
    for (std::unique_ptr<Item> &One : Items)
      if (!One->runLocked(On))
        return false;
    return On->send("COMMIT");
  }
  bool run(Line *On) {
    if (Items.empty())
      return true;
    LOCKED(On);
    return runLocked(On);
  }
};
