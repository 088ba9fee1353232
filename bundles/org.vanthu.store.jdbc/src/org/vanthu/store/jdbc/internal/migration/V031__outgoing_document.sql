-- Outgoing documents, from the first draft on (NĐ 30/2020, Art. 10-18; Annex VI, Part II.I).

CREATE TABLE outgoing_document (
    id                  ${uuid}       NOT NULL,
    organisation_id     ${uuid}       NOT NULL,
    unit_id             ${uuid}       NOT NULL,
    drafter_id          ${uuid}       NOT NULL,
    made_at             ${timestamp}  NOT NULL,
    organ_name          VARCHAR(200)  NOT NULL,
    file_notation       VARCHAR(20)   NOT NULL,
    document_type       VARCHAR(40)   NOT NULL,
    notation            VARCHAR(30)   NOT NULL,
    subject             VARCHAR(500)  NOT NULL,
    language_name       VARCHAR(30)   NOT NULL,
    description         VARCHAR(500)  NOT NULL,
    urgency             VARCHAR(20)   NOT NULL,
    secrecy             VARCHAR(20)   NOT NULL,
    issued_amount       INTEGER,
    due_date            DATE,
    kept_by             VARCHAR(200)  NOT NULL,
    series              VARCHAR(80)   NOT NULL,
    content_checker_id  ${uuid},
    format_checker_id   ${uuid},
    signer_id           ${uuid},
    mandate             VARCHAR(20),
    collective_name     VARCHAR(200),
    head_title          VARCHAR(100),
    unit_head_title     VARCHAR(100),
    authorisation_id    ${uuid},
    signer_position     VARCHAR(100)  NOT NULL,
    signer_name         VARCHAR(50)   NOT NULL,
    state               VARCHAR(20)   NOT NULL,
    versions            INTEGER       NOT NULL,
    prepared_file       CHAR(64),
    signed_file         CHAR(64),
    signed_certificate  CHAR(64),
    signed_by           ${uuid},
    signed_at           ${timestamp},
    register_id         ${uuid},
    book_year           INTEGER,
    issue_number        INTEGER,
    issue_date          DATE,
    issued_file         CHAR(64),
    issued_size         BIGINT,
    issued_certificate  CHAR(64),
    issued_pages        INTEGER,
    identifier          VARCHAR(60),
    issued_by           ${uuid},
    issued_at           ${timestamp},
    issue_latest        ${timestamp},
    recall_reason       VARCHAR(500),
    recalled_by         ${uuid},
    recalled_at         ${timestamp},
    reply_to_id         ${uuid},
    mends_id            ${uuid},
    mending             VARCHAR(20),
    version             BIGINT        NOT NULL,
    CONSTRAINT outgoing_document_pk PRIMARY KEY (id),
    CONSTRAINT outgoing_document_identifier UNIQUE (identifier)
);
CREATE INDEX outgoing_document_by_state ON outgoing_document (organisation_id, state, id);
CREATE INDEX outgoing_document_by_number ON outgoing_document (register_id, book_year, issue_number);
CREATE INDEX outgoing_document_by_reply ON outgoing_document (reply_to_id, id);

-- To whom it shall go, in the order of the page; deliveries are made of these when it is issued.
CREATE TABLE outgoing_recipient (
    document_id     ${uuid}       NOT NULL,
    position_no     INTEGER       NOT NULL,
    kind            VARCHAR(10)   NOT NULL,
    target_id       ${uuid},
    recipient_name  VARCHAR(200)  NOT NULL,
    recipient_code  VARCHAR(35),
    address         VARCHAR(300)  NOT NULL,
    CONSTRAINT outgoing_recipient_pk PRIMARY KEY (document_id, position_no)
);

-- Who stands in which relation to it; rights and lists of one's own follow from these rows.
CREATE TABLE outgoing_person (
    account_id   ${uuid}      NOT NULL,
    relation     VARCHAR(20)  NOT NULL,
    document_id  ${uuid}      NOT NULL,
    CONSTRAINT outgoing_person_pk PRIMARY KEY (document_id, account_id, relation)
);
CREATE INDEX outgoing_person_by_account ON outgoing_person (account_id, relation, document_id);
