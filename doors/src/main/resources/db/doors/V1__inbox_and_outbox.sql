-- What this service has already taken in: an event counts once, however often Kafka delivers it.
create table inbox (
    source   text        not null,
    event_id text        not null,
    taken_at timestamptz not null default now(),
    primary key (source, event_id)
);
create index inbox_by_age on inbox (taken_at);

-- What this service has decided to tell: written with the state it belongs to, removed once Kafka has it.
create table outbox (
    seq      bigint generated always as identity primary key,
    topic    text  not null,
    key      text  not null,
    headers  text  not null,
    value    bytea not null
);

-- What Kafka will never take, put aside so that it does not hold up the rest; an operator decides.
create table outbox_dead (
    seq         bigint      primary key,
    topic       text        not null,
    key         text        not null,
    headers     text        not null,
    value       bytea       not null,
    reason      text        not null,
    put_aside_at timestamptz not null default now()
);
