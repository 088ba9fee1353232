CREATE TABLE account (
    account_id           ${uuid} NOT NULL,
    organisation_id      ${uuid} NOT NULL,
    login                VARCHAR(64) NOT NULL,
    full_name            VARCHAR(50) NOT NULL,
    sort_key             VARCHAR(110) NOT NULL,
    state                VARCHAR(10) NOT NULL,
    must_change_password SMALLINT NOT NULL,
    password_hash        VARCHAR(200) NOT NULL,
    sessions_ended_at    ${timestamp} NOT NULL,
    opened_at            ${timestamp} NOT NULL,
    last_use_at          ${timestamp},
    version              BIGINT NOT NULL,
    CONSTRAINT account_pk PRIMARY KEY (account_id),
    CONSTRAINT account_login UNIQUE (login),
    CONSTRAINT account_of FOREIGN KEY (organisation_id) REFERENCES organisation (organisation_id)
);

CREATE INDEX account_listed ON account (organisation_id, sort_key, account_id);

-- Names without tones from each of their words on, per body in which the person is looked for. Not of closed accounts.
CREATE TABLE account_name_key (
    organisation_id ${uuid} NOT NULL,
    name_key        VARCHAR(80) NOT NULL,
    account_id      ${uuid} NOT NULL,
    CONSTRAINT account_name_key_pk PRIMARY KEY (organisation_id, name_key, account_id),
    CONSTRAINT account_name_key_of FOREIGN KEY (account_id) REFERENCES account (account_id)
);

CREATE TABLE post (
    post_id         ${uuid} NOT NULL,
    account_id      ${uuid} NOT NULL,
    organisation_id ${uuid} NOT NULL,
    unit_id         ${uuid} NOT NULL,
    title           VARCHAR(100) NOT NULL,
    unit_rank       VARCHAR(10) NOT NULL,
    begins_at       ${timestamp} NOT NULL,
    ends_at         ${timestamp},
    CONSTRAINT post_pk PRIMARY KEY (post_id),
    CONSTRAINT post_account FOREIGN KEY (account_id) REFERENCES account (account_id),
    CONSTRAINT post_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (organisation_id),
    CONSTRAINT post_unit FOREIGN KEY (unit_id) REFERENCES unit (unit_id)
);

CREATE TABLE post_role (
    post_id   ${uuid} NOT NULL,
    role_code VARCHAR(40) NOT NULL,
    CONSTRAINT post_role_pk PRIMARY KEY (post_id, role_code),
    CONSTRAINT post_role_of FOREIGN KEY (post_id) REFERENCES post (post_id)
);

-- What a role permits in one body. The definition stands for itself, so that a role may permit nothing.
CREATE TABLE role_definition (
    organisation_id ${uuid} NOT NULL,
    role_code       VARCHAR(40) NOT NULL,
    version         BIGINT NOT NULL,
    CONSTRAINT role_definition_pk PRIMARY KEY (organisation_id, role_code),
    CONSTRAINT role_definition_of FOREIGN KEY (organisation_id) REFERENCES organisation (organisation_id)
);

CREATE TABLE role_permission (
    organisation_id ${uuid} NOT NULL,
    role_code       VARCHAR(40) NOT NULL,
    permission      VARCHAR(40) NOT NULL,
    CONSTRAINT role_permission_pk PRIMARY KEY (organisation_id, role_code, permission),
    CONSTRAINT role_permission_of FOREIGN KEY (organisation_id, role_code)
        REFERENCES role_definition (organisation_id, role_code)
);

CREATE INDEX post_by_account ON post (account_id, begins_at);
CREATE INDEX post_by_unit ON post (unit_id, begins_at);
CREATE INDEX post_by_body ON post (organisation_id, begins_at);
