-- The files of incoming documents. Rows are only ever added: a file that is replaced gets a further version.
CREATE TABLE document_file (
    document_id  ${uuid} NOT NULL,
    file_position INTEGER NOT NULL,
    file_version INTEGER NOT NULL,
    kind         VARCHAR(10) NOT NULL,
    safe_name    VARCHAR(120) NOT NULL,
    label        VARCHAR(255) NOT NULL,
    media_type   VARCHAR(100) NOT NULL,
    byte_count   BIGINT NOT NULL,
    content_hash CHAR(64) NOT NULL,
    pages        INTEGER NOT NULL,
    verdict      VARCHAR(12) NOT NULL,
    added_at     ${timestamp} NOT NULL,
    added_by     ${uuid} NOT NULL,
    step_id      ${uuid},
    CONSTRAINT document_file_pk PRIMARY KEY (document_id, file_position, file_version)
);
CREATE INDEX document_file_content ON document_file (content_hash);
