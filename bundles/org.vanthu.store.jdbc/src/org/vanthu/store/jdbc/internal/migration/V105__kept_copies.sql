-- Copies that the agency signed are kept provable from now on, as issued files are.
INSERT INTO kept_file (document_id, part_no, organisation_id, issued_file, current_file, renewals, risk_rank, lack_vi,
        lack_en, next_check)
    SELECT copy_id, 0, organisation_id, copy_file, copy_file, 0, 5, '', '', made_at
    FROM document_copy
    WHERE state = 'MADE' AND medium = 'ELECTRONIC' AND copy_file IS NOT NULL;

INSERT INTO kept_version (document_id, part_no, version_no, content_hash)
    SELECT copy_id, 0, 0, copy_file
    FROM document_copy
    WHERE state = 'MADE' AND medium = 'ELECTRONIC' AND copy_file IS NOT NULL;
