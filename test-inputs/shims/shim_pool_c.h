/* The C face of the pool library of our own. Declarations only: shim.json says what the functions do. */
#ifndef SHIM_POOL_C_H
#define SHIM_POOL_C_H

#ifdef __cplusplus
extern "C" {
#endif

typedef struct shim_pool shim_pool;
typedef struct shim_handle shim_handle;
typedef int (*shim_row_fn)(void *data, int id, int amount);

shim_pool *shim_pool_new(int capacity);
void shim_pool_free(shim_pool *pool);

shim_handle *shim_pool_get(shim_pool *pool);           /* waits for ever */
shim_handle *shim_pool_try_get(shim_pool *pool);       /* NULL when none is free */
int shim_pool_take(shim_pool *pool, shim_handle **out); /* waits for ever; 0: *out is a lease, else error and no lease */
void shim_pool_put(shim_pool *pool, shim_handle *handle);
void shim_handle_close(shim_handle *handle);           /* gives back to the pool it came from */
void shim_handle_drop(shim_handle **handle);           /* gives back and sets *handle to NULL; NULL is allowed */

/* Pools that the library keeps by name: waits for ever. */
shim_handle *shim_named_get(const char *name);

int shim_exec(shim_handle *handle, const char *sql);
int shim_ping(shim_handle *handle);
int shim_begin(shim_handle *handle);
int shim_commit(shim_handle *handle);
int shim_rollback(shim_handle *handle);
/* Calls fn for each row before it returns. */
int shim_each_row(shim_handle *handle, const char *sql, shim_row_fn fn, void *data);

/* A statement belongs to the connection of its handle and must be closed before that goes back. */
typedef struct shim_stmt shim_stmt;
shim_stmt *shim_prepare(shim_handle *handle, const char *sql);
int shim_step(shim_stmt *stmt); /* 1: a row, 0: no more */
int shim_column(shim_stmt *stmt, int index);
void shim_stmt_close(shim_stmt *stmt);

/* What no model describes. */
const char *shim_error_text(shim_handle *handle);
void shim_log(const char *text);
/* 0: a transaction has begun. */
int shim_start(shim_handle *handle);
/* A connection that is broken is given back, and *handle becomes NULL. */
int shim_select(shim_handle **handle, const char *sql);
/* 0: handle belongs to the registry, which will give it back. */
int shim_registry_add(shim_handle *handle);
/* Of use as long as the handle is held. */
typedef struct shim_row shim_row;
shim_row *shim_first_row(shim_handle *handle);
int shim_row_number(shim_row *row, int column, int *number);
int shim_stat_rows(shim_handle *handle);
int shim_stat_errors(shim_handle *handle, int *errors);
/* A number that stands for a lease: -1 when none is free, and 0 is a good one. */
int shim_slot_open(shim_pool *pool);
void shim_slot_close(int slot); /* not -1 */

/* What a plug-in is given instead of functions to link with. */
typedef struct shim_api {
  shim_handle *(*get)(shim_pool *pool);
  void (*put)(shim_pool *pool, shim_handle *handle);
} shim_api;
typedef shim_handle *shim_get_fn(shim_pool *pool);

/* With the place of the call, as libraries with a lease log do it. */
shim_handle *shim_pool_get_at(shim_pool *pool, const char *file, int line);
#define SHIM_GET(pool) shim_pool_get_at((pool), __FILE__, __LINE__)

#ifdef __cplusplus
}
#endif

#endif
