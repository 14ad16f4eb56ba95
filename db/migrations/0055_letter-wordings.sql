CREATE TABLE "letter_wordings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"controller_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"language" text NOT NULL,
	"version" integer NOT NULL,
	"words" jsonb NOT NULL,
	"saved_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "letter_wordings_version" UNIQUE("controller_id","kind","language","version")
);
--> statement-breakpoint
ALTER TABLE "letter_wordings" ADD CONSTRAINT "letter_wordings_controller_id_controllers_id_fk" FOREIGN KEY ("controller_id") REFERENCES "public"."controllers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
SELECT make_append_only('letter_wordings');
