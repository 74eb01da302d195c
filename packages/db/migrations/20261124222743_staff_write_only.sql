ALTER TABLE "article" DROP COLUMN "html";--> statement-breakpoint
CREATE POLICY "staff_insert" ON "clearance_letter" AS RESTRICTIVE FOR INSERT TO "app_user" WITH CHECK ((select app.role()) <> 'client');--> statement-breakpoint
CREATE POLICY "staff_update" ON "clearance_letter" AS RESTRICTIVE FOR UPDATE TO "app_user" USING ((select app.role()) <> 'client') WITH CHECK ((select app.role()) <> 'client');--> statement-breakpoint
CREATE POLICY "staff_delete" ON "clearance_letter" AS RESTRICTIVE FOR DELETE TO "app_user" USING ((select app.role()) <> 'client');--> statement-breakpoint
CREATE POLICY "staff_insert" ON "membership" AS RESTRICTIVE FOR INSERT TO "app_user" WITH CHECK ((select app.role()) <> 'client');--> statement-breakpoint
CREATE POLICY "staff_update" ON "membership" AS RESTRICTIVE FOR UPDATE TO "app_user" USING ((select app.role()) <> 'client') WITH CHECK ((select app.role()) <> 'client');--> statement-breakpoint
CREATE POLICY "staff_delete" ON "membership" AS RESTRICTIVE FOR DELETE TO "app_user" USING ((select app.role()) <> 'client');--> statement-breakpoint
CREATE POLICY "staff_insert" ON "organisation" AS RESTRICTIVE FOR INSERT TO "app_user" WITH CHECK ((select app.role()) <> 'client');--> statement-breakpoint
CREATE POLICY "staff_update" ON "organisation" AS RESTRICTIVE FOR UPDATE TO "app_user" USING ((select app.role()) <> 'client') WITH CHECK ((select app.role()) <> 'client');--> statement-breakpoint
CREATE POLICY "staff_delete" ON "organisation" AS RESTRICTIVE FOR DELETE TO "app_user" USING ((select app.role()) <> 'client');--> statement-breakpoint
CREATE POLICY "staff_insert" ON "cuff" AS RESTRICTIVE FOR INSERT TO "app_user" WITH CHECK ((select app.role()) <> 'client');--> statement-breakpoint
CREATE POLICY "staff_update" ON "cuff" AS RESTRICTIVE FOR UPDATE TO "app_user" USING ((select app.role()) <> 'client') WITH CHECK ((select app.role()) <> 'client');--> statement-breakpoint
CREATE POLICY "staff_delete" ON "cuff" AS RESTRICTIVE FOR DELETE TO "app_user" USING ((select app.role()) <> 'client');--> statement-breakpoint
CREATE POLICY "staff_insert" ON "cuff_prescription" AS RESTRICTIVE FOR INSERT TO "app_user" WITH CHECK ((select app.role()) <> 'client');--> statement-breakpoint
CREATE POLICY "staff_update" ON "cuff_prescription" AS RESTRICTIVE FOR UPDATE TO "app_user" USING ((select app.role()) <> 'client') WITH CHECK ((select app.role()) <> 'client');--> statement-breakpoint
CREATE POLICY "staff_delete" ON "cuff_prescription" AS RESTRICTIVE FOR DELETE TO "app_user" USING ((select app.role()) <> 'client');--> statement-breakpoint
CREATE POLICY "staff_insert" ON "equipment" AS RESTRICTIVE FOR INSERT TO "app_user" WITH CHECK ((select app.role()) <> 'client');--> statement-breakpoint
CREATE POLICY "staff_update" ON "equipment" AS RESTRICTIVE FOR UPDATE TO "app_user" USING ((select app.role()) <> 'client') WITH CHECK ((select app.role()) <> 'client');--> statement-breakpoint
CREATE POLICY "staff_delete" ON "equipment" AS RESTRICTIVE FOR DELETE TO "app_user" USING ((select app.role()) <> 'client');--> statement-breakpoint
CREATE POLICY "staff_insert" ON "lop_measurement" AS RESTRICTIVE FOR INSERT TO "app_user" WITH CHECK ((select app.role()) <> 'client');--> statement-breakpoint
CREATE POLICY "staff_update" ON "lop_measurement" AS RESTRICTIVE FOR UPDATE TO "app_user" USING ((select app.role()) <> 'client') WITH CHECK ((select app.role()) <> 'client');--> statement-breakpoint
CREATE POLICY "staff_delete" ON "lop_measurement" AS RESTRICTIVE FOR DELETE TO "app_user" USING ((select app.role()) <> 'client');--> statement-breakpoint
CREATE POLICY "staff_insert" ON "one_rep_max" AS RESTRICTIVE FOR INSERT TO "app_user" WITH CHECK ((select app.role()) <> 'client');--> statement-breakpoint
CREATE POLICY "staff_update" ON "one_rep_max" AS RESTRICTIVE FOR UPDATE TO "app_user" USING ((select app.role()) <> 'client') WITH CHECK ((select app.role()) <> 'client');--> statement-breakpoint
CREATE POLICY "staff_delete" ON "one_rep_max" AS RESTRICTIVE FOR DELETE TO "app_user" USING ((select app.role()) <> 'client');--> statement-breakpoint
CREATE POLICY "staff_insert" ON "assignment" AS RESTRICTIVE FOR INSERT TO "app_user" WITH CHECK ((select app.role()) <> 'client');--> statement-breakpoint
CREATE POLICY "staff_update" ON "assignment" AS RESTRICTIVE FOR UPDATE TO "app_user" USING ((select app.role()) <> 'client') WITH CHECK ((select app.role()) <> 'client');--> statement-breakpoint
CREATE POLICY "staff_delete" ON "assignment" AS RESTRICTIVE FOR DELETE TO "app_user" USING ((select app.role()) <> 'client');--> statement-breakpoint
ALTER POLICY "anybody_asks" ON "article_comment" TO app_user WITH CHECK ((status in ('pending', 'spam') and not is_staff and decided_at is null and decided_by is null) or (select app.site_roles()) && array['moderator', 'editor', 'admin']);