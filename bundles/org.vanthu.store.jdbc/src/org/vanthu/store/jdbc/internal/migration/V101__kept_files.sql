-- The files of issued documents as they are kept, and what is known of their proofs.
CREATE TABLE kept_file (
    document_id      ${uuid}        NOT NULL,
    part_no          INTEGER        NOT NULL,
    organisation_id  ${uuid}        NOT NULL,
    issued_file      CHAR(64)       NOT NULL,
    current_file     CHAR(64)       NOT NULL,
    renewals         INTEGER        NOT NULL,
    signature_level  VARCHAR(10),
    provable_until   ${timestamp},
    risk_rank        INTEGER        NOT NULL,
    lack_vi          VARCHAR(1500)  NOT NULL,
    lack_en          VARCHAR(1500)  NOT NULL,
    checked_at       ${timestamp},
    next_check       ${timestamp}   NOT NULL,
    CONSTRAINT kept_file_pk PRIMARY KEY (document_id, part_no)
);
CREATE INDEX kept_file_by_check ON kept_file (next_check, document_id, part_no);
CREATE INDEX kept_file_by_risk ON kept_file (organisation_id, risk_rank, document_id, part_no);

-- Every version of the bytes; each begins with the one before.
CREATE TABLE kept_version (
    document_id   ${uuid}       NOT NULL,
    part_no       INTEGER       NOT NULL,
    version_no    INTEGER       NOT NULL,
    content_hash  CHAR(64)      NOT NULL,
    CONSTRAINT kept_version_pk PRIMARY KEY (document_id, part_no, version_no)
);

-- What was issued before is kept from now on as well.
INSERT INTO kept_file (document_id, part_no, organisation_id, issued_file, current_file, renewals, risk_rank, lack_vi,
        lack_en, next_check)
    SELECT id, 0, organisation_id, issued_file, issued_file, 0, 5, '', '', issued_at
    FROM outgoing_document
    WHERE issued_file IS NOT NULL;

INSERT INTO kept_file (document_id, part_no, organisation_id, issued_file, current_file, renewals, risk_rank, lack_vi,
        lack_en, next_check)
    SELECT annex.document_id, annex.annex_no, main.organisation_id, annex.signed_file, annex.signed_file, 0, 5, '', '',
        main.issued_at
    FROM draft_annex annex
    JOIN outgoing_document main ON main.id = annex.document_id
    WHERE annex.signed_file IS NOT NULL AND main.issued_file IS NOT NULL;

INSERT INTO kept_version (document_id, part_no, version_no, content_hash)
    SELECT document_id, part_no, 0, issued_file FROM kept_file;
