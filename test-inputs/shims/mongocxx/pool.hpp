// Stub with the names of the MongoDB C++ driver's client pool, for inputs.
#ifndef MONGOCXX_POOL_HPP
#define MONGOCXX_POOL_HPP

#include "mongocxx/client.hpp"
#include <cstddef>
#include <optional>

namespace mongocxx {
inline namespace v_noabi {

class uri {
public:
  explicit uri(const char *Text);
};

class pool {
public:
  class entry {
  public:
    entry(entry &&) noexcept;
    entry &operator=(entry &&) noexcept;
    entry &operator=(std::nullptr_t) noexcept;
    ~entry();
    client *operator->() const noexcept;
    client &operator*() const noexcept;
    explicit operator bool() const noexcept;
  };

  explicit pool(const uri &Uri);
  ~pool();
  entry acquire();
  std::optional<entry> try_acquire();
};

} // namespace v_noabi
} // namespace mongocxx

#endif
