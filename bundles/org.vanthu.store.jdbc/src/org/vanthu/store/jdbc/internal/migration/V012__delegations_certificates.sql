CREATE TABLE delegation (
    delegation_id   ${uuid} NOT NULL,
    organisation_id ${uuid} NOT NULL,
    from_id         ${uuid} NOT NULL,
    to_id           ${uuid} NOT NULL,
    begins_at       ${timestamp} NOT NULL,
    ends_at         ${timestamp} NOT NULL,
    reason          VARCHAR(500) NOT NULL,
    made_by_id      ${uuid} NOT NULL,
    made_at         ${timestamp} NOT NULL,
    revoked_at      ${timestamp},
    CONSTRAINT delegation_pk PRIMARY KEY (delegation_id),
    CONSTRAINT delegation_from FOREIGN KEY (from_id) REFERENCES account (account_id),
    CONSTRAINT delegation_to FOREIGN KEY (to_id) REFERENCES account (account_id)
);

CREATE INDEX delegation_standing ON delegation (organisation_id, ends_at);

-- The document types a delegation is limited to; none means every type.
CREATE TABLE delegation_type (
    delegation_id ${uuid} NOT NULL,
    document_type VARCHAR(40) NOT NULL,
    CONSTRAINT delegation_type_pk PRIMARY KEY (delegation_id, document_type),
    CONSTRAINT delegation_type_of FOREIGN KEY (delegation_id) REFERENCES delegation (delegation_id)
);

-- Signing certificates: a person's, or without a person the one in place of the body's seal.
CREATE TABLE certificate (
    fingerprint     CHAR(64) NOT NULL,
    organisation_id ${uuid} NOT NULL,
    account_id      ${uuid},
    subject         VARCHAR(1000) NOT NULL,
    issuer          VARCHAR(1000) NOT NULL,
    serial          VARCHAR(50) NOT NULL,
    valid_from      ${timestamp} NOT NULL,
    valid_until     ${timestamp} NOT NULL,
    registered_at   ${timestamp} NOT NULL,
    withdrawn_at    ${timestamp},
    der             ${bytes} NOT NULL,
    CONSTRAINT certificate_pk PRIMARY KEY (fingerprint),
    CONSTRAINT certificate_of FOREIGN KEY (organisation_id) REFERENCES organisation (organisation_id),
    CONSTRAINT certificate_account FOREIGN KEY (account_id) REFERENCES account (account_id)
);

CREATE INDEX certificate_kept ON certificate (organisation_id, valid_until);

CREATE INDEX delegation_by_deputy ON delegation (to_id, ends_at);
CREATE INDEX delegation_by_absent ON delegation (from_id, ends_at);
