-- Whose an assignment is and whether it still counts are both in the index by which documents are found: its rows are not read.
DROP INDEX assignment_holder;
CREATE INDEX assignment_holder ON assignment (account_id, document_id DESC, state);
DROP INDEX assignment_unit;
CREATE INDEX assignment_unit ON assignment (unit_id, document_id DESC, account_id, state);
