-- True copies and extracts of incoming and issued documents (NĐ 30/2020, Art. 25).
CREATE TABLE document_copy (
    copy_id          ${uuid}        NOT NULL,
    organisation_id  ${uuid}        NOT NULL,
    document_id      ${uuid}        NOT NULL,
    source_kind      VARCHAR(10)    NOT NULL,
    copy_form        VARCHAR(20)    NOT NULL,
    medium           VARCHAR(12)    NOT NULL,
    register_id      ${uuid}        NOT NULL,
    book_year        INTEGER        NOT NULL,
    entry_number     INTEGER        NOT NULL,
    copied_on        DATE           NOT NULL,
    notation         VARCHAR(60)    NOT NULL,
    pages            VARCHAR(2000)  NOT NULL,
    prepared_file    CHAR(64)       NOT NULL,
    copy_file        CHAR(64),
    certificate      CHAR(64),
    made_by          ${uuid}        NOT NULL,
    made_at          ${timestamp}   NOT NULL,
    reason           VARCHAR(500)   NOT NULL,
    state            VARCHAR(10)    NOT NULL,
    version          BIGINT         NOT NULL,
    CONSTRAINT document_copy_pk PRIMARY KEY (copy_id)
);
CREATE INDEX document_copy_by_document ON document_copy (document_id, made_at);
