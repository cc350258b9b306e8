// scan: --models clerk.json
// expect-nothing
/* The desk is noted, the job is freed, and then the desk goes back; or the job has no desk any more. */
#include "clerk.h"

int resume(struct office *office, struct job *job) {
  struct question *question = job->question;
  struct desk *at = question->at;
  int rows = desk_rows(question);
  if (rows < 0)
    goto finish;
  job->rows = rows;
finish:
  job_free(job);
  if (at)
    office_leave(office, at);
  return rows;
}

int ask(struct office *office, struct job *job) {
  struct desk *mine = office_take(office);
  if (!mine)
    return -1;
  job->question->at = mine;
  int rows = desk_rows(job->question);
  office_leave(office, mine);
  job->question->at = 0;
  job_free(job);
  return rows;
}
