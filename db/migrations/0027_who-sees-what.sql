CREATE TABLE "absences" (
	"controller_id" uuid NOT NULL,
	"user_id" text NOT NULL,
	"deputy_id" text NOT NULL,
	"from_on" date NOT NULL,
	"until_on" date NOT NULL,
	CONSTRAINT "absences_controller_id_user_id_pk" PRIMARY KEY("controller_id","user_id"),
	CONSTRAINT "absences_in_order" CHECK (from_on <= until_on),
	CONSTRAINT "absences_not_oneself" CHECK (user_id <> deputy_id)
);
--> statement-breakpoint
CREATE TABLE "team_members" (
	"team_id" uuid NOT NULL,
	"user_id" text NOT NULL,
	CONSTRAINT "team_members_team_id_user_id_pk" PRIMARY KEY("team_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "teams" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"controller_id" uuid NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
DROP INDEX "requests_live_tabs";--> statement-breakpoint
DROP INDEX "requests_live";--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "team_id" uuid;--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "readers" text[];--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "managers_read" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "barred" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "absences" ADD CONSTRAINT "absences_controller_id_controllers_id_fk" FOREIGN KEY ("controller_id") REFERENCES "public"."controllers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "absences" ADD CONSTRAINT "absences_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "absences" ADD CONSTRAINT "absences_deputy_id_users_id_fk" FOREIGN KEY ("deputy_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_members" ADD CONSTRAINT "team_members_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_members" ADD CONSTRAINT "team_members_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "teams" ADD CONSTRAINT "teams_controller_id_controllers_id_fk" FOREIGN KEY ("controller_id") REFERENCES "public"."controllers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "absences_deputy" ON "absences" USING btree ("deputy_id");--> statement-breakpoint
CREATE INDEX "team_members_user" ON "team_members" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "teams_name" ON "teams" USING btree ("controller_id","name") WHERE ended_at is null;--> statement-breakpoint
ALTER TABLE "requests" ADD CONSTRAINT "requests_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "requests_live_tabs" ON "requests" USING btree ("controller_id","assignee_id","team_id","readers","managers_read","barred","state","identity","clock","due_on","queue_on") WHERE state <> 'closed' and spam_marked_on is null;--> statement-breakpoint
CREATE INDEX "requests_live" ON "requests" USING btree ("queue_on","id","controller_id","due_on","received_on","year","number","assignee_id","team_id","readers","managers_read","barred","state","identity","clock","channel","asked_rights","regimes") WHERE state <> 'closed' and spam_marked_on is null;