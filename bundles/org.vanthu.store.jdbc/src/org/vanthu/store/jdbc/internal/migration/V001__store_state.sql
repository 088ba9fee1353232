-- Which migrations this database went through, as one fingerprint.
CREATE TABLE store_state (
    only_row    SMALLINT NOT NULL,
    fingerprint CHAR(64),
    CONSTRAINT store_state_pk PRIMARY KEY (only_row),
    CONSTRAINT store_state_one CHECK (only_row = 1)
);

INSERT INTO store_state (only_row) VALUES (1);
