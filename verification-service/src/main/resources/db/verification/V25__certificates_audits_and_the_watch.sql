-- A certificate on its way (no note yet) or issued; the document holds what it states and who wanted it.
create table certificate (
    id          uuid        primary key,
    policy_hash text        not null,
    document    text        not null,
    note        text,
    issued_at   timestamptz,
    expires_at  timestamptz not null
);
create index certificate_issued on certificate (issued_at) where note is not null;

-- Digests of the questions a certificate rests on, never their words.
create table certificate_item (
    certificate_id uuid             not null references certificate (id),
    digest         text             not null,
    stratum        text             not null,
    score          double precision not null,
    correct        boolean          not null,
    high_risk      boolean          not null,
    primary key (certificate_id, digest)
);

-- Questions whose feedback was offered for training.
create table tuned_on (
    digest text primary key
);

-- A released answer that an expert looks at again. Whoever judges never sees score, cause or asker.
create table audit (
    verdict_id   uuid             primary key,
    region       text             not null,
    stratum      text             not null,
    policy_hash  text             not null,
    score        double precision not null,
    asker        text             not null,
    cause        text             not null,
    released_at  timestamptz      not null,
    document     text             not null,
    held_by      text,
    held_until   timestamptz,
    judged_by    text,
    judged_at    timestamptz,
    correct      boolean,
    high_risk    boolean,
    reason       text
);
create index audit_open on audit (region, verdict_id) where judged_at is null;
create index audit_judged on audit (policy_hash, stratum, verdict_id);

-- The one running watch, by number, and the secret audits are drawn with. Its row is what everybody locks.
create table watch (
    id    smallint    primary key check (id = 1),
    epoch int         not null,
    since timestamptz not null default now(),
    seed  text        not null
);
insert into watch (id, epoch, seed) values (1, 1, gen_random_uuid()::text || gen_random_uuid()::text);

-- What the watch has seen, in the order it was counted.
create table watch_outcome (
    epoch      int         not null,
    position   int         not null,
    verdict_id uuid        not null unique,
    correct    boolean     not null,
    cause      text        not null,
    at         timestamptz not null,
    primary key (epoch, position)
);

-- An alarm keeps the gate closed until it is ended.
create table watch_alarm (
    id        uuid             primary key,
    epoch     int              not null unique,
    raised_at timestamptz      not null,
    audits    int              not null,
    wrong     int              not null,
    stake     double precision not null,
    ended_at  timestamptz
);
create unique index watch_alarm_open on watch_alarm ((true)) where ended_at is null;

-- Who wanted the gate open again: nobody twice, no role twice.
create table watch_consent (
    alarm_id uuid        not null references watch_alarm (id),
    person   text        not null,
    role     text        not null,
    reason   text        not null,
    at       timestamptz not null,
    primary key (alarm_id, person),
    unique (alarm_id, role)
);
