-- The words of everything that lists show: one row for each word of a thing, with the places where it stands. The index is
-- the whole table, so a search is a range of it in the order of the answer, newest first: identities begin with their time.
CREATE TABLE search_word (
    organisation_id ${uuid}      NOT NULL,
    word            VARCHAR(40)  NOT NULL,
    object_id       ${uuid}      NOT NULL,
    in_code         SMALLINT     NOT NULL,
    in_subject      SMALLINT     NOT NULL,
    in_issuer       SMALLINT     NOT NULL,
    in_holder       SMALLINT     NOT NULL
);
CREATE UNIQUE INDEX search_word_newest ON search_word (organisation_id, word, object_id DESC);

-- What was there before words were kept; the program writes their words when it opens the office, and empties this.
CREATE TABLE search_pending (
    object_id ${uuid} NOT NULL,
    CONSTRAINT search_pending_pk PRIMARY KEY (object_id)
);
INSERT INTO search_pending (object_id) SELECT object_id FROM headline;

-- Everything of an organisation, and everything that one person has to do with, newest first.
CREATE INDEX headline_newest ON headline (organisation_id, object_id DESC);
CREATE INDEX incoming_registrar ON incoming_document (registered_by, document_id DESC);
CREATE INDEX assignment_holder ON assignment (account_id, document_id DESC);
CREATE INDEX assignment_unit ON assignment (unit_id, document_id DESC);
CREATE INDEX direction_giver ON direction (given_by, document_id DESC);
CREATE INDEX direction_principal ON direction (on_behalf_of, document_id DESC);
CREATE INDEX document_reader_newest ON document_reader (account_id, document_id DESC);
CREATE INDEX outgoing_person_newest ON outgoing_person (account_id, document_id DESC);

-- Searches that people keep.
CREATE TABLE saved_search (
    search_id      ${uuid}      NOT NULL,
    account_id     ${uuid}      NOT NULL,
    name           VARCHAR(60)  NOT NULL,
    words          VARCHAR(200) NOT NULL,
    code_words     VARCHAR(200) NOT NULL,
    subject_words  VARCHAR(200) NOT NULL,
    issuer_words   VARCHAR(200) NOT NULL,
    holder_words   VARCHAR(200) NOT NULL,
    way            VARCHAR(10),
    type_code      VARCHAR(40),
    urgency        VARCHAR(12),
    state          VARCHAR(100),
    first_day      DATE,
    last_day       DATE,
    kept_at        ${timestamp} NOT NULL,
    CONSTRAINT saved_search_pk PRIMARY KEY (search_id),
    CONSTRAINT saved_search_name UNIQUE (account_id, name)
);
