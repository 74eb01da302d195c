CREATE TABLE "comment" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"parent_id" uuid,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"author_role" text NOT NULL,
	"body" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"edited_at" timestamp with time zone,
	"deleted_at" timestamp with time zone,
	CONSTRAINT "comment_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "comment_body_length" CHECK (char_length("comment"."body") between 1 and 2000),
	CONSTRAINT "comment_subject_known" CHECK ("comment"."subject_kind" in ('programme', 'session', 'set'))
);
--> statement-breakpoint
ALTER TABLE "comment" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "comment_read" (
	"org_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"subject_id" uuid NOT NULL,
	"read_at" timestamp with time zone NOT NULL,
	CONSTRAINT "comment_read_org_id_person_id_subject_id_pk" PRIMARY KEY("org_id","person_id","subject_id")
);
--> statement-breakpoint
ALTER TABLE "comment_read" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "article" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"status" text NOT NULL,
	"data" jsonb NOT NULL,
	"html" text NOT NULL,
	"published_at" timestamp with time zone,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "article_slug_unique" UNIQUE("slug"),
	CONSTRAINT "article_slug_shape" CHECK ("article"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$')
);
--> statement-breakpoint
ALTER TABLE "article" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "article_comment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"article_id" uuid NOT NULL,
	"parent_id" uuid,
	"person_id" uuid,
	"author_name" text NOT NULL,
	"author_email" text,
	"is_staff" boolean DEFAULT false NOT NULL,
	"kind" text DEFAULT 'remark' NOT NULL,
	"body" text NOT NULL,
	"status" text NOT NULL,
	"hold_reasons" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"decided_at" timestamp with time zone,
	"decided_by" uuid,
	CONSTRAINT "article_comment_body_length" CHECK (char_length("article_comment"."body") between 1 and 2000),
	CONSTRAINT "article_comment_name_length" CHECK (char_length("article_comment"."author_name") between 1 and 80),
	CONSTRAINT "article_comment_status_known" CHECK ("article_comment"."status" in ('pending', 'approved', 'spam', 'rejected'))
);
--> statement-breakpoint
ALTER TABLE "article_comment" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "adverse_event" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"session_id" uuid,
	"severity" text NOT NULL,
	"signs" jsonb NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"limbs" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"reported_by" uuid NOT NULL,
	"reported_by_name" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"resolved_at" timestamp with time zone,
	"resolution" text,
	"resolved_by" uuid,
	CONSTRAINT "adverse_event_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "event_severity_known" CHECK ("adverse_event"."severity" in ('minor', 'moderate', 'serious'))
);
--> statement-breakpoint
ALTER TABLE "adverse_event" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "clearance_letter" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"screening_id" uuid NOT NULL,
	"letter" jsonb NOT NULL,
	"status" text NOT NULL,
	"written_on" date NOT NULL,
	"expires_on" date NOT NULL,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"verified_by" uuid,
	"verified_at" timestamp with time zone,
	CONSTRAINT "clearance_letter_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
ALTER TABLE "clearance_letter" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "limb_standing" (
	"org_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"limb" text NOT NULL,
	"outcome" text NOT NULL,
	"ceiling_percent" integer,
	"flags" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"expires_on" date,
	"locked_at" timestamp with time zone,
	"lock_reason" text,
	"screening_id" uuid NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "limb_standing_org_id_client_id_limb_pk" PRIMARY KEY("org_id","client_id","limb"),
	CONSTRAINT "standing_limb_known" CHECK ("limb_standing"."limb" in ('LA', 'RA', 'LL', 'RL')),
	CONSTRAINT "standing_outcome_known" CHECK ("limb_standing"."outcome" in ('cleared', 'cleared-mod', 'refer', 'excluded', 'incomplete')),
	CONSTRAINT "standing_ceiling_range" CHECK ("limb_standing"."ceiling_percent" between 0 and 80)
);
--> statement-breakpoint
ALTER TABLE "limb_standing" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "readiness_check" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"answers" jsonb NOT NULL,
	"result" text NOT NULL,
	"decision" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "readiness_check_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
