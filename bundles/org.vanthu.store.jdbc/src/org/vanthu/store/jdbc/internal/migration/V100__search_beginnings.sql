-- Words are found by their beginning, and signer, note and the first pages of the file are searched too. Where a word stands is
-- said by the entry of its document (for place S of the word bao: Sbao), so the index holds nothing but words and is never updated.
DROP TABLE search_word;
CREATE TABLE search_word (
    organisation_id ${uuid}      NOT NULL,
    word            VARCHAR(40)  NOT NULL,
    object_id       ${uuid}      NOT NULL
);
CREATE UNIQUE INDEX search_word_newest ON search_word (organisation_id, word, object_id DESC);

DELETE FROM search_entry;

-- The words of the first pages of one file of a document, read a moment after it was kept.
CREATE TABLE search_page (
    object_id    ${uuid}       NOT NULL,
    content_hash CHAR(64)      NOT NULL,
    words        VARCHAR(2000) NOT NULL,
    CONSTRAINT search_page_pk PRIMARY KEY (object_id)
);

-- Documents whose file is to be read.
CREATE TABLE search_unread (
    object_id    ${uuid}       NOT NULL,
    content_hash CHAR(64)      NOT NULL,
    CONSTRAINT search_unread_pk PRIMARY KEY (object_id)
);

-- What somebody follows, and what lies in a list, in the order in which documents are found.
CREATE INDEX work_item_found ON work_item (account_id, worklist, object_id DESC);

DELETE FROM search_pending;
INSERT INTO search_pending (noted_id, object_id) SELECT object_id, object_id FROM headline;
