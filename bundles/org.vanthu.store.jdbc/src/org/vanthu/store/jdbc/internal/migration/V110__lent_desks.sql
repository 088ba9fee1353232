-- Who has read an item in place of its absent owner, whose own mark stays as it is. A kind of document has one deputy at a
-- time, so there is room for one.
ALTER TABLE work_item ADD COLUMN deputy_id ${uuid};
ALTER TABLE work_item ADD COLUMN deputy_read_at ${timestamp};
