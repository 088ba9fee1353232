-- How far people were told of deadlines, for each kind of notice: everything due before the moment, and what is due at it as far
-- as this person. So the notices of one moment need not be given in one transaction.
CREATE TABLE deadline_watch (
    kind    VARCHAR(12) NOT NULL,
    told_at ${timestamp} NOT NULL,
    told_to ${uuid} NOT NULL,
    CONSTRAINT deadline_watch_pk PRIMARY KEY (kind)
);
INSERT INTO deadline_watch (kind, told_at, told_to)
    SELECT 'OVERDUE', watched_until, 'ffffffff-ffff-ffff-ffff-ffffffffffff' FROM due_watch;
-- What falls due on a day (of Vietnam, in microseconds) was told of when the day was first looked at.
INSERT INTO deadline_watch (kind, told_at, told_to)
    SELECT 'DUE_TODAY', ((watched_until + 25200000000) / 86400000000 + 1) * 86400000000 - 25200000001,
        'ffffffff-ffff-ffff-ffff-ffffffffffff'
    FROM due_watch;
DROP TABLE due_watch;
