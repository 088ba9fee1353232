-- Every foreign key of V010 to V014 is also an index that reads go by: Derby makes it, for PostgreSQL it is to be made.
-- Bodies: those that work here, and those that are known as issuers and recipients.
CREATE TABLE organisation (
    organisation_id ${uuid} NOT NULL,
    code            VARCHAR(35) NOT NULL,
    old_code        VARCHAR(35),
    full_name       VARCHAR(200) NOT NULL,
    abbreviation    VARCHAR(20) NOT NULL,
    superior_id     ${uuid},
    place           VARCHAR(100) NOT NULL,
    hosting         VARCHAR(10) NOT NULL,
    state           VARCHAR(10) NOT NULL,
    version         BIGINT NOT NULL,
    CONSTRAINT organisation_pk PRIMARY KEY (organisation_id),
    CONSTRAINT organisation_superior FOREIGN KEY (superior_id) REFERENCES organisation (organisation_id)
);

CREATE INDEX organisation_hosted ON organisation (hosting, full_name);

-- Every code under which a body goes, its own, its old one and aliases: one code names one body.
CREATE TABLE organisation_code (
    code            VARCHAR(35) NOT NULL,
    organisation_id ${uuid} NOT NULL,
    CONSTRAINT organisation_code_pk PRIMARY KEY (code),
    CONSTRAINT organisation_code_of FOREIGN KEY (organisation_id) REFERENCES organisation (organisation_id)
);

-- Names without tones from each of their words on, so that a search is one range of this index. Active bodies only.
CREATE TABLE organisation_name_key (
    name_key        VARCHAR(80) NOT NULL,
    organisation_id ${uuid} NOT NULL,
    CONSTRAINT organisation_name_key_pk PRIMARY KEY (name_key, organisation_id),
    CONSTRAINT organisation_name_key_of FOREIGN KEY (organisation_id) REFERENCES organisation (organisation_id)
);

CREATE TABLE unit (
    unit_id         ${uuid} NOT NULL,
    organisation_id ${uuid} NOT NULL,
    parent_id       ${uuid},
    full_name       VARCHAR(200) NOT NULL,
    abbreviation    VARCHAR(20) NOT NULL,
    list_order      INTEGER NOT NULL,
    state           VARCHAR(10) NOT NULL,
    version         BIGINT NOT NULL,
    CONSTRAINT unit_pk PRIMARY KEY (unit_id),
    CONSTRAINT unit_of FOREIGN KEY (organisation_id) REFERENCES organisation (organisation_id),
    CONSTRAINT unit_parent FOREIGN KEY (parent_id) REFERENCES unit (unit_id)
);
