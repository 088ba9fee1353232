-- Incoming documents: one row each, in the metadata of NĐ 30/2020, Annex VI Part II.II.
CREATE TABLE incoming_document (
    document_id     ${uuid} NOT NULL,
    organisation_id ${uuid} NOT NULL,
    register_id     ${uuid} NOT NULL,
    book_year       INTEGER NOT NULL,
    arrival_number  INTEGER NOT NULL,
    arrival_date    DATE NOT NULL,
    received_at     ${timestamp} NOT NULL,
    registered_at   ${timestamp} NOT NULL,
    registered_by   ${uuid} NOT NULL,
    delivery_id     ${uuid},
    file_notation   VARCHAR(20) NOT NULL,
    type_name       VARCHAR(100) NOT NULL,
    code_number     VARCHAR(11) NOT NULL,
    code_notation   VARCHAR(30) NOT NULL,
    issued_date     DATE,
    organ_name      VARCHAR(200) NOT NULL,
    subject         VARCHAR(500) NOT NULL,
    language        VARCHAR(30) NOT NULL,
    pages           INTEGER NOT NULL,
    description     VARCHAR(500) NOT NULL,
    signer_position VARCHAR(100) NOT NULL,
    signer_name     VARCHAR(50) NOT NULL,
    urgency         VARCHAR(12) NOT NULL,
    secrecy         VARCHAR(12) NOT NULL,
    to_places       VARCHAR(1000) NOT NULL,
    due_date        DATE,
    identifier      VARCHAR(100) NOT NULL,
    issuer_code     VARCHAR(35) NOT NULL,
    verdict         VARCHAR(12) NOT NULL,
    state           VARCHAR(12) NOT NULL,
    passed_on_at    ${timestamp},
    ended_reason    VARCHAR(500) NOT NULL,
    ended_at        ${timestamp},
    version         BIGINT NOT NULL,
    CONSTRAINT incoming_document_pk PRIMARY KEY (document_id),
    CONSTRAINT incoming_document_number UNIQUE (register_id, book_year, arrival_number)
);

-- By what a document is recognised as registered already: its identifier, or number, notation and issuer together.
CREATE TABLE incoming_key (
    organisation_id ${uuid} NOT NULL,
    duplicate_key   VARCHAR(300) NOT NULL,
    document_id     ${uuid} NOT NULL,
    CONSTRAINT incoming_key_pk PRIMARY KEY (organisation_id, duplicate_key, document_id)
);
CREATE INDEX incoming_key_document ON incoming_key (document_id);
