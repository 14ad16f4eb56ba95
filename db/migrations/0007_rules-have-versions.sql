CREATE TABLE "controller_rules" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"controller_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"regimes" jsonb NOT NULL,
	"no_statute_applies" boolean NOT NULL,
	"time_zone" text NOT NULL,
	"promise" jsonb NOT NULL,
	"calendar_id" uuid NOT NULL,
	"law_edition_id" text,
	"adopted_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "controller_rules_version" UNIQUE("controller_id","version")
);
--> statement-breakpoint
CREATE TABLE "law_editions" (
	"id" text PRIMARY KEY NOT NULL,
	"laws" jsonb NOT NULL,
	"kept_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "controllers" ADD COLUMN "rule_id" uuid;--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "rule_id" uuid;--> statement-breakpoint
INSERT INTO "controller_rules" ("controller_id", "version", "regimes", "no_statute_applies", "time_zone", "promise", "calendar_id")
SELECT c."id", k."version", c."regimes", c."no_statute_applies", c."time_zone", c."promise", k."id"
FROM "controllers" c JOIN "calendars" k ON k."controller_id" = c."id";--> statement-breakpoint
UPDATE "controllers" c SET "rule_id" = r."id" FROM "controller_rules" r WHERE r."calendar_id" = c."calendar_id";--> statement-breakpoint
UPDATE "requests" q SET "rule_id" = r."id" FROM "controller_rules" r WHERE r."calendar_id" = q."calendar_id";--> statement-breakpoint
ALTER TABLE "requests" ALTER COLUMN "rule_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "controller_rules" ADD CONSTRAINT "controller_rules_controller_id_controllers_id_fk" FOREIGN KEY ("controller_id") REFERENCES "public"."controllers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "controller_rules" ADD CONSTRAINT "controller_rules_calendar_id_calendars_id_fk" FOREIGN KEY ("calendar_id") REFERENCES "public"."calendars"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "controller_rules" ADD CONSTRAINT "controller_rules_law_edition_id_law_editions_id_fk" FOREIGN KEY ("law_edition_id") REFERENCES "public"."law_editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requests" ADD CONSTRAINT "requests_rule_id_controller_rules_id_fk" FOREIGN KEY ("rule_id") REFERENCES "public"."controller_rules"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
SELECT make_append_only('controller_rules');
--> statement-breakpoint
SELECT make_append_only('law_editions');
