CREATE TABLE "follow_up" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"after_hours" integer NOT NULL,
	"answers" jsonb NOT NULL,
	"rules" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"action" text NOT NULL,
	"answered_at" timestamp with time zone NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"answered_by" uuid NOT NULL,
	CONSTRAINT "follow_up_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "follow_up_hours_range" CHECK ("follow_up"."after_hours" between 1 and 240)
);
--> statement-breakpoint
ALTER TABLE "follow_up" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "place" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"name" text NOT NULL,
	"inventory" jsonb,
	"units" text NOT NULL,
	"cuff_ids" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"archived_at" timestamp with time zone,
	CONSTRAINT "place_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "place_name_length" CHECK (char_length("place"."name") between 1 and 60),
	CONSTRAINT "place_units_known" CHECK ("place"."units" in ('metric', 'imperial'))
);
--> statement-breakpoint
ALTER TABLE "place" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "set_aside" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"because" text NOT NULL,
	"row" jsonb NOT NULL,
	"double_of" uuid,
	"at" timestamp with time zone NOT NULL,
	"by" uuid NOT NULL,
	CONSTRAINT "set_aside_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "set_aside_reason_known" CHECK ("set_aside"."because" in ('deleted', 'double')),
	CONSTRAINT "set_aside_double_has_first" CHECK (("set_aside"."because" = 'double') = ("set_aside"."double_of" is not null))
);
--> statement-breakpoint
ALTER TABLE "set_aside" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sync_device" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"last_seen_at" timestamp with time zone NOT NULL,
	"last_seq" bigint DEFAULT 0 NOT NULL,
	"missing" integer DEFAULT 0 NOT NULL,
	"clock_offset_ms" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "sync_device_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
