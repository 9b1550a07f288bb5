-- What released answers rest on, and what has become of it since: one row per question and cited version of a provision.
create table citation (
    question_id uuid    not null,
    passage_id  text    not null,
    version     integer not null,
    region      text    not null,
    released_on date    not null,
    -- The last day in force as the answer states it.
    stated_to   date,
    -- How the cited version ends; null while the answer says all there is to say about it.
    change      text,
    changed_on  date,
    last_day    date,
    -- Whether the change was told as one that has happened; before its day it is told as one to come.
    due         boolean not null default false,
    -- Whether the cited version was looked at since the answer was released.
    weighed     boolean not null default false,
    primary key (question_id, passage_id, version)
);
create index citation_by_passage on citation (passage_id, version);
create index citation_not_weighed on citation (passage_id) where not weighed;
create index citation_to_come on citation (changed_on) where change is not null and not due;

-- Counts what was told to the asker about changes of the law.
alter table question add column law_revision integer not null default 0;

-- Answers released before this table was there; they are weighed after the start.
insert into citation (question_id, passage_id, version, region, released_on, stated_to)
select distinct on (q.id, c.cited ->> 'passageId', c.cited ->> 'version')
       q.id, c.cited ->> 'passageId', (c.cited ->> 'version')::integer, q.region,
       (coalesce(q.settled_at, q.verdict_at) at time zone 'UTC')::date, (c.cited ->> 'validTo')::date
from question q
cross join lateral (
    select jsonb_path_query(q.verdict::jsonb, '$.verdict.answer.claims[*].citations[*]')
    union all
    select jsonb_path_query(q.verdict::jsonb, '$.verdict.alternative.claims[*].citations[*]')
) as c (cited)
where q.state = 'RELEASED';
