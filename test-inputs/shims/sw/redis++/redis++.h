// Stub with the names of redis-plus-plus, for inputs; written from the documented interface.
#ifndef SW_REDISPLUSPLUS_H
#define SW_REDISPLUSPLUS_H

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>

namespace sw {
namespace redis {

using OptionalString = std::optional<std::string>;

struct ConnectionOptions {
  std::string host;
  int port = 6379;
};

struct ConnectionPoolOptions {
  std::size_t size = 1;
  std::chrono::milliseconds wait_timeout{0};
};

class QueuedReplies {
public:
  std::size_t size();
};

class Pipeline {
public:
  Pipeline(Pipeline &&) noexcept;
  ~Pipeline();
  Pipeline &set(const std::string &Key, const std::string &Value);
  Pipeline &get(const std::string &Key);
  Pipeline &incr(const std::string &Key);
  QueuedReplies exec();
  void discard();
};

class Redis;

class Transaction {
public:
  Transaction(Transaction &&) noexcept;
  ~Transaction();
  Redis redis();
  Transaction &set(const std::string &Key, const std::string &Value);
  Transaction &incr(const std::string &Key);
  QueuedReplies exec();
  void discard();
};

class Redis {
public:
  explicit Redis(const ConnectionOptions &Connection, const ConnectionPoolOptions &Pool = {});
  explicit Redis(const std::string &Uri);
  Redis(const Redis &) = delete;
  Redis(Redis &&) noexcept;
  ~Redis();

  Pipeline pipeline(bool new_connection = true);
  Transaction transaction(bool piped = false, bool new_connection = true);
  OptionalString get(const std::string &Key);
  bool set(const std::string &Key, const std::string &Value);
  long long incr(const std::string &Key);
  long long del(const std::string &Key);
};

} // namespace redis
} // namespace sw

#endif
