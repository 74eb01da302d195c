-- Written once: no grant to change or delete what a clinician found.
alter table "answer_correction" force row level security;
--> statement-breakpoint
grant select, insert on "answer_correction" to app_user;
