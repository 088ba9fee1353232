-- What one person still has to do, whatever the document: asked when work is handed over or an account is closed.
CREATE INDEX assignment_open ON assignment (account_id, state, assignment_id);
