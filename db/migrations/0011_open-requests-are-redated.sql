CREATE TABLE "redating_lines" (
	"redating_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"from_on" date,
	"to_on" date,
	"because" jsonb NOT NULL,
	CONSTRAINT "redating_lines_redating_id_request_id_pk" PRIMARY KEY("redating_id","request_id")
);
--> statement-breakpoint
CREATE TABLE "redatings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"controller_id" uuid NOT NULL,
	"rule_id" uuid NOT NULL,
	"state" text DEFAULT 'preparing' NOT NULL,
	"total" integer NOT NULL,
	"looked" integer DEFAULT 0 NOT NULL,
	"changed" integer DEFAULT 0 NOT NULL,
	"reached" uuid,
	"because" text,
	"confirmed_by" text,
	"confirmed_at" timestamp (3) with time zone,
	"started_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "redating_lines" ADD CONSTRAINT "redating_lines_redating_id_redatings_id_fk" FOREIGN KEY ("redating_id") REFERENCES "public"."redatings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "redating_lines" ADD CONSTRAINT "redating_lines_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "redatings" ADD CONSTRAINT "redatings_controller_id_controllers_id_fk" FOREIGN KEY ("controller_id") REFERENCES "public"."controllers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "redatings" ADD CONSTRAINT "redatings_rule_id_controller_rules_id_fk" FOREIGN KEY ("rule_id") REFERENCES "public"."controller_rules"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "redating_lines_order" ON "redating_lines" USING btree ("redating_id","to_on","request_id");--> statement-breakpoint
CREATE INDEX "redatings_controller" ON "redatings" USING btree ("controller_id","started_at");