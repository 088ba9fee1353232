-- Who was let read a document by name, and each change of that with what the competent person said about it.
CREATE TABLE document_reader (
    document_id ${uuid} NOT NULL,
    account_id  ${uuid} NOT NULL,
    CONSTRAINT document_reader_pk PRIMARY KEY (document_id, account_id),
    CONSTRAINT document_reader_account FOREIGN KEY (account_id) REFERENCES account (account_id)
);

CREATE TABLE access_change (
    change_id       ${uuid} NOT NULL,
    organisation_id ${uuid} NOT NULL,
    document_id     ${uuid} NOT NULL,
    account_id      ${uuid} NOT NULL,
    kind            VARCHAR(10) NOT NULL,
    reason          VARCHAR(500) NOT NULL,
    made_by_id      ${uuid} NOT NULL,
    made_at         ${timestamp} NOT NULL,
    verdict         VARCHAR(10),
    decided_by_id   ${uuid},
    decided_at      ${timestamp},
    version         BIGINT NOT NULL,
    CONSTRAINT access_change_pk PRIMARY KEY (change_id),
    CONSTRAINT access_change_account FOREIGN KEY (account_id) REFERENCES account (account_id)
);

CREATE INDEX access_change_document ON access_change (document_id, made_at);

-- The changes that await a decision, apart, so that the list of them is short however long the history is.
CREATE TABLE access_change_flagged (
    organisation_id ${uuid} NOT NULL,
    change_id       ${uuid} NOT NULL,
    CONSTRAINT access_change_flagged_pk PRIMARY KEY (organisation_id, change_id),
    CONSTRAINT access_change_flagged_of FOREIGN KEY (change_id) REFERENCES access_change (change_id)
);
