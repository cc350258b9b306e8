// scan: --models builtin:locks
// After a bug in MaNGOS: a batch locks the line and runs its items on it; an item that may also stand alone locks the line itself.
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
};

struct Plain : Item {
  const char *Text = "";
  bool run(Line *On) override {
    LOCKED(On);
    return On->send(Text);
  }
};

struct Batch {
  std::vector<std::unique_ptr<Item>> Items;
  bool run(Line *On) {
    if (Items.empty())
      return true;
    LOCKED(On);
    On->send("BEGIN");
    for (std::unique_ptr<Item> &One : Items)
      if (!One->run(On)) // expect: pool-nested-acquire
        return false;
    return On->send("COMMIT");
  }
};
