-- What happened. Rows are only ever added. Sequences follow the order of commits, and times never fall along them.
CREATE TABLE event_log (
    sequence_no     BIGINT NOT NULL,
    happened_at     ${timestamp} NOT NULL,
    actor_id        ${uuid} NOT NULL,
    on_behalf_of_id ${uuid},
    act             VARCHAR(60) NOT NULL,
    object_kind     VARCHAR(40) NOT NULL,
    object_id       VARCHAR(100) NOT NULL,
    organisation_id ${uuid} NOT NULL,
    payload         VARCHAR(2048) NOT NULL,
    CONSTRAINT event_log_pk PRIMARY KEY (sequence_no)
);

-- Derby reads an index forwards only, so the newest-first pages need the falling order in the index.
CREATE INDEX event_log_object ON event_log (object_id, sequence_no DESC);
CREATE INDEX event_log_actor ON event_log (actor_id, sequence_no DESC);
CREATE INDEX event_log_organisation ON event_log (organisation_id, act, sequence_no DESC);

-- Acts in another's name, found by that other; few, so they do not burden every event with one more index.
CREATE TABLE event_on_behalf (
    account_id  ${uuid} NOT NULL,
    sequence_no BIGINT NOT NULL,
    CONSTRAINT event_on_behalf_pk PRIMARY KEY (account_id, sequence_no)
);

-- Signed heads of the tree of hashes over the log. Rows are only ever added.
CREATE TABLE event_head (
    tree_size BIGINT NOT NULL,
    root_hash CHAR(64) NOT NULL,
    signed_at ${timestamp} NOT NULL,
    signature CHAR(128) NOT NULL,
    CONSTRAINT event_head_pk PRIMARY KEY (tree_size)
);

-- One row: what is needed to go on from the last head. With each head it would outweigh the events.
CREATE TABLE event_frontier (
    only_row  SMALLINT NOT NULL,
    tree_size BIGINT NOT NULL,
    frontier  VARCHAR(4200) NOT NULL,
    CONSTRAINT event_frontier_pk PRIMARY KEY (only_row),
    CONSTRAINT event_frontier_one CHECK (only_row = 1)
);

INSERT INTO event_frontier (only_row, tree_size, frontier) VALUES (1, 0, '');
