CREATE TABLE "logos" (
	"controller_id" uuid NOT NULL,
	"hash" text NOT NULL,
	"type" text NOT NULL,
	"bytes" "bytea" NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "logos_controller_id_hash_pk" PRIMARY KEY("controller_id","hash")
);
--> statement-breakpoint
ALTER TABLE "logos" ADD CONSTRAINT "logos_controller_id_controllers_id_fk" FOREIGN KEY ("controller_id") REFERENCES "public"."controllers"("id") ON DELETE no action ON UPDATE no action;