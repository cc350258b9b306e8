/* A pool of links whose calls may take a link away and give another one, or none. */
typedef struct radio_pool radio_pool;
typedef struct radio_link {
  int status;
  const char *text;
} radio_link;

radio_link *radio_get(radio_pool *pool);                      /* NULL when none is free */
void radio_put(radio_pool *pool, radio_link *link);
radio_link *radio_renew(radio_pool *pool, radio_link *link);  /* gives the old one back; NULL when there is no new one */
int radio_send(radio_link *link, const char *text);           /* 0: fine; 1: the link is broken */
int radio_prepare(radio_pool *pool, const char *text);
