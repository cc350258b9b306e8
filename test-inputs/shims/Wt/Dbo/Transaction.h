// Stub with the names of Wt::Dbo's transaction, for inputs.
#ifndef WT_DBO_TRANSACTION_H
#define WT_DBO_TRANSACTION_H

#include "Wt/Dbo/Session.h"

namespace Wt {
namespace Dbo {

class Transaction {
public:
  explicit Transaction(Session &On);
  Transaction(const Transaction &) = delete;
  ~Transaction() noexcept(false);
  bool commit();
  void rollback();
};

} // namespace Dbo
} // namespace Wt

#endif
