// Stub with the names of the MongoDB C++ driver's client, for inputs.
#ifndef MONGOCXX_CLIENT_HPP
#define MONGOCXX_CLIENT_HPP

#include <cstdint>

namespace mongocxx {
inline namespace v_noabi {

class document {
public:
  int id() const;
};

class cursor {
public:
  cursor(cursor &&) noexcept;
  ~cursor();
  const document *begin();
  const document *end();
};

class collection {
public:
  cursor find(const char *Filter);
  std::int64_t count_documents(const char *Filter);
  void insert_one(const document &Document);
};

class database {
public:
  collection operator[](const char *Name) const;
};

class client {
public:
  database operator[](const char *Name) const &;
};

} // namespace v_noabi
} // namespace mongocxx

#endif
