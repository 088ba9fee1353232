-- The pictures that stand on the page for a person's signature and for an agency's seal.
CREATE TABLE mark_image (
    holder_id ${uuid} NOT NULL,
    png       ${bytes} NOT NULL,
    width_um  INTEGER NOT NULL,
    kept_at   ${timestamp} NOT NULL,
    CONSTRAINT mark_image_pk PRIMARY KEY (holder_id)
);
