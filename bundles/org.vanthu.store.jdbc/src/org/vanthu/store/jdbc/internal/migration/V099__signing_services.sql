-- What organisations want of their signatures, and the services on the network for it.
CREATE TABLE signing_services (
    organisation_id  ${uuid}      NOT NULL,
    wanted_level     VARCHAR(10)  NOT NULL,
    patience_seconds INTEGER      NOT NULL,
    ahead_days       INTEGER      NOT NULL,
    CONSTRAINT signing_services_pk PRIMARY KEY (organisation_id)
);

-- In each kind the first is asked first.
CREATE TABLE signing_service_address (
    organisation_id  ${uuid}       NOT NULL,
    kind             VARCHAR(20)   NOT NULL,
    position_no      INTEGER       NOT NULL,
    address          VARCHAR(500)  NOT NULL,
    CONSTRAINT signing_service_address_pk PRIMARY KEY (organisation_id, kind, position_no)
);