ALTER TABLE "readiness_check" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "screening" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"answers" jsonb NOT NULL,
	"status" text NOT NULL,
	"decision" jsonb,
	"rule_set_version" text,
	"started_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"completed_at" timestamp with time zone,
	CONSTRAINT "screening_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "screening_status_known" CHECK ("screening"."status" in ('draft', 'complete')),
	CONSTRAINT "screening_complete_has_decision" CHECK ("screening"."status" = 'draft' or "screening"."decision" is not null)
);
--> statement-breakpoint
ALTER TABLE "screening" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "email_token" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "local_mail" (
	"id" uuid PRIMARY KEY NOT NULL,
	"to_address" text NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"sent_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"password_hash" text,
	"email_verified_at" timestamp with time zone,
	"time_zone" text DEFAULT 'UTC' NOT NULL,
	"units" text DEFAULT 'metric' NOT NULL,
	"country" text DEFAULT 'GB' NOT NULL,
	"site_roles" text[] DEFAULT '{}' NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"disabled_at" timestamp with time zone,
	CONSTRAINT "person_email_unique" UNIQUE("email"),
	CONSTRAINT "person_name_length" CHECK (char_length("person"."name") between 1 and 120),
	CONSTRAINT "person_email_length" CHECK (char_length("person"."email") between 3 and 254),
	CONSTRAINT "person_units_known" CHECK ("person"."units" in ('metric', 'imperial'))
);
--> statement-breakpoint
CREATE TABLE "rate_limit" (
	"key" text PRIMARY KEY NOT NULL,
	"window_start" timestamp with time zone NOT NULL,
	"count" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "session" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"active_org_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"last_seen_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"user_agent" text DEFAULT '' NOT NULL,
	CONSTRAINT "session_id_unique" UNIQUE("id")
);
--> statement-breakpoint
CREATE TABLE "audit_event" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"role" text NOT NULL,
	"kind" text NOT NULL,
	"client_id" uuid,
	"subject" text NOT NULL,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "audit_event_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
ALTER TABLE "audit_event" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "client" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid,
	"name" text NOT NULL,
	"email" text,
	"status" text NOT NULL,
	"time_zone" text DEFAULT 'UTC' NOT NULL,
	"country" text DEFAULT 'GB' NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"joined_at" timestamp with time zone,
	"left_at" timestamp with time zone,
	CONSTRAINT "client_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "client_name_length" CHECK (char_length("client"."name") between 1 and 120),
	CONSTRAINT "client_status_known" CHECK ("client"."status" in ('invited', 'active', 'left'))
);
--> statement-breakpoint
ALTER TABLE "client" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "consent_event" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"version" integer NOT NULL,
	"granted" boolean NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "consent_event_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
ALTER TABLE "consent_event" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "invitation" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"code_hash" text NOT NULL,
	"invited_by" uuid NOT NULL,
	"invited_by_name" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "invitation_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
