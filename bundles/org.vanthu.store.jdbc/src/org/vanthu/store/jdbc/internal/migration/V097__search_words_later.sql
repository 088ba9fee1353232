-- Words are written a moment after what they stand on: whoever registers does not wait for them. What was changed is noted in
-- its own transaction, so nothing is forgotten; what a thing was found by before is kept, so that only differences are written.
DROP TABLE search_pending;
CREATE TABLE search_pending (
    noted_id  ${uuid} NOT NULL,
    object_id ${uuid} NOT NULL,
    CONSTRAINT search_pending_pk PRIMARY KEY (noted_id)
);
INSERT INTO search_pending (noted_id, object_id) SELECT object_id, object_id FROM headline;

DROP TABLE search_word;
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

CREATE TABLE search_entry (
    object_id ${uuid}       NOT NULL,
    words     VARCHAR(8000) NOT NULL,
    CONSTRAINT search_entry_pk PRIMARY KEY (object_id)
);
