-- The number ledger: every number ever taken has its row (NĐ 30/2020, Art. 15 and 22).

create table register (
    id               ${uuid}      not null,
    organisation_id  ${uuid}      not null,
    series           varchar(80)  not null,
    constraint register_pk primary key (id),
    constraint register_once unique (organisation_id, series)
);

-- One row, held while a register or the year of one is opened, so that two at once do not open it twice.
create table ledger_opening (
    id  integer  not null,
    constraint ledger_opening_pk primary key (id)
);
insert into ledger_opening (id) values (1);

-- Where a register stands in a year. Holding this row is holding the next number.
create table ledger_head (
    register_id    ${uuid}       not null,
    book_year      integer       not null,
    last_number    integer       not null,
    last_date      date          not null,
    last_taken_at  ${timestamp}  not null,
    constraint ledger_head_pk primary key (register_id, book_year),
    constraint ledger_head_register foreign key (register_id) references register (id)
);

create table ledger_entry (
    register_id   ${uuid}       not null,
    book_year     integer       not null,
    entry_number  integer       not null,
    entry_date    date          not null,
    taken_by      ${uuid}       not null,
    taken_at      ${timestamp}  not null,
    state         varchar(8)    not null,
    document_id   ${uuid},
    purpose       varchar(500),
    reason        varchar(500),
    voided_by     ${uuid},
    voided_at     ${timestamp},
    constraint ledger_entry_pk primary key (register_id, book_year, entry_number),
    constraint ledger_entry_head foreign key (register_id, book_year) references ledger_head (register_id, book_year),
    constraint ledger_entry_explained check (
        (state = 'ISSUED' and document_id is not null)
        or (state = 'RESERVED' and purpose is not null)
        or (state = 'VOIDED' and reason is not null and voided_by is not null and voided_at is not null))
);
create index ledger_entry_by_state on ledger_entry (register_id, book_year, state, entry_number);

-- The sequence of document identifiers of an organisation in a year (QĐ 28/2018, Art. 10).
create table identifier_head (
    organisation_id  ${uuid}  not null,
    issue_year       integer  not null,
    last_sequence    integer  not null,
    constraint identifier_head_pk primary key (organisation_id, issue_year)
);
