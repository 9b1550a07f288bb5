-- Questions and what became of them. The documents are the facts as they were told; columns exist for what is searched by.
create table question (
    id              uuid primary key,
    asker           text        not null,
    region          text        not null,
    language        text        not null,
    conversation_id text,
    state           text        not null,
    asked_at        timestamptz not null,
    retrieved_at    timestamptz,
    drafted_at      timestamptz,
    verdict_at      timestamptz,
    settled_at      timestamptz,
    visible_at      timestamptz,
    asked           text        not null,
    verdict         text,
    objections      text        not null default '[]',
    -- Counts changes, so that a replica notices what another one took in.
    revision        integer     not null default 0
);
create index question_by_asker on question (asker, id desc);
create index question_by_conversation on question (asker, region, conversation_id, id desc)
    where conversation_id is not null;

-- Idempotency keys, scoped by caller and purpose.
create table idempotency_key (
    caller      text        not null,
    purpose     text        not null,
    key         text        not null,
    body_digest text        not null,
    result      text        not null,
    created_at  timestamptz not null default now(),
    primary key (caller, purpose, key)
);
create index idempotency_key_by_age on idempotency_key (created_at);

-- Every version of every passage; one of them is current.
create table passage (
    id           text        not null,
    version      integer     not null,
    current      boolean     not null,
    instrument   text        not null,
    jurisdiction text        not null,
    language     text        not null,
    document     text        not null,
    published_at timestamptz not null,
    primary key (id, version)
);
create unique index passage_current on passage (id) where current;
create index passage_by_instrument on passage (instrument, id) where current;
