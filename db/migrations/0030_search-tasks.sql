CREATE TABLE "systems" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"controller_id" uuid NOT NULL,
	"name" text NOT NULL,
	"holds" text NOT NULL,
	"owner_name" text NOT NULL,
	"owner_email" text NOT NULL,
	"rights" jsonb NOT NULL,
	"needs" jsonb NOT NULL,
	"due_days" integer NOT NULL,
	"is_processor" boolean DEFAULT false NOT NULL,
	"archived_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
DROP INDEX "requests_live_tabs";--> statement-breakpoint
DROP INDEX "requests_live";--> statement-breakpoint
ALTER TABLE "access_links" ADD COLUMN "task_id" uuid;--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "tasks_due_on" date;--> statement-breakpoint
ALTER TABLE "systems" ADD CONSTRAINT "systems_controller_id_controllers_id_fk" FOREIGN KEY ("controller_id") REFERENCES "public"."controllers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "systems_controller" ON "systems" USING btree ("controller_id","name");--> statement-breakpoint
CREATE INDEX "access_links_task" ON "access_links" USING btree ("task_id") WHERE task_id is not null;--> statement-breakpoint
CREATE INDEX "requests_tasks" ON "requests" USING btree ("controller_id","tasks_due_on") WHERE tasks_due_on is not null;--> statement-breakpoint
CREATE INDEX "requests_live_tabs" ON "requests" USING btree ("controller_id","assignee_id","team_id","readers","managers_read","barred","state","identity","clock","due_on","tasks_due_on","queue_on") WHERE state <> 'closed' and spam_marked_on is null;--> statement-breakpoint
CREATE INDEX "requests_live" ON "requests" USING btree ("queue_on","id","controller_id","due_on","received_on","year","number","assignee_id","team_id","readers","managers_read","barred","state","identity","clock","tasks_due_on","channel","asked_rights","regimes") WHERE state <> 'closed' and spam_marked_on is null;