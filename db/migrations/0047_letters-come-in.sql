CREATE TABLE "mailboxes" (
	"controller_id" uuid PRIMARY KEY NOT NULL,
	"host" text NOT NULL,
	"port" integer NOT NULL,
	"username" text NOT NULL,
	"folder" text NOT NULL,
	"reply_address" text,
	"dossier_id" uuid NOT NULL,
	"entry_id" uuid NOT NULL,
	"uid_validity" bigint,
	"last_uid" bigint DEFAULT 0 NOT NULL,
	"read_at" timestamp (3) with time zone,
	"fault" text,
	"failures" integer DEFAULT 0 NOT NULL,
	"next_read_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "received_letters" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"controller_id" uuid NOT NULL,
	"hash" text NOT NULL,
	"uid_validity" bigint NOT NULL,
	"uid" bigint NOT NULL,
	"received_as" text NOT NULL,
	"request_id" uuid,
	"taken_in_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "received_letters_once" UNIQUE("controller_id","hash")
);
--> statement-breakpoint
ALTER TABLE "mailboxes" ADD CONSTRAINT "mailboxes_controller_id_controllers_id_fk" FOREIGN KEY ("controller_id") REFERENCES "public"."controllers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mailboxes" ADD CONSTRAINT "mailboxes_dossier_id_dossiers_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossiers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mailboxes" ADD CONSTRAINT "mailboxes_entry_id_sealed_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."sealed_entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "received_letters" ADD CONSTRAINT "received_letters_controller_id_controllers_id_fk" FOREIGN KEY ("controller_id") REFERENCES "public"."controllers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "received_letters" ADD CONSTRAINT "received_letters_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "mailboxes_dossier" ON "mailboxes" USING btree ("dossier_id");--> statement-breakpoint
CREATE INDEX "mailboxes_entry" ON "mailboxes" USING btree ("entry_id");--> statement-breakpoint
CREATE INDEX "received_letters_request" ON "received_letters" USING btree ("request_id");