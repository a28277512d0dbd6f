create table idempotency_key (
    account     text not null
  , key         text not null
  , fingerprint text not null
  , status      integer
  , media_type  text
  , body        text
  , created_at  timestamptz not null
  , constraint idempotency_key_pk primary key (account, key)
  , constraint idempotency_key_length check (char_length(key) between 1 and 255)
  , constraint idempotency_key_answer_whole
        check ((status is null) = (media_type is null) and (status is null) = (body is null))
);
comment on table idempotency_key is
    'Answers already given, by the key of the client. Written in the transaction of their effect; kept for a day.';
comment on column idempotency_key.fingerprint is 'Hash of the request: the same key with another request is an error.';
comment on column idempotency_key.status is 'Null only within the transaction that is deciding.';
create index idempotency_key_created_at_idx on idempotency_key (created_at);
comment on index idempotency_key_created_at_idx is 'For the removal of old rows.';
