-- What one thing is called in several languages, by the vocabulary it comes from.
create table concept (
    vocabulary   text        not null,
    id           text        not null,
    labels       text        not null,
    published_at timestamptz not null,
    primary key (vocabulary, id)
);
