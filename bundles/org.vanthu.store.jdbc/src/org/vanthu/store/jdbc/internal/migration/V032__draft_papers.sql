-- What gathers around a draft; nothing of it is ever removed (NĐ 30/2020, Annex VI, III.5.a).

CREATE TABLE draft_version (
    document_id    ${uuid}       NOT NULL,
    version_no     INTEGER       NOT NULL,
    file_name      VARCHAR(255)  NOT NULL,
    original_file  CHAR(64)      NOT NULL,
    pdf_file       CHAR(64)      NOT NULL,
    pages          INTEGER       NOT NULL,
    making         VARCHAR(10)   NOT NULL,
    written_by     ${uuid}       NOT NULL,
    written_at     ${timestamp}  NOT NULL,
    note           VARCHAR(500)  NOT NULL,
    CONSTRAINT draft_version_pk PRIMARY KEY (document_id, version_no)
);

CREATE TABLE draft_annex (
    document_id  ${uuid}       NOT NULL,
    annex_no     INTEGER       NOT NULL,
    annex_name   VARCHAR(255)  NOT NULL,
    annex_file   CHAR(64)      NOT NULL,
    annex_size   BIGINT        NOT NULL,
    signed_file  CHAR(64),
    signed_size  BIGINT        NOT NULL,
    CONSTRAINT draft_annex_pk PRIMARY KEY (document_id, annex_no)
);

CREATE TABLE opinion_round (
    document_id  ${uuid}        NOT NULL,
    round_no     INTEGER        NOT NULL,
    version_no   INTEGER        NOT NULL,
    asked_by     ${uuid}        NOT NULL,
    asked_at     ${timestamp}   NOT NULL,
    deadline     ${timestamp}   NOT NULL,
    question     VARCHAR(4000)  NOT NULL,
    CONSTRAINT opinion_round_pk PRIMARY KEY (document_id, round_no)
);

CREATE TABLE draft_opinion (
    document_id  ${uuid}        NOT NULL,
    round_no     INTEGER        NOT NULL,
    person_id    ${uuid}        NOT NULL,
    unit_id      ${uuid},
    verdict      VARCHAR(20),
    opinion      VARCHAR(4000),
    given_by     ${uuid},
    given_at     ${timestamp},
    CONSTRAINT draft_opinion_pk PRIMARY KEY (document_id, round_no, person_id)
);

CREATE TABLE judgement (
    document_id   ${uuid}        NOT NULL,
    judgement_no  INTEGER        NOT NULL,
    act           VARCHAR(20)    NOT NULL,
    version_no    INTEGER        NOT NULL,
    remark        VARCHAR(4000)  NOT NULL,
    judged_by     ${uuid}        NOT NULL,
    on_behalf_of  ${uuid},
    judged_at     ${timestamp}   NOT NULL,
    CONSTRAINT judgement_pk PRIMARY KEY (document_id, judgement_no)
);

-- Pages looked at before signing; a file belongs to one version, so what is seen of another does not count.
CREATE TABLE page_seen (
    document_id  ${uuid}       NOT NULL,
    person_id    ${uuid}       NOT NULL,
    seen_file    CHAR(64)      NOT NULL,
    page_no      INTEGER       NOT NULL,
    seen_at      ${timestamp}  NOT NULL,
    CONSTRAINT page_seen_pk PRIMARY KEY (document_id, person_id, seen_file, page_no)
);

-- Written authorisations to sign (NĐ 30/2020, Art. 13.3).
CREATE TABLE signing_authorisation (
    id               ${uuid}       NOT NULL,
    organisation_id  ${uuid}       NOT NULL,
    grantor_id       ${uuid}       NOT NULL,
    holder_id        ${uuid}       NOT NULL,
    paper            VARCHAR(200)  NOT NULL,
    first_day        DATE          NOT NULL,
    last_day         DATE          NOT NULL,
    document_types   VARCHAR(1000) NOT NULL,
    scope            VARCHAR(500)  NOT NULL,
    revoked_at       ${timestamp},
    CONSTRAINT signing_authorisation_pk PRIMARY KEY (id)
);
CREATE INDEX signing_authorisation_by_body ON signing_authorisation (organisation_id, id);
