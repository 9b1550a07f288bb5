-- When an import was last worked on: who has waited longest is next, and who never had a turn comes first.
alter table document_import add column turn_at timestamptz;

-- Whose vocabulary it is: the librarian who published it first, and where they belong.
create table vocabulary (
    name      text not null primary key,
    librarian text not null,
    -- Suffixes of regions, with a space between.
    regions   text not null
);
insert into vocabulary (name, librarian, regions)
select distinct on (import::jsonb -> 'declaration' ->> 'vocabulary')
       import::jsonb -> 'declaration' ->> 'vocabulary', librarian,
       coalesce(
           lower((select string_agg(one, ' ') from jsonb_array_elements_text(import::jsonb -> 'regions') as one)), '')
from document_import
where import::jsonb -> 'declaration' ->> 'vocabulary' is not null and state = 'done'
order by import::jsonb -> 'declaration' ->> 'vocabulary', received_at;

-- Which broker a region was told on: another one knows nothing. Null where it was not yet written down.
alter table region_told add column origin text;
