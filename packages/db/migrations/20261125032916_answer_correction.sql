CREATE TABLE "answer_correction" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"screening_id" uuid NOT NULL,
	"rule" text NOT NULL,
	"basis" text NOT NULL,
	"reason" text NOT NULL,
	"recorded_by" uuid NOT NULL,
	"recorded_by_name" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "answer_correction_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "correction_basis_known" CHECK ("answer_correction"."basis" in ('document', 'statement')),
	CONSTRAINT "correction_has_reason" CHECK (length("answer_correction"."reason") between 1 and 500)
);
--> statement-breakpoint
ALTER TABLE "answer_correction" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "answer_correction" ADD CONSTRAINT "correction_client" FOREIGN KEY ("org_id","client_id") REFERENCES "public"."client"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_correction" ADD CONSTRAINT "correction_screening" FOREIGN KEY ("org_id","screening_id") REFERENCES "public"."screening"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "correction_by_client" ON "answer_correction" USING btree ("org_id","client_id","recorded_at");--> statement-breakpoint
CREATE POLICY "org_isolation" ON "answer_correction" AS PERMISSIVE FOR ALL TO "app_user" USING (org_id = (select app.org_id())) WITH CHECK (org_id = (select app.org_id()));--> statement-breakpoint
CREATE POLICY "health_readers_only" ON "answer_correction" AS RESTRICTIVE FOR ALL TO "app_user" USING ((select app.role()) in ('owner', 'coach', 'clinician') or ((select app.role()) = 'client' and client_id = (select app.client_id()))) WITH CHECK ((select app.role()) in ('owner', 'coach', 'clinician') or ((select app.role()) = 'client' and client_id = (select app.client_id())));--> statement-breakpoint
CREATE POLICY "clinician_insert" ON "answer_correction" AS RESTRICTIVE FOR INSERT TO "app_user" WITH CHECK ((select app.role()) = 'clinician');