CREATE TABLE "imported_rows" (
	"controller_id" uuid NOT NULL,
	"hash" text NOT NULL,
	"request_id" uuid NOT NULL,
	"events" integer NOT NULL,
	CONSTRAINT "imported_rows_controller_id_hash_pk" PRIMARY KEY("controller_id","hash")
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"controller_id" uuid NOT NULL,
	"user_id" text NOT NULL,
	"dossier_id" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"imported_at" timestamp (3) with time zone,
	"undone_at" timestamp (3) with time zone,
	"added" integer,
	"already" integer,
	"left_out" integer
);
--> statement-breakpoint
DROP INDEX "requests_closed";--> statement-breakpoint
DROP INDEX "requests_closed_received";--> statement-breakpoint
DROP INDEX "requests_closed_due";--> statement-breakpoint
DROP INDEX "requests_closed_identity";--> statement-breakpoint
DROP INDEX "requests_closed_channel";--> statement-breakpoint
DROP INDEX "requests_closed_asked";--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "import_id" uuid;--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "discarded_on" date;--> statement-breakpoint
ALTER TABLE "imported_rows" ADD CONSTRAINT "imported_rows_controller_id_controllers_id_fk" FOREIGN KEY ("controller_id") REFERENCES "public"."controllers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imported_rows" ADD CONSTRAINT "imported_rows_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_controller_id_controllers_id_fk" FOREIGN KEY ("controller_id") REFERENCES "public"."controllers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_dossier_id_dossiers_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossiers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "imported_rows_request" ON "imported_rows" USING btree ("request_id");--> statement-breakpoint
CREATE INDEX "imports_controller" ON "imports" USING btree ("controller_id","created_at");--> statement-breakpoint
CREATE INDEX "requests_import" ON "requests" USING btree ("import_id") WHERE import_id is not null;--> statement-breakpoint
CREATE INDEX "requests_closed" ON "requests" USING btree ("closed_on","id") WHERE state = 'closed' and discarded_on is null;--> statement-breakpoint
CREATE INDEX "requests_closed_received" ON "requests" USING btree ("received_on","id") WHERE state = 'closed' and discarded_on is null;--> statement-breakpoint
CREATE INDEX "requests_closed_due" ON "requests" USING btree ("queue_on") WHERE state = 'closed' and discarded_on is null;--> statement-breakpoint
CREATE INDEX "requests_closed_identity" ON "requests" USING btree ("identity") WHERE state = 'closed' and discarded_on is null;--> statement-breakpoint
CREATE INDEX "requests_closed_channel" ON "requests" USING btree ("channel") WHERE state = 'closed' and discarded_on is null;--> statement-breakpoint
CREATE INDEX "requests_closed_asked" ON "requests" USING gin ("asked_rights","regimes") WHERE state = 'closed' and discarded_on is null;