-- Questions nobody asked, with the provision that answers them: what known-wrong drafts are made of.
create table seed_question (
    id            uuid        primary key,
    region        text        not null,
    question      text        not null,
    language      text        not null,
    jurisdictions text        not null,
    specialty     text        not null,
    passage_id    text        not null,
    added_at      timestamptz not null,
    used_at       timestamptz,
    unique (region, question)
);

-- Which cases are seeds, and what is wrong in them. A case that stands here is outside of every count of questions.
create table seed (
    review_id     uuid        primary key references review (id),
    question_id   uuid        not null references seed_question (id),
    operator      text        not null,
    wrong         text        not null,
    wrong_passage text,
    placed_at     timestamptz not null
);

-- What experts did with them.
create table seed_seen (
    id        bigint      generated always as identity primary key,
    review_id uuid        not null references seed (review_id),
    region    text        not null,
    who       text        not null,
    second    boolean     not null,
    operator  text        not null,
    outcome   text        not null,
    at        timestamptz not null,
    took_ms   bigint      not null
);

-- One replica at a time seeds.
create table seed_turn (id smallint primary key check (id = 1));
insert into seed_turn (id) values (1);
