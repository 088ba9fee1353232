-- The hours and days of each organisation.
CREATE TABLE working_hours (
    organisation_id ${uuid} NOT NULL,
    morning_start   VARCHAR(5) NOT NULL,
    morning_end     VARCHAR(5) NOT NULL,
    afternoon_start VARCHAR(5) NOT NULL,
    afternoon_end   VARCHAR(5) NOT NULL,
    rest_days       VARCHAR(100) NOT NULL,
    cut_off         VARCHAR(5),
    CONSTRAINT working_hours_pk PRIMARY KEY (organisation_id)
);

CREATE TABLE calendar_day (
    organisation_id ${uuid} NOT NULL,
    calendar_date   DATE NOT NULL,
    kind            VARCHAR(20) NOT NULL,
    description     VARCHAR(200) NOT NULL,
    CONSTRAINT calendar_day_pk PRIMARY KEY (organisation_id, calendar_date)
);
