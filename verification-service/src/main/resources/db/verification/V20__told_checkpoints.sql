-- Heads are signed several times a second while the ledger grows, for receipts; those told outside are kept for ever.
alter table checkpoint add column told boolean not null default false;
update checkpoint set told = true;
create index checkpoint_told on checkpoint (size) where told;
