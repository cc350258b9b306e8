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

class client_session;

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
  void insert_one(const client_session &Session, const document &Document);
};

class database {
public:
  collection operator[](const char *Name) const;
};

class client_session {
public:
  client_session(client_session &&) noexcept;
  ~client_session();
  void start_transaction();
  void commit_transaction();
  void abort_transaction();
};

class client {
public:
  database operator[](const char *Name) const &;
  client_session start_session();
};

} // namespace v_noabi
} // namespace mongocxx

#endif
