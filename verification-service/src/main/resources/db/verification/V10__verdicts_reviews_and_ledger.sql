-- A verdict as it was told. The gate judges a question once, an expert at most once more.
create table verdict (
    id            uuid        primary key,
    question_id   text        not null,
    region        text        not null,
    decided_by    text        not null,
    state         text        not null,
    reached_at    timestamptz not null,
    asker         text        not null,
    salt          text        not null,
    question      text        not null,
    answer        text        not null,
    document      text        not null,
    unique (question_id, decided_by)
);

-- A case on the desk; the file holds question, draft and evidence as they came.
create table review (
    id            uuid        primary key,
    question_id   text        not null unique,
    region        text        not null,
    specialty     text        not null,
    language      text        not null,
    state         text        not null,
    claimed_by    text,
    claimed_until timestamptz,
    opened_at     timestamptz not null,
    settled_at    timestamptz,
    verdict_id    uuid,
    file          text        not null
);
create index review_waiting on review (region, id) where state <> 'settled';

-- The Merkle log: exact entries, the hashes of all full blocks (level 0 are the leaves), and one row to append by.
create table ledger_leaf (
    index      bigint primary key,
    verdict_id text   not null unique,
    entry      text   not null
);
create table ledger_node (
    level smallint not null,
    index bigint   not null,
    hash  bytea    not null,
    primary key (level, index)
);
create table ledger_head (
    id    smallint primary key check (id = 1),
    size  bigint   not null,
    roots bytea    not null
);
insert into ledger_head (id, size, roots) values (1, 0, '');

-- Signed heads, each told outside as well.
create table checkpoint (
    size    bigint      primary key,
    note    text        not null,
    made_at timestamptz not null default now()
);
