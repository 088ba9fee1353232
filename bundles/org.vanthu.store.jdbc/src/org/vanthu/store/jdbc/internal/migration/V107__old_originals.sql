-- How far the files that came before such files were kept have been looked through for signed ones; one row.
CREATE TABLE kept_search (
    search_no      INTEGER  NOT NULL,
    document_id    ${uuid},
    file_position  INTEGER,
    file_version   INTEGER,
    CONSTRAINT kept_search_pk PRIMARY KEY (search_no)
);
INSERT INTO kept_search (search_no) VALUES (1);
