-- Every question the gateway has told it accepted: what the ledger has to account for. Identities alone, never text.
create table asked (
    question_id text        primary key,
    region      text        not null,
    asked_at    timestamptz not null
);
create index asked_by_time on asked (asked_at);
