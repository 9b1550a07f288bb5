-- What is on file about a question: the draft with its candidates, and what the asker was shown.
create table question_file (
    question_id text primary key,
    region      text        not null,
    draft       jsonb,
    shown       jsonb,
    shown_at    timestamptz,
    touched_at  timestamptz not null
);
create index question_file_by_age on question_file (touched_at);

-- What people said; waiting until everything it speaks about is on file.
create table opinion (
    opinion_id  text primary key,
    question_id text        not null,
    region      text        not null,
    document    jsonb       not null,
    given_at    timestamptz not null,
    waiting     boolean     not null default true,
    resolved_at timestamptz
);
create index opinion_waiting on opinion (question_id) where waiting;
create index opinion_waiting_by_age on opinion (given_at) where waiting;

-- Preferences the gate was asked about; the document goes once the gate has judged.
create table preference (
    preference_id text primary key,
    question_id   text        not null,
    region        text        not null,
    document      jsonb,
    proposed_at   timestamptz not null,
    judged_at     timestamptz,
    passed        boolean
);
create index preference_waiting on preference (proposed_at) where judged_at is null;

-- Pairs that count, and imported ones.
create table pair (
    seq          bigint generated always as identity unique,
    pair_id      text primary key,
    group_id     text        not null,
    region       text        not null,
    language     text        not null,
    source       text        not null,
    rater        text        not null,
    imported     boolean     not null,
    document     jsonb       not null,
    collected_at timestamptz not null
);
create index pair_by_rater on pair (rater);
create index pair_by_region on pair (region, seq desc);

-- How many pairs came to what; reason and language are empty where there is none.
create table tally (
    source   text   not null,
    language text   not null,
    region   text   not null,
    outcome  text   not null,
    reason   text   not null,
    amount   bigint not null,
    primary key (source, language, region, outcome, reason)
);
