-- Drizzle writes ENABLE and policies, but not FORCE, GRANT or triggers. The catalogue test fails while a table is missing here.

alter table "organisation" force row level security;
--> statement-breakpoint
alter table "membership" force row level security;
--> statement-breakpoint
alter table "client" force row level security;
--> statement-breakpoint
alter table "invitation" force row level security;
--> statement-breakpoint
alter table "consent_event" force row level security;
--> statement-breakpoint
alter table "audit_event" force row level security;
--> statement-breakpoint
alter table "outbox" force row level security;
--> statement-breakpoint
alter table "screening" force row level security;
--> statement-breakpoint
alter table "limb_standing" force row level security;
--> statement-breakpoint
alter table "clearance_letter" force row level security;
--> statement-breakpoint
alter table "readiness_check" force row level security;
--> statement-breakpoint
alter table "adverse_event" force row level security;
--> statement-breakpoint
alter table "cuff" force row level security;
--> statement-breakpoint
alter table "lop_measurement" force row level security;
--> statement-breakpoint
alter table "one_rep_max" force row level security;
--> statement-breakpoint
alter table "equipment" force row level security;
--> statement-breakpoint
alter table "cuff_prescription" force row level security;
--> statement-breakpoint
alter table "template" force row level security;
--> statement-breakpoint
alter table "assignment" force row level security;
--> statement-breakpoint
alter table "training_session" force row level security;
--> statement-breakpoint
alter table "set_log" force row level security;
--> statement-breakpoint
alter table "client_day" force row level security;
--> statement-breakpoint
alter table "comment" force row level security;
--> statement-breakpoint
alter table "comment_read" force row level security;
--> statement-breakpoint
alter table "article" force row level security;
--> statement-breakpoint
alter table "article_comment" force row level security;
--> statement-breakpoint
grant select, insert, update on "organisation" to app_user;
--> statement-breakpoint
grant select, insert, update on "membership" to app_user;
--> statement-breakpoint
grant select, insert, update on "client" to app_user;
--> statement-breakpoint
grant select, insert, update, delete on "invitation" to app_user;
--> statement-breakpoint
grant select, insert on "consent_event" to app_user;
--> statement-breakpoint
grant select, insert on "audit_event" to app_user;
--> statement-breakpoint
grant insert on "outbox" to app_user;
--> statement-breakpoint
grant select, insert, update on "screening" to app_user;
--> statement-breakpoint
grant select, insert, update, delete on "limb_standing" to app_user;
--> statement-breakpoint
grant select, insert, update on "clearance_letter" to app_user;
--> statement-breakpoint
grant select, insert on "readiness_check" to app_user;
--> statement-breakpoint
grant select, insert, update on "adverse_event" to app_user;
--> statement-breakpoint
grant select, insert, update, delete on "cuff" to app_user;
--> statement-breakpoint
grant select, insert, update on "lop_measurement" to app_user;
--> statement-breakpoint
grant select, insert, update on "one_rep_max" to app_user;
--> statement-breakpoint
grant select, insert, update, delete on "equipment" to app_user;
--> statement-breakpoint
grant select, insert, update on "cuff_prescription" to app_user;
--> statement-breakpoint
grant select, insert, update, delete on "template" to app_user;
--> statement-breakpoint
grant select, insert, update, delete on "assignment" to app_user;
--> statement-breakpoint
grant select, insert, update, delete on "training_session" to app_user;
--> statement-breakpoint
grant select, insert, update, delete on "set_log" to app_user;
--> statement-breakpoint
grant select, insert, update, delete on "client_day" to app_user;
--> statement-breakpoint
grant select, insert, update, delete on "comment" to app_user;
--> statement-breakpoint
grant select, insert, update, delete on "comment_read" to app_user;
--> statement-breakpoint
grant select on "article", "article_comment" to app_user;
--> statement-breakpoint
grant insert, update on "article", "article_comment" to app_user;
--> statement-breakpoint
grant select, insert, update, delete on "person" to app_system;
--> statement-breakpoint
grant select, insert, update, delete on "session" to app_system;
--> statement-breakpoint
grant select, insert, update, delete on "email_token" to app_system;
--> statement-breakpoint
grant select, insert, update, delete on "rate_limit" to app_system;
--> statement-breakpoint
grant select, insert, update, delete on "local_mail" to app_system;
--> statement-breakpoint
grant select on "organisation", "membership", "client", "invitation" to app_system;
--> statement-breakpoint
grant select, insert, update, delete on "outbox" to app_system;
--> statement-breakpoint
create function app.limb_is_cleared(org uuid, of_client uuid, of_limb text) returns text language sql stable as
$$
  -- null when the limb may be cuffed, else the reason. One day of grace: the person's day may not have begun or ended yet.
  select case
    when s.limb is null then 'no-screening'
    when s.locked_at is not null then 'limb-locked'
    when s.outcome not in ('cleared', 'cleared-mod') then 'not-cleared'
    when s.expires_on is not null and s.expires_on < current_date - 1 then 'clearance-expired'
  end
  from (select 1) as one
  left join limb_standing s on s.org_id = org and s.client_id = of_client and s.limb = of_limb
