-- How far a region has been told the law it is to hold that was published before the region was served here.
create table region_told (
    region       text    primary key,
    last_id      text    not null default '',
    last_version integer not null default 0,
    done         boolean not null default false
);