ALTER TABLE "invitation" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "membership" (
	"org_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"role" text NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "membership_org_id_person_id_pk" PRIMARY KEY("org_id","person_id"),
	CONSTRAINT "membership_role_known" CHECK ("membership"."role" in ('owner', 'coach', 'assistant', 'clinician'))
);
--> statement-breakpoint
ALTER TABLE "membership" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "organisation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"is_demo" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "organisation_name_length" CHECK (char_length("organisation"."name") between 1 and 120)
);
--> statement-breakpoint
ALTER TABLE "organisation" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" uuid PRIMARY KEY NOT NULL,
	"org_id" uuid,
	"kind" text NOT NULL,
	"payload" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"queued_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "outbox" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "cuff" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"name" text NOT NULL,
	"width_cm" numeric(4, 1) NOT NULL,
	"material" text NOT NULL,
	"limb_kind" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"retired_at" timestamp with time zone,
	CONSTRAINT "cuff_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "cuff_width_range" CHECK ("cuff"."width_cm" between 3 and 25)
);
--> statement-breakpoint
ALTER TABLE "cuff" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "cuff_prescription" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"session_id" uuid,
	"entry_key" text,
	"exercise_slug" text NOT NULL,
	"limb" text NOT NULL,
	"lop_id" uuid NOT NULL,
	"percent_lop" numeric(5, 2) NOT NULL,
	"pressure_mmhg" integer NOT NULL,
	"exact_kg" numeric(7, 3),
	"loadable_kg" numeric(7, 3),
	"decision" jsonb NOT NULL,
	"prescribed_by" uuid NOT NULL,
	"prescribed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "cuff_prescription_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "cuffing_percent_range" CHECK ("cuff_prescription"."percent_lop" > 0 and "cuff_prescription"."percent_lop" <= 80),
	CONSTRAINT "cuffing_pressure_range" CHECK ("cuff_prescription"."pressure_mmhg" > 0 and "cuff_prescription"."pressure_mmhg" <= 320)
);
--> statement-breakpoint
ALTER TABLE "cuff_prescription" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "equipment" (
	"org_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"inventory" jsonb NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "equipment_org_id_client_id_pk" PRIMARY KEY("org_id","client_id")
);
--> statement-breakpoint
ALTER TABLE "equipment" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "lop_measurement" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"limb" text NOT NULL,
	"cuff_id" uuid NOT NULL,
	"posture" text NOT NULL,
	"method" text NOT NULL,
	"measured_on" date NOT NULL,
	"reading1_mmhg" integer NOT NULL,
	"reading2_mmhg" integer NOT NULL,
	"value_mmhg" integer NOT NULL,
	"entered" jsonb NOT NULL,
	"fresh_until" date NOT NULL,
	"stale_reason" text,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "lop_measurement_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "lop_limb_known" CHECK ("lop_measurement"."limb" in ('LA', 'RA', 'LL', 'RL')),
	CONSTRAINT "lop_readings_range" CHECK ("lop_measurement"."reading1_mmhg" between 50 and 400 and "lop_measurement"."reading2_mmhg" between 50 and 400 and "lop_measurement"."value_mmhg" between 50 and 400),
	CONSTRAINT "lop_value_not_above_readings" CHECK ("lop_measurement"."value_mmhg" <= greatest("lop_measurement"."reading1_mmhg", "lop_measurement"."reading2_mmhg"))
);
--> statement-breakpoint
ALTER TABLE "lop_measurement" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "one_rep_max" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"exercise_slug" text NOT NULL,
	"source" text NOT NULL,
	"value_kg" numeric(7, 3) NOT NULL,
	"low_kg" numeric(7, 3),
	"high_kg" numeric(7, 3),
	"detail" jsonb NOT NULL,
	"measured_on" date NOT NULL,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "one_rep_max_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "one_rm_range" CHECK ("one_rep_max"."value_kg" > 0 and "one_rep_max"."value_kg" <= 1000)
);
--> statement-breakpoint
ALTER TABLE "one_rep_max" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "assignment" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"template_id" uuid,
	"template_version" integer,
	"name" text NOT NULL,
	"content" jsonb NOT NULL,
	"start_on" date NOT NULL,
	"end_on" date NOT NULL,
	"assigned_by" uuid NOT NULL,
	"assigned_by_name" text NOT NULL,
	"assigned_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "assignment_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
