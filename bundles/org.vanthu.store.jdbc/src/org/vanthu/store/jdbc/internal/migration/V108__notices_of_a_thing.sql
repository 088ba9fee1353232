-- What one person was told about one thing is marked as seen when that person looks at it.
CREATE INDEX notification_object ON notification (account_id, object_id, unread);
