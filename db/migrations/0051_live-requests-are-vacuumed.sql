-- The counts of the queue read the indexes alone, and PostgreSQL need not look at the table only where a vacuum has seen the page.
-- By itself it comes after a fifth of all rows has changed: of a million requests, most of them closed, that is years of work.
ALTER TABLE "requests" SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000, autovacuum_vacuum_insert_scale_factor = 0, autovacuum_vacuum_insert_threshold = 2000);
