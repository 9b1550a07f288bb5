-- Snapshots: what a round may learn from, frozen when it closes.
create table snapshot (
    number    bigint generated always as identity primary key,
    round_id  text        not null unique,
    fresh     bigint      not null default 0,
    taken_at  timestamptz not null default now()
);

-- The split of a question's pairs, given once and for ever.
create table group_split (
    group_id text primary key,
    language text not null,
    split    text not null
);
create index group_split_by_language on group_split (language, split);

-- Preference pairs, pseudonymised; snapshot is null until a round froze the pair.
create table learning_pair (
    pair_id      text primary key,
    group_id     text        not null,
    language     text        not null,
    feature_set  text        not null,
    chosen_id    text        not null,
    rejected_id  text        not null,
    chosen       float8[]    not null,
    rejected     float8[]    not null,
    snapshot     bigint references snapshot (number),
    document     jsonb       not null,
    collected_at timestamptz not null
);
create index learning_pair_fresh on learning_pair (feature_set) where snapshot is null;
create index learning_pair_by_snapshot on learning_pair (feature_set, snapshot);

-- Rounds; steps counts the states passed, so that a decision applies only where it was decided.
create table round (
    round_id    text primary key,
    target      text        not null,
    state       text        not null,
    steps       integer     not null,
    under_way   boolean     not null,
    opened_at   timestamptz not null,
    advanced_at timestamptz not null,
    document    jsonb       not null
);
create unique index one_round_under_way on round (target) where under_way;
create index round_by_age on round (opened_at desc);

-- Releases; the document is what is told, and never changes.
create table release (
    release_id  text primary key,
    target      text        not null,
    number      integer     not null,
    standing    text        not null,
    document    jsonb       not null,
    created_at  timestamptz not null,
    unique (target, number)
);
create unique index one_active_release on release (target) where standing = 'ACTIVE';

create table approval (
    release_id  text        not null references release (release_id),
    person      text        not null,
    role        text        not null,
    approved_at timestamptz not null,
    primary key (release_id, person)
);
