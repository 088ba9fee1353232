-- The root certificates an organisation has decided to trust.
CREATE TABLE trusted_root (
    organisation_id ${uuid} NOT NULL,
    fingerprint     CHAR(64) NOT NULL,
    subject         VARCHAR(1000) NOT NULL,
    valid_until     ${timestamp} NOT NULL,
    source          VARCHAR(500) NOT NULL,
    imported_by     ${uuid} NOT NULL,
    imported_at     ${timestamp} NOT NULL,
    der             ${bytes} NOT NULL,
    CONSTRAINT trusted_root_pk PRIMARY KEY (organisation_id, fingerprint)
);

-- The newest revocation list of each issuer.
CREATE TABLE revocation_list (
    organisation_id ${uuid} NOT NULL,
    issuer          VARCHAR(500) NOT NULL,
    this_update     ${timestamp} NOT NULL,
    der             ${bytes} NOT NULL,
    CONSTRAINT revocation_list_pk PRIMARY KEY (organisation_id, issuer)
);
