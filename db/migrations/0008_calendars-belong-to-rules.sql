ALTER TABLE "requests" DROP CONSTRAINT "requests_calendar_id_calendars_id_fk";
--> statement-breakpoint
ALTER TABLE "controllers" DROP COLUMN "calendar_id";--> statement-breakpoint
ALTER TABLE "requests" DROP COLUMN "calendar_id";