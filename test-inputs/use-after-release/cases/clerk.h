/* A question is part of a job; freeing the job finishes the question on the desk that it was asked at. */
struct office;
struct desk;
struct question {
  struct desk *at;
  int answer;
};
struct job {
  struct question *question;
  int rows;
};
struct desk *office_take(struct office *from); /* null: none is free */
void office_leave(struct office *to, struct desk *desk);
int desk_rows(struct question *question);
void job_free(struct job *job);
