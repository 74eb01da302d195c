ALTER TABLE "set_log" ADD CONSTRAINT "set_is_not_its_client" CHECK ("set_log"."id" <> "set_log"."client_id");--> statement-breakpoint
CREATE POLICY "staff_update" ON "adverse_event" AS RESTRICTIVE FOR UPDATE TO "app_user" USING ((select app.role()) <> 'client') WITH CHECK ((select app.role()) <> 'client');--> statement-breakpoint
create function app.guard_limb_lock() returns trigger language plpgsql as
$$
begin
  if app.role() = 'client' then
    raise exception 'a lock is lifted by staff' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
--> statement-breakpoint
create trigger limb_standing_lock_guard before update of locked_at on "limb_standing"
  for each row when (old.locked_at is not null and new.locked_at is null) execute function app.guard_limb_lock();
