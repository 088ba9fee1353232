-- All words on a page that the built-in composer made, so that one can tell when they are no longer those of the draft.
CREATE TABLE draft_words (
    document_id  ${uuid}       NOT NULL,
    version_no   INTEGER       NOT NULL,
    superior     VARCHAR(500)  NOT NULL,
    issuer       VARCHAR(500)  NOT NULL,
    notation     VARCHAR(100)  NOT NULL,
    place        VARCHAR(500)  NOT NULL,
    type         VARCHAR(200)  NOT NULL,
    subject      VARCHAR(2000) NOT NULL,
    urgency      VARCHAR(20)   NOT NULL,
    addressees   ${text}       NOT NULL,
    body         ${text}       NOT NULL,
    recipients   ${text}       NOT NULL,
    kept_by      VARCHAR(500)  NOT NULL,
    capacity     VARCHAR(1000) NOT NULL,
    signer       VARCHAR(500)  NOT NULL,
    CONSTRAINT draft_words_pk PRIMARY KEY (document_id, version_no)
);
