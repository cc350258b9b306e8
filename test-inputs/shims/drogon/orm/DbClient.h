// Stub with the names of Drogon's ORM client, for inputs; written from the documented interface.
#ifndef DROGON_ORM_DBCLIENT_H
#define DROGON_ORM_DBCLIENT_H

#include <coroutine>
#include <cstddef>
#include <functional>
#include <memory>
#include <string>

namespace drogon {

template <class T> struct Awaiter {
  bool await_ready() noexcept;
  void await_suspend(std::coroutine_handle<>);
  T await_resume();
};

namespace orm {

class Row {
public:
  template <class T> T as(std::size_t Column) const;
};

class Result {
public:
  const Row *begin() const;
  const Row *end() const;
  std::size_t size() const;
};

class Transaction;
enum class TransactionType { Deferred, Immediate, Exclusive };
using ResultCallback = std::function<void(const Result &)>;
using ExceptionCallback = std::function<void(const std::exception &)>;

class DbClient {
public:
  virtual ~DbClient();
  static std::shared_ptr<DbClient> newPgClient(const std::string &ConnInfo, std::size_t ConnNum,
                                               bool AutoBatch = false);
  static std::shared_ptr<DbClient> newMysqlClient(const std::string &ConnInfo, std::size_t ConnNum);
  static std::shared_ptr<DbClient> newSqlite3Client(const std::string &ConnInfo, std::size_t ConnNum);

  template <class... Args> Result execSqlSync(const std::string &Sql, Args &&...Arguments);
  template <class OnResult, class OnError, class... Args>
  void execSqlAsync(const std::string &Sql, OnResult &&Ok, OnError &&Failed, Args &&...Arguments);
  template <class... Args> Awaiter<Result> execSqlCoro(const std::string &Sql, Args... Arguments);

  virtual std::shared_ptr<Transaction>
  newTransaction(const std::function<void(bool)> &CommitCallback = {},
                 TransactionType Type = TransactionType::Deferred) = 0;
  virtual void
  newTransactionAsync(const std::function<void(const std::shared_ptr<Transaction> &)> &Callback) = 0;
  Awaiter<std::shared_ptr<Transaction>> newTransactionCoro();
  virtual void setTimeout(double Seconds) = 0;
};
using DbClientPtr = std::shared_ptr<DbClient>;

class Transaction : public DbClient {
public:
  virtual void rollback() = 0;
};
using TransactionPtr = std::shared_ptr<Transaction>;

} // namespace orm
} // namespace drogon

#endif
