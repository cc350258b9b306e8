// scan: --models clerk.json
// expect-nothing
/* The job is freed first, or it has another question by the time, or somebody may have given it another desk. */
#include "clerk.h"

void *check_alloc_type(void *what, const char *type);
void reopen(struct job *job);

int resume(struct office *office, void *context) {
  struct job *job = check_alloc_type(context, "job");
  struct desk *at = job->question->at;
  job_free(job);
  if (at)
    office_leave(office, at);
  return 0;
}

int next_question(struct office *office, void *context, struct question *next) {
  struct job *job = check_alloc_type(context, "job");
  office_leave(office, job->question->at);
  job->question = next;
  job_free(job);
  return 0;
}

int asked_again(struct office *office, void *context) {
  struct job *job = check_alloc_type(context, "job");
  office_leave(office, job->question->at);
  reopen(job);
  job_free(job);
  return 0;
}
