-- How wrong tries are slowed down, and how long a password must be.
ALTER TABLE sign_in_setting ADD COLUMN free_tries INTEGER DEFAULT 5 NOT NULL;
ALTER TABLE sign_in_setting ADD COLUMN first_delay_seconds INTEGER DEFAULT 15 NOT NULL;
ALTER TABLE sign_in_setting ADD COLUMN longest_delay_seconds INTEGER DEFAULT 900 NOT NULL;
ALTER TABLE sign_in_setting ADD COLUMN shortest_password INTEGER DEFAULT 10 NOT NULL;
