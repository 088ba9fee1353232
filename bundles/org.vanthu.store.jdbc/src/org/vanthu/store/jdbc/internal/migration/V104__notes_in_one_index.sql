-- The notes are read in their order from one index, which holds all there is of them.
ALTER TABLE search_pending DROP CONSTRAINT search_pending_pk;
ALTER TABLE search_pending ADD CONSTRAINT search_pending_pk PRIMARY KEY (noted_id, object_id);