$$;
--> statement-breakpoint
create function app.guard_cuff_prescription() returns trigger language plpgsql as
$$
declare
  denial text;
  lop lop_measurement%rowtype;
  ceiling numeric;
begin
  denial := app.limb_is_cleared(new.org_id, new.client_id, new.limb);
  if denial is not null then
    raise exception 'cuff refused: %', denial using errcode = 'check_violation', constraint = 'cuff_' || replace(denial, '-', '_');
  end if;

  select * into lop from lop_measurement
   where org_id = new.org_id and id = new.lop_id and client_id = new.client_id and limb = new.limb;
  if not found then
    raise exception 'cuff refused: this LOP is not of this client and limb' using errcode = 'check_violation', constraint = 'cuff_lop_missing';
  end if;
  if lop.stale_reason is not null or lop.fresh_until < current_date - 1 then
    raise exception 'cuff refused: the LOP is stale' using errcode = 'check_violation', constraint = 'cuff_lop_stale';
  end if;

  select least(coalesce(ceiling_percent, 80), 80) into ceiling from limb_standing
   where org_id = new.org_id and client_id = new.client_id and limb = new.limb;
  if new.percent_lop > ceiling or new.pressure_mmhg > ceil(lop.value_mmhg * ceiling / 100) then
    raise exception 'cuff refused: above the ceiling of % %% LOP', ceiling using errcode = 'check_violation', constraint = 'cuff_above_ceiling';
  end if;
  return new;
end
$$;
--> statement-breakpoint
create trigger cuff_prescription_guard before insert or update on "cuff_prescription"
  for each row execute function app.guard_cuff_prescription();
--> statement-breakpoint
create function app.guard_set_log() returns trigger language plpgsql as
$$
declare
  denial text;
  one jsonb;
begin
  for one in select * from jsonb_array_elements(new.cuffs) loop
    denial := app.limb_is_cleared(new.org_id, new.client_id, one ->> 'limb');
    if denial is not null then
      raise exception 'cuffed set refused: %', denial using errcode = 'check_violation', constraint = 'cuff_' || replace(denial, '-', '_');
    end if;
  end loop;
  return new;
end
$$;
--> statement-breakpoint
create trigger set_log_guard before insert or update of cuffs, cuffed on "set_log"
  for each row when (new.cuffed) execute function app.guard_set_log();
--> statement-breakpoint
create function app.notify_outbox() returns trigger language plpgsql as
$$ begin perform pg_notify('outbox', ''); return null; end $$;
--> statement-breakpoint
create trigger outbox_notify after insert on "outbox" for each statement execute function app.notify_outbox();
