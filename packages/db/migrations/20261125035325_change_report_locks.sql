-- Written once: no grant to change or delete what a client reported.
alter table "change_report" force row level security;
--> statement-breakpoint
grant select, insert on "change_report" to app_user;
