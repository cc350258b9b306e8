// scan: --models clerk.json
/* After a bug in FreeRADIUS: the job comes out of a function that nobody has looked into, so that no caller can name its desk either. */
#include "clerk.h"

void *check_alloc_type(void *what, const char *type);
int log_line(const char *text);

int resume(struct office *office, void *context) {
  struct job *job = check_alloc_type(context, "job");
  struct question *question = job->question;
  if (question->at)
    office_leave(office, question->at);
  job_free(job); // expect: pool-use-after-release (definite)
  return 0;
}

/* Many ways lead to the end: what ended on each of them is still known there. */
int resume_counted(struct office *office, void *context) {
  struct job *job = check_alloc_type(context, "job");
  struct question *question = job->question;
  int result = 0, rows = desk_rows(question);
  if (question->answer == 1) {
    result = 1;
    goto finish;
  }
  if (rows == 0) {
    result = 2;
    goto finish;
  }
  if (rows < 0) {
    result = 3;
    goto finish;
  }
  if (log_line("rows") < 0)
    result = 4;
  if (question->answer == 2)
    result = 5;
  if (log_line("more rows") == 3)
    result = 6;
finish:
  if (question->at)
    office_leave(office, question->at);
  job_free(job); // expect: pool-use-after-release (definite)
  return result;
}
