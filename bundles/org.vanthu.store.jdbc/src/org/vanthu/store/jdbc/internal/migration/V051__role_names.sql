-- What a body calls the roles it has made itself; those that come with the program are named by the program.
CREATE TABLE role_name (
    organisation_id ${uuid} NOT NULL,
    role_code       VARCHAR(40) NOT NULL,
    name            VARCHAR(100) NOT NULL,
    CONSTRAINT role_name_pk PRIMARY KEY (organisation_id, role_code),
    CONSTRAINT role_name_of FOREIGN KEY (organisation_id, role_code)
        REFERENCES role_definition (organisation_id, role_code)
);
