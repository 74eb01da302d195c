CREATE TABLE "change_report" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"screening_id" uuid NOT NULL,
	"changes" jsonb NOT NULL,
	"reported_by" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "change_report_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "change_is_named" CHECK (jsonb_array_length("change_report"."changes") between 1 and 8)
);
--> statement-breakpoint
ALTER TABLE "change_report" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "change_report" ADD CONSTRAINT "change_client" FOREIGN KEY ("org_id","client_id") REFERENCES "public"."client"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "change_report" ADD CONSTRAINT "change_screening" FOREIGN KEY ("org_id","screening_id") REFERENCES "public"."screening"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "change_by_client" ON "change_report" USING btree ("org_id","client_id","at");--> statement-breakpoint
CREATE POLICY "org_isolation" ON "change_report" AS PERMISSIVE FOR ALL TO "app_user" USING (org_id = (select app.org_id())) WITH CHECK (org_id = (select app.org_id()));--> statement-breakpoint
CREATE POLICY "health_readers_only" ON "change_report" AS RESTRICTIVE FOR ALL TO "app_user" USING ((select app.role()) in ('owner', 'coach', 'clinician') or ((select app.role()) = 'client' and client_id = (select app.client_id()))) WITH CHECK ((select app.role()) in ('owner', 'coach', 'clinician') or ((select app.role()) = 'client' and client_id = (select app.client_id())));--> statement-breakpoint
CREATE POLICY "client_insert" ON "change_report" AS RESTRICTIVE FOR INSERT TO "app_user" WITH CHECK ((select app.role()) = 'client');