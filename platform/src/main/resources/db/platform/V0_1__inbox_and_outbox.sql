create table inbox (
    consumer text not null
  , event_id text not null
  , seen_at  timestamptz not null
  , constraint inbox_pk primary key (consumer, event_id)
);
comment on table inbox is
    'Events that were processed. Written in the transaction of their effect: a repetition finds its row and does nothing.';
create index inbox_seen_at_idx on inbox (seen_at);
comment on index inbox_seen_at_idx is 'For the removal of old rows.';

create table outbox (
    id       bigint generated always as identity
  , event_id text not null
  , source   text not null
  , type     text not null
  , topic    text not null
  , key      text not null
  , time     timestamptz not null
  , data     text not null
  , constraint outbox_pk primary key (id)
);
comment on table outbox is
    'Events that are owed to Kafka. Written in the transaction of the state they tell of, deleted when Kafka has them.';
alter table outbox set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);
