-- The check compares the numbers that copies bear with the ledger, book by book.
CREATE INDEX document_copy_by_number ON document_copy (register_id, book_year, entry_number);
