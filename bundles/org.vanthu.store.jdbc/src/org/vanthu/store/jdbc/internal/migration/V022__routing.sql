-- How documents go through the office: directions, the assignments they make, and what is said on the way.
CREATE TABLE direction (
    direction_id ${uuid} NOT NULL,
    document_id  ${uuid} NOT NULL,
    from_id      ${uuid},
    slip_level   VARCHAR(12) NOT NULL,
    words        VARCHAR(2000) NOT NULL,
    given_by     ${uuid} NOT NULL,
    on_behalf_of ${uuid},
    given_at     ${timestamp} NOT NULL,
    CONSTRAINT direction_pk PRIMARY KEY (direction_id)
);
CREATE INDEX direction_document ON direction (document_id, direction_id);

CREATE TABLE assignment (
    assignment_id    ${uuid} NOT NULL,
    document_id      ${uuid} NOT NULL,
    organisation_id  ${uuid} NOT NULL,
    parent_id        ${uuid},
    direction_id     ${uuid} NOT NULL,
    part             VARCHAR(10) NOT NULL,
    unit_id          ${uuid} NOT NULL,
    account_id       ${uuid},
    due_at           ${timestamp},
    state            VARCHAR(10) NOT NULL,
    result_date      DATE,
    closed_at        ${timestamp},
    closed_by        ${uuid},
    closed_on_behalf ${uuid},
    closing_note     VARCHAR(2000),
    reply_id         ${uuid},
    reason           VARCHAR(500) NOT NULL,
    version          BIGINT NOT NULL,
    CONSTRAINT assignment_pk PRIMARY KEY (assignment_id)
);
CREATE INDEX assignment_document ON assignment (document_id, assignment_id);
CREATE INDEX assignment_person ON assignment (document_id, account_id);

CREATE TABLE opinion (
    opinion_id    ${uuid} NOT NULL,
    document_id   ${uuid} NOT NULL,
    assignment_id ${uuid} NOT NULL,
    kind          VARCHAR(15) NOT NULL,
    author_id     ${uuid} NOT NULL,
    on_behalf_of  ${uuid},
    said_at       ${timestamp} NOT NULL,
    words         VARCHAR(2000) NOT NULL,
    CONSTRAINT opinion_pk PRIMARY KEY (opinion_id)
);
CREATE INDEX opinion_document ON opinion (document_id, opinion_id);
