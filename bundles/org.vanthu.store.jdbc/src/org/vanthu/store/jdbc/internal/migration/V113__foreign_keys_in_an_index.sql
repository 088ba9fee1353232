-- Derby has an index for each foreign key by itself, PostgreSQL has none: what the migrations' own indexes did not begin with.
CREATE INDEX access_change_reader ON access_change (account_id, made_at);
CREATE INDEX access_change_flagged_change ON access_change_flagged (change_id, organisation_id);
CREATE INDEX account_name_key_person ON account_name_key (account_id, name_key);
CREATE INDEX certificate_person ON certificate (account_id, valid_until);
CREATE INDEX organisation_below ON organisation (superior_id, organisation_id);
CREATE INDEX organisation_code_body ON organisation_code (organisation_id, code);
CREATE INDEX organisation_name_key_body ON organisation_name_key (organisation_id, name_key);
CREATE INDEX unit_below ON unit (parent_id, unit_id);
CREATE INDEX unit_body ON unit (organisation_id, list_order);
