-- How many pages an annex has: whoever signs looks at each of them first. 0: not counted yet.
ALTER TABLE draft_annex ADD COLUMN annex_pages INTEGER DEFAULT 0 NOT NULL;
