CREATE TABLE "still_here_checks" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"controller_id" uuid NOT NULL,
	"month_on" date NOT NULL,
	"asked_on" date NOT NULL,
	"token_hash" text,
	"other_asked_on" date,
	"other_token_hash" text,
	"answered_at" timestamp (3) with time zone,
	"answered_by" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "still_here_checks_tokenHash_unique" UNIQUE("token_hash"),
	CONSTRAINT "still_here_checks_otherTokenHash_unique" UNIQUE("other_token_hash"),
	CONSTRAINT "still_here_checks_once" UNIQUE("controller_id","month_on")
);
--> statement-breakpoint
ALTER TABLE "still_here_checks" ADD CONSTRAINT "still_here_checks_controller_id_controllers_id_fk" FOREIGN KEY ("controller_id") REFERENCES "public"."controllers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "still_here_checks_open" ON "still_here_checks" USING btree ("controller_id","answered_at");