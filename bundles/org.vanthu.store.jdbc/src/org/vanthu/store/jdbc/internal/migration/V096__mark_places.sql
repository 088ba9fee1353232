-- Where signature, seal, number and date of a version were moved to; without a row they stand where they were found.
CREATE TABLE draft_mark_place (
    document_id       ${uuid}      NOT NULL,
    version_no        INTEGER      NOT NULL,
    mark              VARCHAR(10)  NOT NULL,
    page_no           INTEGER      NOT NULL,
    left_millipoints  INTEGER      NOT NULL,
    top_millipoints   INTEGER      NOT NULL,
    CONSTRAINT draft_mark_place_pk PRIMARY KEY (document_id, version_no, mark)
);
