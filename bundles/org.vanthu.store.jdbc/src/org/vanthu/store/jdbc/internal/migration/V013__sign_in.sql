-- Wrong tries by login, whether or not there is such an account; the empty place is all strange desks together.
CREATE TABLE sign_in_try (
    login    VARCHAR(64) NOT NULL,
    place    VARCHAR(100) NOT NULL,
    failures INTEGER NOT NULL,
    last_at  ${timestamp} NOT NULL,
    CONSTRAINT sign_in_try_pk PRIMARY KEY (login, place)
);

CREATE INDEX sign_in_try_old ON sign_in_try (last_at);

-- Desks from which an account has signed in.
CREATE TABLE sign_in_desk (
    account_id ${uuid} NOT NULL,
    desk       VARCHAR(100) NOT NULL,
    last_at    ${timestamp} NOT NULL,
    CONSTRAINT sign_in_desk_pk PRIMARY KEY (account_id, desk),
    CONSTRAINT sign_in_desk_of FOREIGN KEY (account_id) REFERENCES account (account_id)
);

CREATE TABLE sign_in_setting (
    only_row         SMALLINT NOT NULL,
    memory_kib       INTEGER NOT NULL,
    passes           INTEGER NOT NULL,
    lanes            INTEGER NOT NULL,
    idle_minutes     INTEGER NOT NULL,
    absolute_minutes INTEGER NOT NULL,
    CONSTRAINT sign_in_setting_pk PRIMARY KEY (only_row),
    CONSTRAINT sign_in_setting_one CHECK (only_row = 1)
);
