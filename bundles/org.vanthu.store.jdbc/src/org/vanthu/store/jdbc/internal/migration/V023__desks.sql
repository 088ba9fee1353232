-- What every list shows of a document, draft or delivery: written by whoever changes it, read by primary key.
CREATE TABLE headline (
    object_id       ${uuid} NOT NULL,
    object_kind     VARCHAR(40) NOT NULL,
    organisation_id ${uuid} NOT NULL,
    number_shown    INTEGER,
    day_shown       DATE,
    code            VARCHAR(60) NOT NULL,
    issuer          VARCHAR(200) NOT NULL,
    subject         VARCHAR(500) NOT NULL,
    type_name       VARCHAR(100) NOT NULL,
    type_code       VARCHAR(40) NOT NULL,
    urgency         VARCHAR(12) NOT NULL,
    state           VARCHAR(100) NOT NULL,
    holder          VARCHAR(200) NOT NULL,
    CONSTRAINT headline_pk PRIMARY KEY (object_id)
);

-- One row for each person and list a thing lies in. newest_first is the time of entering with its sign turned, because
-- an index is read forwards only.
CREATE TABLE work_item (
    account_id    ${uuid} NOT NULL,
    worklist      VARCHAR(20) NOT NULL,
    newest_first  BIGINT NOT NULL,
    object_id     ${uuid} NOT NULL,
    object_kind   VARCHAR(40) NOT NULL,
    assignment_id ${uuid},
    due_at        ${timestamp},
    unread        SMALLINT NOT NULL,
    read_at       ${timestamp},
    CONSTRAINT work_item_pk PRIMARY KEY (account_id, worklist, newest_first, object_id)
);
CREATE INDEX work_item_unread ON work_item (account_id, worklist, unread, newest_first, object_id);
CREATE INDEX work_item_due ON work_item (account_id, worklist, due_at, newest_first, object_id);
CREATE INDEX work_item_object ON work_item (object_id, account_id);
CREATE INDEX work_item_deadline ON work_item (due_at, account_id);

CREATE TABLE notification (
    account_id      ${uuid} NOT NULL,
    newest_first    BIGINT NOT NULL,
    notification_id ${uuid} NOT NULL,
    kind            VARCHAR(12) NOT NULL,
    object_id       ${uuid} NOT NULL,
    object_kind     VARCHAR(40) NOT NULL,
    by_id           ${uuid},
    words           VARCHAR(500) NOT NULL,
    unread          SMALLINT NOT NULL,
    read_at         ${timestamp},
    CONSTRAINT notification_pk PRIMARY KEY (account_id, newest_first, notification_id)
);
CREATE INDEX notification_unread ON notification (account_id, unread, newest_first, notification_id);

-- Up to when deadlines were looked at, so that each is told of once.
CREATE TABLE due_watch (
    only_row      SMALLINT NOT NULL,
    watched_until ${timestamp} NOT NULL,
    CONSTRAINT due_watch_pk PRIMARY KEY (only_row),
    CONSTRAINT due_watch_one CHECK (only_row = 1)
);
INSERT INTO due_watch (only_row, watched_until) VALUES (1, 0);
