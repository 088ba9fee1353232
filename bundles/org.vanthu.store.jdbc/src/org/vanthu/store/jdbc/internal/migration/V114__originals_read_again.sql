-- How far the bytes of incoming files have been compared with their hash again, and when that began; one row.
CREATE TABLE original_walk (
    walk_no        INTEGER      NOT NULL,
    begun_at       ${timestamp} NOT NULL,
    document_id    ${uuid},
    file_position  INTEGER,
    file_version   INTEGER,
    CONSTRAINT original_walk_pk PRIMARY KEY (walk_no)
);
INSERT INTO original_walk (walk_no, begun_at) VALUES (1, 0);
