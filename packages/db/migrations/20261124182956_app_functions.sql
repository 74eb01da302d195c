-- The actor of a transaction, set with set_config(…, true). After the transaction a setting reads '', not null: hence nullif.
create schema if not exists app;
--> statement-breakpoint
create function app.org_id() returns uuid language sql stable parallel safe as
$$ select nullif(current_setting('app.org_id', true), '')::uuid $$;
--> statement-breakpoint
create function app.person_id() returns uuid language sql stable parallel safe as
$$ select nullif(current_setting('app.person_id', true), '')::uuid $$;
--> statement-breakpoint
create function app.client_id() returns uuid language sql stable parallel safe as
$$ select nullif(current_setting('app.client_id', true), '')::uuid $$;
--> statement-breakpoint
create function app.role() returns text language sql stable parallel safe as
$$ select nullif(current_setting('app.role', true), '') $$;
--> statement-breakpoint
create function app.site_roles() returns text[] language sql stable parallel safe as
$$ select coalesce(nullif(current_setting('app.site_roles', true), ''), '{}')::text[] $$;
--> statement-breakpoint
grant usage on schema app to app_user, app_system;
--> statement-breakpoint
create schema if not exists pgboss authorization app_system;