ALTER TABLE "sync_device" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sync_operation" (
	"org_id" uuid NOT NULL,
	"device_id" uuid NOT NULL,
	"seq" bigint NOT NULL,
	"op_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"hash" text NOT NULL,
	"outcome" text NOT NULL,
	"code" text,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	CONSTRAINT "sync_operation_org_id_device_id_seq_pk" PRIMARY KEY("org_id","device_id","seq"),
	CONSTRAINT "sync_operation_outcome_known" CHECK ("sync_operation"."outcome" in ('applied', 'merged', 'rejected'))
);
--> statement-breakpoint
ALTER TABLE "sync_operation" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "training_session" DROP CONSTRAINT "session_status_known";--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "preferences" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "assignment" ADD COLUMN "client_may_move" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "set_log" ADD COLUMN "device_done_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "training_session" ADD COLUMN "moved_from" date;--> statement-breakpoint
ALTER TABLE "training_session" ADD COLUMN "excused" text;--> statement-breakpoint
ALTER TABLE "training_session" ADD COLUMN "trained_in" text;--> statement-breakpoint
ALTER TABLE "training_session" ADD COLUMN "content_issued_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_client" FOREIGN KEY ("org_id","client_id") REFERENCES "public"."client"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "place" ADD CONSTRAINT "place_client" FOREIGN KEY ("org_id","client_id") REFERENCES "public"."client"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "set_aside" ADD CONSTRAINT "set_aside_client" FOREIGN KEY ("org_id","client_id") REFERENCES "public"."client"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sync_device" ADD CONSTRAINT "device_client" FOREIGN KEY ("org_id","client_id") REFERENCES "public"."client"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sync_operation" ADD CONSTRAINT "sync_operation_device" FOREIGN KEY ("org_id","device_id") REFERENCES "public"."sync_device"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sync_operation" ADD CONSTRAINT "sync_operation_client" FOREIGN KEY ("org_id","client_id") REFERENCES "public"."client"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "follow_up_once" ON "follow_up" USING btree ("org_id","session_id","after_hours");--> statement-breakpoint
CREATE INDEX "follow_up_by_client" ON "follow_up" USING btree ("org_id","client_id","answered_at");--> statement-breakpoint
CREATE INDEX "place_by_client" ON "place" USING btree ("org_id","client_id");--> statement-breakpoint
CREATE INDEX "set_aside_by_session" ON "set_aside" USING btree ("org_id","session_id");--> statement-breakpoint
CREATE INDEX "set_aside_by_age" ON "set_aside" USING btree ("org_id","at");--> statement-breakpoint
CREATE INDEX "device_by_client" ON "sync_device" USING btree ("org_id","client_id");--> statement-breakpoint
CREATE UNIQUE INDEX "sync_operation_once" ON "sync_operation" USING btree ("org_id","op_id");--> statement-breakpoint
CREATE INDEX "sync_operation_by_age" ON "sync_operation" USING btree ("org_id","received_at");--> statement-breakpoint
ALTER TABLE "training_session" ADD CONSTRAINT "session_excuse_known" CHECK ("training_session"."excused" in ('travel', 'illness', 'other'));--> statement-breakpoint
ALTER TABLE "training_session" ADD CONSTRAINT "session_status_known" CHECK ("training_session"."status" in ('planned', 'started', 'done', 'stopped', 'skipped', 'unfinished'));--> statement-breakpoint
CREATE POLICY "org_isolation" ON "follow_up" AS PERMISSIVE FOR ALL TO "app_user" USING (org_id = (select app.org_id())) WITH CHECK (org_id = (select app.org_id()));--> statement-breakpoint
CREATE POLICY "health_readers_only" ON "follow_up" AS RESTRICTIVE FOR ALL TO "app_user" USING ((select app.role()) in ('owner', 'coach', 'clinician') or ((select app.role()) = 'client' and client_id = (select app.client_id()))) WITH CHECK ((select app.role()) in ('owner', 'coach', 'clinician') or ((select app.role()) = 'client' and client_id = (select app.client_id())));--> statement-breakpoint
CREATE POLICY "org_isolation" ON "place" AS PERMISSIVE FOR ALL TO "app_user" USING (org_id = (select app.org_id())) WITH CHECK (org_id = (select app.org_id()));--> statement-breakpoint
CREATE POLICY "own_client_only" ON "place" AS RESTRICTIVE FOR ALL TO "app_user" USING ((select app.role()) <> 'client' or client_id = (select app.client_id())) WITH CHECK ((select app.role()) <> 'client' or client_id = (select app.client_id()));--> statement-breakpoint
CREATE POLICY "org_isolation" ON "set_aside" AS PERMISSIVE FOR ALL TO "app_user" USING (org_id = (select app.org_id())) WITH CHECK (org_id = (select app.org_id()));--> statement-breakpoint
CREATE POLICY "own_client_only" ON "set_aside" AS RESTRICTIVE FOR ALL TO "app_user" USING ((select app.role()) <> 'client' or client_id = (select app.client_id())) WITH CHECK ((select app.role()) <> 'client' or client_id = (select app.client_id()));--> statement-breakpoint
CREATE POLICY "org_isolation" ON "sync_device" AS PERMISSIVE FOR ALL TO "app_user" USING (org_id = (select app.org_id())) WITH CHECK (org_id = (select app.org_id()));--> statement-breakpoint
CREATE POLICY "own_client_only" ON "sync_device" AS RESTRICTIVE FOR ALL TO "app_user" USING ((select app.role()) <> 'client' or client_id = (select app.client_id())) WITH CHECK ((select app.role()) <> 'client' or client_id = (select app.client_id()));--> statement-breakpoint
CREATE POLICY "org_isolation" ON "sync_operation" AS PERMISSIVE FOR ALL TO "app_user" USING (org_id = (select app.org_id())) WITH CHECK (org_id = (select app.org_id()));--> statement-breakpoint
CREATE POLICY "own_client_only" ON "sync_operation" AS RESTRICTIVE FOR ALL TO "app_user" USING ((select app.role()) <> 'client' or client_id = (select app.client_id())) WITH CHECK ((select app.role()) <> 'client' or client_id = (select app.client_id()));