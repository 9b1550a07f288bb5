-- What the queue is ordered and filtered by stands beside the file; cases from before are read out of it once.
alter table review
    add column asker         text     not null default '',
    add column jurisdictions text     not null default '',
    add column risk_rank     smallint not null default 2,
    add column due_at        timestamptz,
    add column proposal      text,
    add column proposed_by   text,
    add column confirmed_by  text;
update review
set asker         = coalesce(file::json #>> '{drafted,question,asker,pseudonym}', ''),
    jurisdictions = coalesce((select '|' || string_agg(code, '|') || '|'
                              from json_array_elements_text(file::json #> '{drafted,question,inquiry,jurisdictions}') as code), ''),
    risk_rank     = case file::json ->> 'risk' when 'high' then 0 when 'medium' then 1 else 2 end,
    due_at        = opened_at + case file::json ->> 'risk' when 'high' then interval '30 minutes' else interval '4 hours' end;
alter table review alter column due_at set not null;
drop index review_waiting;
create index review_queue on review (risk_rank, due_at, id) where state <> 'settled';
create index review_held on review (claimed_by) where state in ('claimed', 'confirming');

-- The history of a case: written with every move, never changed.
create table review_move (
    id        bigint generated always as identity primary key,
    review_id uuid        not null references review (id),
    kind      text        not null,
    who       text        not null,
    at        timestamptz not null,
    aside     text,
    note      text
);
create index review_move_of on review_move (review_id, id);
create index review_conflict on review_move (who, review_id) where kind = 'stepped-aside';

-- What was replied under an idempotency key: a retry gets the same reply and moves nothing.
create table review_reply (
    who       text        not null,
    key       text        not null,
    review_id uuid        not null references review (id),
    digest    text        not null,
    reply     text        not null,
    at        timestamptz not null default now(),
    primary key (who, key)
);

-- Experts as their colleagues know them, and who stands in for whom.
create table expert_profile (
    pseudonym     text        primary key,
    name          text,
    regions       text        not null,
    jurisdictions text        not null,
    specialties   text        not null,
    languages     text        not null,
    kept_at       timestamptz not null
);
create table deputyship (
    id        uuid        primary key,
    person    text        not null,
    deputy    text        not null,
    starts_at timestamptz not null,
    ends_at   timestamptz not null,
    named_at  timestamptz not null,
    ended_at  timestamptz
);
create index deputyship_of on deputyship (deputy) where ended_at is null;
