-- From which days complete texts of a document hold, also those that were published out of order.
create table document_edition (
    document_id text not null,
    first_day   date not null,
    primary key (document_id, first_day)
);
