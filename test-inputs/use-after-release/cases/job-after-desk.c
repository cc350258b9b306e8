// scan: --models clerk.json
/* After a bug in FreeRADIUS: the desk goes back, and then the job is freed, which finishes its question at that desk. */
#include "clerk.h"

int resume(struct office *office, struct job *job) {
  struct question *question = job->question;
  int rows = desk_rows(question);
  if (rows < 0)
    goto finish;
  job->rows = rows;
finish:
  if (question->at)
    office_leave(office, question->at);
  job_free(job); // expect: pool-use-after-release (definite)
  return rows;
}

int ask(struct office *office, struct job *job) {
  struct desk *mine = office_take(office);
  if (!mine)
    return -1;
  job->question->at = mine;
  int rows = desk_rows(job->question);
  office_leave(office, mine);
  job_free(job); // expect: pool-use-after-release (definite)
  return rows;
}
