CREATE TABLE "suppressions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"controller_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"hash" text NOT NULL,
	"right" text NOT NULL,
	"request_id" uuid NOT NULL,
	"since_on" date NOT NULL,
	"entered_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"removed_on" date,
	"removed_because" text
);
--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "target_on" date;--> statement-breakpoint
ALTER TABLE "suppressions" ADD CONSTRAINT "suppressions_controller_id_controllers_id_fk" FOREIGN KEY ("controller_id") REFERENCES "public"."controllers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suppressions" ADD CONSTRAINT "suppressions_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "suppressions_standing" ON "suppressions" USING btree ("controller_id","hash","right") WHERE "suppressions"."removed_on" is null;--> statement-breakpoint
CREATE INDEX "suppressions_request" ON "suppressions" USING btree ("request_id");