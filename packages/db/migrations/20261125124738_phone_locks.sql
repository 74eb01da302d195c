alter table "sync_device" force row level security;
--> statement-breakpoint
alter table "sync_operation" force row level security;
--> statement-breakpoint
alter table "set_aside" force row level security;
--> statement-breakpoint
alter table "follow_up" force row level security;
--> statement-breakpoint
alter table "place" force row level security;
--> statement-breakpoint
grant select, insert, update on "sync_device" to app_user;
--> statement-breakpoint
-- An answer that was given stays as it was given.
grant select, insert on "sync_operation" to app_user;
--> statement-breakpoint
grant select, insert, delete on "set_aside" to app_user;
--> statement-breakpoint
-- Answers about health are written once; a second thought is a comment or an event.
grant select, insert on "follow_up" to app_user;
--> statement-breakpoint
grant select, insert, update on "place" to app_user;
