-- Hours of single days of the week, where they differ from those of the others.
CREATE TABLE weekday_hours (
    organisation_id ${uuid}     NOT NULL,
    weekday         VARCHAR(10) NOT NULL,
    morning_start   VARCHAR(5)  NOT NULL,
    morning_end     VARCHAR(5)  NOT NULL,
    afternoon_start VARCHAR(5)  NOT NULL,
    afternoon_end   VARCHAR(5)  NOT NULL,
    CONSTRAINT weekday_hours_pk PRIMARY KEY (organisation_id, weekday)
);

CREATE TRIGGER weekday_hours_added AFTER INSERT ON weekday_hours FOR EACH STATEMENT ${new_people_stamp};
CREATE TRIGGER weekday_hours_changed AFTER UPDATE ON weekday_hours FOR EACH STATEMENT ${new_people_stamp};
CREATE TRIGGER weekday_hours_removed AFTER DELETE ON weekday_hours FOR EACH STATEMENT ${new_people_stamp};
