/* A driver's table: queries leave a result that keeps the connection busy; transactions do not nest. */
typedef struct link link;
typedef struct rows rows;
typedef struct driver {
  int (*query)(link *on, const char *text, rows **result); /* 0: *result is open */
  void (*close)(link *on, rows *result);
  int (*start)(link *on); /* 0: begun; fails inside another transaction */
  int (*end)(link *on);
  int (*abort)(link *on);
} driver;
