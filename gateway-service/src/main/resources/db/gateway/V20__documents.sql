-- A passage may belong to a document; it is ended when it stands in the document no longer.
alter table passage add column document_id text;
create index passage_by_document on passage (document_id) where document_id is not null;

-- Laws and policies as they were published last, as a whole.
create table document (
    id           text        primary key,
    instrument   text        not null,
    jurisdiction text        not null,
    language     text        not null,
    digest       text        not null,
    -- Of bytes and everything said about them; the same again is nothing new.
    fingerprint  text        not null,
    -- 'published', or 'incomplete' where not all of it could be read.
    state        text        not null,
    passages     integer     not null,
    import_id    uuid        not null,
    published_at timestamptz not null
);
create index document_by_fingerprint on document (fingerprint);

-- What librarians have sent and what became of it.
create table document_import (
    id           uuid        primary key,
    librarian    text        not null,
    -- Null where each passage says it itself.
    jurisdiction text,
    fingerprint  text        not null,
    state        text        not null,
    -- The replica whose disk holds the bytes.
    holder       text        not null,
    import       text        not null,
    received_at  timestamptz not null
);
create index document_import_open on document_import (holder, received_at)
    where state in ('received', 'reading', 'publishing');

-- What could not be read or published, in the order of the document.
create table document_skip (
    import_id uuid    not null references document_import (id) on delete cascade,
    seq       integer not null,
    place     text    not null,
    reason    text    not null,
    detail    text,
    primary key (import_id, seq)
);
