-- One row with a stamp that is new after each change of what rights, organisations and calendars follow from, and in the
-- same transaction. What was read under a stamp holds while the stamp stands. Triggers write it, so that no change can
-- forget to. A sequence never gives a number twice, so that a stamp that was undone is never met again.
CREATE SEQUENCE people_stamps AS BIGINT START WITH 1;

CREATE TABLE people_stamp (
    only_row INTEGER NOT NULL,
    stamp    BIGINT NOT NULL,
    CONSTRAINT people_stamp_pk PRIMARY KEY (only_row),
    CONSTRAINT people_stamp_one CHECK (only_row = 1)
);

INSERT INTO people_stamp (only_row, stamp) VALUES (1, 0);

CREATE TRIGGER organisation_added AFTER INSERT ON organisation FOR EACH STATEMENT ${new_people_stamp};
CREATE TRIGGER organisation_changed AFTER UPDATE ON organisation FOR EACH STATEMENT ${new_people_stamp};
CREATE TRIGGER organisation_removed AFTER DELETE ON organisation FOR EACH STATEMENT ${new_people_stamp};

-- Not the time of the last use nor the password: whoever signs in changes nobody's rights.
CREATE TRIGGER account_added AFTER INSERT ON account FOR EACH STATEMENT ${new_people_stamp};
CREATE TRIGGER account_changed AFTER UPDATE OF organisation_id, full_name, state, must_change_password, sessions_ended_at
    ON account FOR EACH STATEMENT ${new_people_stamp};
CREATE TRIGGER account_removed AFTER DELETE ON account FOR EACH STATEMENT ${new_people_stamp};

CREATE TRIGGER post_added AFTER INSERT ON post FOR EACH STATEMENT ${new_people_stamp};
CREATE TRIGGER post_changed AFTER UPDATE ON post FOR EACH STATEMENT ${new_people_stamp};
CREATE TRIGGER post_removed AFTER DELETE ON post FOR EACH STATEMENT ${new_people_stamp};

CREATE TRIGGER post_role_added AFTER INSERT ON post_role FOR EACH STATEMENT ${new_people_stamp};
CREATE TRIGGER post_role_changed AFTER UPDATE ON post_role FOR EACH STATEMENT ${new_people_stamp};
CREATE TRIGGER post_role_removed AFTER DELETE ON post_role FOR EACH STATEMENT ${new_people_stamp};

CREATE TRIGGER role_permission_added AFTER INSERT ON role_permission FOR EACH STATEMENT ${new_people_stamp};
CREATE TRIGGER role_permission_changed AFTER UPDATE ON role_permission FOR EACH STATEMENT ${new_people_stamp};
CREATE TRIGGER role_permission_removed AFTER DELETE ON role_permission FOR EACH STATEMENT ${new_people_stamp};

CREATE TRIGGER delegation_added AFTER INSERT ON delegation FOR EACH STATEMENT ${new_people_stamp};
CREATE TRIGGER delegation_changed AFTER UPDATE ON delegation FOR EACH STATEMENT ${new_people_stamp};
CREATE TRIGGER delegation_removed AFTER DELETE ON delegation FOR EACH STATEMENT ${new_people_stamp};

CREATE TRIGGER delegation_type_added AFTER INSERT ON delegation_type FOR EACH STATEMENT ${new_people_stamp};
CREATE TRIGGER delegation_type_changed AFTER UPDATE ON delegation_type FOR EACH STATEMENT ${new_people_stamp};
CREATE TRIGGER delegation_type_removed AFTER DELETE ON delegation_type FOR EACH STATEMENT ${new_people_stamp};

CREATE TRIGGER working_hours_added AFTER INSERT ON working_hours FOR EACH STATEMENT ${new_people_stamp};
CREATE TRIGGER working_hours_changed AFTER UPDATE ON working_hours FOR EACH STATEMENT ${new_people_stamp};
CREATE TRIGGER working_hours_removed AFTER DELETE ON working_hours FOR EACH STATEMENT ${new_people_stamp};

CREATE TRIGGER calendar_day_added AFTER INSERT ON calendar_day FOR EACH STATEMENT ${new_people_stamp};
CREATE TRIGGER calendar_day_changed AFTER UPDATE ON calendar_day FOR EACH STATEMENT ${new_people_stamp};
CREATE TRIGGER calendar_day_removed AFTER DELETE ON calendar_day FOR EACH STATEMENT ${new_people_stamp};
