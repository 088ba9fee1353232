-- A council or board that uses the seal of its organisation is told from a unit: it alone may have numbers of its own (Annex I, II.3).
ALTER TABLE unit ADD COLUMN unit_kind VARCHAR(10) DEFAULT 'UNIT' NOT NULL;
