-- Issued documents on their way to recipients (NĐ 30/2020, Art. 18; QĐ 28/2018).

CREATE TABLE delivery (
    id              ${uuid}       NOT NULL,
    document_id     ${uuid}       NOT NULL,
    sender_id       ${uuid}       NOT NULL,
    kind            VARCHAR(10)   NOT NULL,
    target_id       ${uuid},
    recipient_name  VARCHAR(200)  NOT NULL,
    recipient_code  VARCHAR(35),
    address         VARCHAR(300)  NOT NULL,
    state           VARCHAR(20)   NOT NULL,
    changed_at      ${timestamp}  NOT NULL,
    incoming_id     ${uuid},
    arrival_number  INTEGER,
    reason          VARCHAR(500)  NOT NULL,
    CONSTRAINT delivery_pk PRIMARY KEY (id)
);
CREATE INDEX delivery_by_document ON delivery (document_id, id);
CREATE INDEX delivery_by_target ON delivery (target_id, state, id);
CREATE INDEX delivery_by_incoming ON delivery (incoming_id);

CREATE TABLE delivery_step (
    delivery_id  ${uuid}       NOT NULL,
    step_no      INTEGER       NOT NULL,
    state        VARCHAR(20)   NOT NULL,
    happened_at  ${timestamp}  NOT NULL,
    reason       VARCHAR(500)  NOT NULL,
    done_by      ${uuid}       NOT NULL,
    CONSTRAINT delivery_step_pk PRIMARY KEY (delivery_id, step_no)
);