ALTER TABLE "assignment" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "client_day" (
	"org_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"day" date NOT NULL,
	"sets" integer DEFAULT 0 NOT NULL,
	"cuffed_sets" integer DEFAULT 0 NOT NULL,
	"reps" integer DEFAULT 0 NOT NULL,
	"tonnage_kg" numeric(12, 2) DEFAULT 0 NOT NULL,
	"cuff_seconds" integer DEFAULT 0 NOT NULL,
	"max_discomfort" smallint,
	"sessions_done" smallint DEFAULT 0 NOT NULL,
	"last_set_at" timestamp with time zone,
	CONSTRAINT "client_day_org_id_client_id_day_pk" PRIMARY KEY("org_id","client_id","day")
);
--> statement-breakpoint
ALTER TABLE "client_day" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "set_log" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"entry_key" text NOT NULL,
	"exercise_slug" text NOT NULL,
	"set_index" smallint NOT NULL,
	"side" text DEFAULT 'both' NOT NULL,
	"load_kg" numeric(7, 3),
	"load_entered" text DEFAULT '' NOT NULL,
	"reps" smallint NOT NULL,
	"rir" numeric(3, 1),
	"discomfort" smallint,
	"cuffed" boolean NOT NULL,
	"cuffs" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"cuff_seconds" integer DEFAULT 0 NOT NULL,
	"status" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"done_at" timestamp with time zone NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	CONSTRAINT "set_log_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "set_reps_range" CHECK ("set_log"."reps" between 0 and 200),
	CONSTRAINT "set_load_range" CHECK ("set_log"."load_kg" between 0 and 1000),
	CONSTRAINT "set_discomfort_range" CHECK ("set_log"."discomfort" between 0 and 10),
	CONSTRAINT "set_rir_range" CHECK ("set_log"."rir" between 0 and 10),
	CONSTRAINT "set_cuffed_has_cuffs" CHECK ("set_log"."cuffed" = (jsonb_array_length("set_log"."cuffs") > 0))
);
--> statement-breakpoint
ALTER TABLE "set_log" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "template" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"content" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"archived_at" timestamp with time zone,
	CONSTRAINT "template_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "template_name_length" CHECK (char_length("template"."name") between 1 and 120)
);
--> statement-breakpoint
ALTER TABLE "template" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "training_session" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"assignment_id" uuid NOT NULL,
	"week" smallint NOT NULL,
	"day" smallint NOT NULL,
	"planned_on" date NOT NULL,
	"title" text NOT NULL,
	"content" jsonb NOT NULL,
	"has_cuffs" boolean NOT NULL,
	"status" text NOT NULL,
	"started_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	"rating" smallint,
	"rating_note" text DEFAULT '' NOT NULL,
	CONSTRAINT "training_session_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "session_status_known" CHECK ("training_session"."status" in ('planned', 'started', 'done', 'stopped', 'skipped')),
	CONSTRAINT "session_rating_range" CHECK ("training_session"."rating" between 0 and 10)
);
--> statement-breakpoint
ALTER TABLE "training_session" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_client" FOREIGN KEY ("org_id","client_id") REFERENCES "public"."client"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_parent" FOREIGN KEY ("org_id","parent_id") REFERENCES "public"."comment"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_read" ADD CONSTRAINT "read_client" FOREIGN KEY ("org_id","client_id") REFERENCES "public"."client"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_comment" ADD CONSTRAINT "article_comment_article_id_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."article"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adverse_event" ADD CONSTRAINT "event_client" FOREIGN KEY ("org_id","client_id") REFERENCES "public"."client"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clearance_letter" ADD CONSTRAINT "letter_client" FOREIGN KEY ("org_id","client_id") REFERENCES "public"."client"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clearance_letter" ADD CONSTRAINT "letter_screening" FOREIGN KEY ("org_id","screening_id") REFERENCES "public"."screening"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "limb_standing" ADD CONSTRAINT "standing_client" FOREIGN KEY ("org_id","client_id") REFERENCES "public"."client"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "readiness_check" ADD CONSTRAINT "readiness_client" FOREIGN KEY ("org_id","client_id") REFERENCES "public"."client"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "screening" ADD CONSTRAINT "screening_client" FOREIGN KEY ("org_id","client_id") REFERENCES "public"."client"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "email_token" ADD CONSTRAINT "email_token_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "client" ADD CONSTRAINT "client_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent_event" ADD CONSTRAINT "consent_client" FOREIGN KEY ("org_id","client_id") REFERENCES "public"."client"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_client" FOREIGN KEY ("org_id","client_id") REFERENCES "public"."client"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cuff" ADD CONSTRAINT "cuff_client" FOREIGN KEY ("org_id","client_id") REFERENCES "public"."client"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cuff_prescription" ADD CONSTRAINT "cuffing_client" FOREIGN KEY ("org_id","client_id") REFERENCES "public"."client"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cuff_prescription" ADD CONSTRAINT "cuffing_lop" FOREIGN KEY ("org_id","lop_id") REFERENCES "public"."lop_measurement"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "equipment" ADD CONSTRAINT "equipment_client" FOREIGN KEY ("org_id","client_id") REFERENCES "public"."client"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lop_measurement" ADD CONSTRAINT "lop_client" FOREIGN KEY ("org_id","client_id") REFERENCES "public"."client"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lop_measurement" ADD CONSTRAINT "lop_cuff" FOREIGN KEY ("org_id","cuff_id") REFERENCES "public"."cuff"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "one_rep_max" ADD CONSTRAINT "one_rm_client" FOREIGN KEY ("org_id","client_id") REFERENCES "public"."client"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_client" FOREIGN KEY ("org_id","client_id") REFERENCES "public"."client"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "client_day" ADD CONSTRAINT "client_day_client" FOREIGN KEY ("org_id","client_id") REFERENCES "public"."client"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "set_log" ADD CONSTRAINT "set_client" FOREIGN KEY ("org_id","client_id") REFERENCES "public"."client"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "set_log" ADD CONSTRAINT "set_session" FOREIGN KEY ("org_id","session_id") REFERENCES "public"."training_session"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_session" ADD CONSTRAINT "session_client" FOREIGN KEY ("org_id","client_id") REFERENCES "public"."client"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_session" ADD CONSTRAINT "session_assignment" FOREIGN KEY ("org_id","assignment_id") REFERENCES "public"."assignment"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "comment_by_subject" ON "comment" USING btree ("org_id","subject_id","created_at");--> statement-breakpoint
CREATE INDEX "comment_by_client" ON "comment" USING btree ("org_id","client_id","created_at");--> statement-breakpoint
CREATE INDEX "article_comment_thread" ON "article_comment" USING btree ("article_id","created_at");--> statement-breakpoint
CREATE INDEX "article_comment_queue" ON "article_comment" USING btree ("status","created_at");--> statement-breakpoint
CREATE INDEX "event_by_client" ON "adverse_event" USING btree ("org_id","client_id","at");--> statement-breakpoint
CREATE INDEX "readiness_by_session" ON "readiness_check" USING btree ("org_id","session_id","at");--> statement-breakpoint
CREATE INDEX "screening_by_client" ON "screening" USING btree ("org_id","client_id","started_at");--> statement-breakpoint
CREATE INDEX "email_token_by_person" ON "email_token" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "session_by_person" ON "session" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "audit_by_time" ON "audit_event" USING btree ("org_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "client_one_per_person" ON "client" USING btree ("org_id","person_id");--> statement-breakpoint
CREATE INDEX "client_by_person" ON "client" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "consent_by_client" ON "consent_event" USING btree ("org_id","client_id","at");--> statement-breakpoint
CREATE INDEX "invitation_by_token" ON "invitation" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "invitation_by_code" ON "invitation" USING btree ("code_hash");--> statement-breakpoint
CREATE INDEX "membership_by_person" ON "membership" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "outbox_waiting" ON "outbox" USING btree ("created_at") WHERE queued_at is null;--> statement-breakpoint
CREATE INDEX "cuff_by_client" ON "cuff" USING btree ("org_id","client_id");--> statement-breakpoint
CREATE INDEX "cuffing_by_session" ON "cuff_prescription" USING btree ("org_id","session_id");--> statement-breakpoint
CREATE INDEX "cuffing_by_client" ON "cuff_prescription" USING btree ("org_id","client_id","prescribed_at");--> statement-breakpoint
CREATE INDEX "lop_by_client" ON "lop_measurement" USING btree ("org_id","client_id","limb","measured_on");--> statement-breakpoint
CREATE INDEX "one_rm_by_client" ON "one_rep_max" USING btree ("org_id","client_id","exercise_slug","measured_on");--> statement-breakpoint
CREATE INDEX "assignment_by_client" ON "assignment" USING btree ("org_id","client_id","start_on");--> statement-breakpoint
CREATE UNIQUE INDEX "set_once" ON "set_log" USING btree ("org_id","session_id","entry_key","set_index","side");--> statement-breakpoint
CREATE INDEX "set_by_exercise" ON "set_log" USING btree ("org_id","client_id","exercise_slug","done_at");--> statement-breakpoint
CREATE INDEX "training_session_by_day" ON "training_session" USING btree ("org_id","client_id","planned_on");--> statement-breakpoint
CREATE INDEX "training_session_by_assignment" ON "training_session" USING btree ("org_id","assignment_id");--> statement-breakpoint
CREATE POLICY "org_isolation" ON "comment" AS PERMISSIVE FOR ALL TO "app_user" USING (org_id = (select app.org_id())) WITH CHECK (org_id = (select app.org_id()));--> statement-breakpoint
CREATE POLICY "own_client_only" ON "comment" AS RESTRICTIVE FOR ALL TO "app_user" USING ((select app.role()) <> 'client' or client_id = (select app.client_id())) WITH CHECK ((select app.role()) <> 'client' or client_id = (select app.client_id()));--> statement-breakpoint
CREATE POLICY "org_isolation" ON "comment_read" AS PERMISSIVE FOR ALL TO "app_user" USING (org_id = (select app.org_id())) WITH CHECK (org_id = (select app.org_id()));--> statement-breakpoint
CREATE POLICY "own_client_only" ON "comment_read" AS RESTRICTIVE FOR ALL TO "app_user" USING ((select app.role()) <> 'client' or client_id = (select app.client_id())) WITH CHECK ((select app.role()) <> 'client' or client_id = (select app.client_id()));--> statement-breakpoint
CREATE POLICY "read_published" ON "article" AS PERMISSIVE FOR SELECT TO "app_user" USING (status = 'published' or (select app.site_roles()) && array['author', 'reviewer', 'editor', 'admin']);--> statement-breakpoint
CREATE POLICY "editors_write" ON "article" AS PERMISSIVE FOR ALL TO "app_user" USING ((select app.site_roles()) && array['author', 'reviewer', 'editor', 'admin']) WITH CHECK ((select app.site_roles()) && array['author', 'reviewer', 'editor', 'admin']);--> statement-breakpoint
CREATE POLICY "read_approved" ON "article_comment" AS PERMISSIVE FOR SELECT TO "app_user" USING (status = 'approved' or (select app.site_roles()) && array['moderator', 'editor', 'admin']);--> statement-breakpoint
CREATE POLICY "anybody_asks" ON "article_comment" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK ((status in ('pending', 'spam') and not is_staff) or (select app.site_roles()) && array['moderator', 'editor', 'admin']);--> statement-breakpoint
CREATE POLICY "moderators_decide" ON "article_comment" AS PERMISSIVE FOR UPDATE TO "app_user" USING ((select app.site_roles()) && array['moderator', 'editor', 'admin']) WITH CHECK ((select app.site_roles()) && array['moderator', 'editor', 'admin']);--> statement-breakpoint
CREATE POLICY "org_isolation" ON "adverse_event" AS PERMISSIVE FOR ALL TO "app_user" USING (org_id = (select app.org_id())) WITH CHECK (org_id = (select app.org_id()));--> statement-breakpoint
CREATE POLICY "health_readers_only" ON "adverse_event" AS RESTRICTIVE FOR ALL TO "app_user" USING ((select app.role()) in ('owner', 'coach', 'clinician') or ((select app.role()) = 'client' and client_id = (select app.client_id()))) WITH CHECK ((select app.role()) in ('owner', 'coach', 'clinician') or ((select app.role()) = 'client' and client_id = (select app.client_id())));--> statement-breakpoint
CREATE POLICY "org_isolation" ON "clearance_letter" AS PERMISSIVE FOR ALL TO "app_user" USING (org_id = (select app.org_id())) WITH CHECK (org_id = (select app.org_id()));--> statement-breakpoint
CREATE POLICY "health_readers_only" ON "clearance_letter" AS RESTRICTIVE FOR ALL TO "app_user" USING ((select app.role()) in ('owner', 'coach', 'clinician') or ((select app.role()) = 'client' and client_id = (select app.client_id()))) WITH CHECK ((select app.role()) in ('owner', 'coach', 'clinician') or ((select app.role()) = 'client' and client_id = (select app.client_id())));--> statement-breakpoint
CREATE POLICY "org_isolation" ON "limb_standing" AS PERMISSIVE FOR ALL TO "app_user" USING (org_id = (select app.org_id())) WITH CHECK (org_id = (select app.org_id()));--> statement-breakpoint
CREATE POLICY "own_client_only" ON "limb_standing" AS RESTRICTIVE FOR ALL TO "app_user" USING ((select app.role()) <> 'client' or client_id = (select app.client_id())) WITH CHECK ((select app.role()) <> 'client' or client_id = (select app.client_id()));--> statement-breakpoint
CREATE POLICY "org_isolation" ON "readiness_check" AS PERMISSIVE FOR ALL TO "app_user" USING (org_id = (select app.org_id())) WITH CHECK (org_id = (select app.org_id()));--> statement-breakpoint
CREATE POLICY "health_readers_only" ON "readiness_check" AS RESTRICTIVE FOR ALL TO "app_user" USING ((select app.role()) in ('owner', 'coach', 'clinician') or ((select app.role()) = 'client' and client_id = (select app.client_id()))) WITH CHECK ((select app.role()) in ('owner', 'coach', 'clinician') or ((select app.role()) = 'client' and client_id = (select app.client_id())));--> statement-breakpoint
CREATE POLICY "org_isolation" ON "screening" AS PERMISSIVE FOR ALL TO "app_user" USING (org_id = (select app.org_id())) WITH CHECK (org_id = (select app.org_id()));--> statement-breakpoint
CREATE POLICY "health_readers_only" ON "screening" AS RESTRICTIVE FOR ALL TO "app_user" USING ((select app.role()) in ('owner', 'coach', 'clinician') or ((select app.role()) = 'client' and client_id = (select app.client_id()))) WITH CHECK ((select app.role()) in ('owner', 'coach', 'clinician') or ((select app.role()) = 'client' and client_id = (select app.client_id())));--> statement-breakpoint
CREATE POLICY "org_isolation" ON "audit_event" AS PERMISSIVE FOR ALL TO "app_user" USING (org_id = (select app.org_id())) WITH CHECK (org_id = (select app.org_id()));--> statement-breakpoint
CREATE POLICY "clients_do_not_read" ON "audit_event" AS RESTRICTIVE FOR SELECT TO "app_user" USING ((select app.role()) <> 'client');--> statement-breakpoint
CREATE POLICY "org_isolation" ON "client" AS PERMISSIVE FOR ALL TO "app_user" USING (org_id = (select app.org_id())) WITH CHECK (org_id = (select app.org_id()));--> statement-breakpoint
CREATE POLICY "own_client_only" ON "client" AS RESTRICTIVE FOR ALL TO "app_user" USING ((select app.role()) <> 'client' or id = (select app.client_id())) WITH CHECK ((select app.role()) <> 'client' or id = (select app.client_id()));--> statement-breakpoint
CREATE POLICY "system_reads" ON "client" AS PERMISSIVE FOR SELECT TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "org_isolation" ON "consent_event" AS PERMISSIVE FOR ALL TO "app_user" USING (org_id = (select app.org_id())) WITH CHECK (org_id = (select app.org_id()));--> statement-breakpoint
CREATE POLICY "own_client_only" ON "consent_event" AS RESTRICTIVE FOR ALL TO "app_user" USING ((select app.role()) <> 'client' or client_id = (select app.client_id())) WITH CHECK ((select app.role()) <> 'client' or client_id = (select app.client_id()));--> statement-breakpoint
CREATE POLICY "org_isolation" ON "invitation" AS PERMISSIVE FOR ALL TO "app_user" USING (org_id = (select app.org_id())) WITH CHECK (org_id = (select app.org_id()));--> statement-breakpoint
CREATE POLICY "system_reads" ON "invitation" AS PERMISSIVE FOR SELECT TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "org_isolation" ON "membership" AS PERMISSIVE FOR ALL TO "app_user" USING (org_id = (select app.org_id())) WITH CHECK (org_id = (select app.org_id()));--> statement-breakpoint
CREATE POLICY "system_reads" ON "membership" AS PERMISSIVE FOR SELECT TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "org_isolation" ON "organisation" AS PERMISSIVE FOR ALL TO "app_user" USING (id = (select app.org_id())) WITH CHECK (id = (select app.org_id()));--> statement-breakpoint
CREATE POLICY "system_reads" ON "organisation" AS PERMISSIVE FOR SELECT TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "org_writes" ON "outbox" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK (org_id = (select app.org_id()));--> statement-breakpoint
CREATE POLICY "system_all" ON "outbox" AS PERMISSIVE FOR ALL TO "app_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "org_isolation" ON "cuff" AS PERMISSIVE FOR ALL TO "app_user" USING (org_id = (select app.org_id())) WITH CHECK (org_id = (select app.org_id()));--> statement-breakpoint
CREATE POLICY "own_client_only" ON "cuff" AS RESTRICTIVE FOR ALL TO "app_user" USING ((select app.role()) <> 'client' or client_id = (select app.client_id())) WITH CHECK ((select app.role()) <> 'client' or client_id = (select app.client_id()));--> statement-breakpoint
CREATE POLICY "org_isolation" ON "cuff_prescription" AS PERMISSIVE FOR ALL TO "app_user" USING (org_id = (select app.org_id())) WITH CHECK (org_id = (select app.org_id()));--> statement-breakpoint
CREATE POLICY "own_client_only" ON "cuff_prescription" AS RESTRICTIVE FOR ALL TO "app_user" USING ((select app.role()) <> 'client' or client_id = (select app.client_id())) WITH CHECK ((select app.role()) <> 'client' or client_id = (select app.client_id()));--> statement-breakpoint
CREATE POLICY "org_isolation" ON "equipment" AS PERMISSIVE FOR ALL TO "app_user" USING (org_id = (select app.org_id())) WITH CHECK (org_id = (select app.org_id()));--> statement-breakpoint
CREATE POLICY "own_client_only" ON "equipment" AS RESTRICTIVE FOR ALL TO "app_user" USING ((select app.role()) <> 'client' or client_id = (select app.client_id())) WITH CHECK ((select app.role()) <> 'client' or client_id = (select app.client_id()));--> statement-breakpoint
CREATE POLICY "org_isolation" ON "lop_measurement" AS PERMISSIVE FOR ALL TO "app_user" USING (org_id = (select app.org_id())) WITH CHECK (org_id = (select app.org_id()));--> statement-breakpoint
CREATE POLICY "own_client_only" ON "lop_measurement" AS RESTRICTIVE FOR ALL TO "app_user" USING ((select app.role()) <> 'client' or client_id = (select app.client_id())) WITH CHECK ((select app.role()) <> 'client' or client_id = (select app.client_id()));--> statement-breakpoint
CREATE POLICY "org_isolation" ON "one_rep_max" AS PERMISSIVE FOR ALL TO "app_user" USING (org_id = (select app.org_id())) WITH CHECK (org_id = (select app.org_id()));--> statement-breakpoint
CREATE POLICY "own_client_only" ON "one_rep_max" AS RESTRICTIVE FOR ALL TO "app_user" USING ((select app.role()) <> 'client' or client_id = (select app.client_id())) WITH CHECK ((select app.role()) <> 'client' or client_id = (select app.client_id()));--> statement-breakpoint
CREATE POLICY "org_isolation" ON "assignment" AS PERMISSIVE FOR ALL TO "app_user" USING (org_id = (select app.org_id())) WITH CHECK (org_id = (select app.org_id()));--> statement-breakpoint
CREATE POLICY "own_client_only" ON "assignment" AS RESTRICTIVE FOR ALL TO "app_user" USING ((select app.role()) <> 'client' or client_id = (select app.client_id())) WITH CHECK ((select app.role()) <> 'client' or client_id = (select app.client_id()));--> statement-breakpoint
CREATE POLICY "org_isolation" ON "client_day" AS PERMISSIVE FOR ALL TO "app_user" USING (org_id = (select app.org_id())) WITH CHECK (org_id = (select app.org_id()));--> statement-breakpoint
CREATE POLICY "own_client_only" ON "client_day" AS RESTRICTIVE FOR ALL TO "app_user" USING ((select app.role()) <> 'client' or client_id = (select app.client_id())) WITH CHECK ((select app.role()) <> 'client' or client_id = (select app.client_id()));--> statement-breakpoint
CREATE POLICY "org_isolation" ON "set_log" AS PERMISSIVE FOR ALL TO "app_user" USING (org_id = (select app.org_id())) WITH CHECK (org_id = (select app.org_id()));--> statement-breakpoint
CREATE POLICY "own_client_only" ON "set_log" AS RESTRICTIVE FOR ALL TO "app_user" USING ((select app.role()) <> 'client' or client_id = (select app.client_id())) WITH CHECK ((select app.role()) <> 'client' or client_id = (select app.client_id()));--> statement-breakpoint
CREATE POLICY "org_isolation" ON "template" AS PERMISSIVE FOR ALL TO "app_user" USING (org_id = (select app.org_id())) WITH CHECK (org_id = (select app.org_id()));--> statement-breakpoint
CREATE POLICY "clients_do_not_read" ON "template" AS RESTRICTIVE FOR ALL TO "app_user" USING ((select app.role()) <> 'client') WITH CHECK ((select app.role()) <> 'client');--> statement-breakpoint
CREATE POLICY "org_isolation" ON "training_session" AS PERMISSIVE FOR ALL TO "app_user" USING (org_id = (select app.org_id())) WITH CHECK (org_id = (select app.org_id()));--> statement-breakpoint
CREATE POLICY "own_client_only" ON "training_session" AS RESTRICTIVE FOR ALL TO "app_user" USING ((select app.role()) <> 'client' or client_id = (select app.client_id())) WITH CHECK ((select app.role()) <> 'client' or client_id = (select app.client_id()));