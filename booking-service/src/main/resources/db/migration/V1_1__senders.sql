create table sender (
    id               bigint generated always as identity
  , phone            text
  , user_id          text
  , owner_name       text
  , owner_birth_date date
  , bound_at         timestamptz
  , standing         text not null default 'CLEAR'
  , standing_until   timestamptz
  , first_seen_at    timestamptz not null
  , last_seen_at     timestamptz not null
  , merged_into      bigint
  , constraint sender_pk primary key (id)
  , constraint sender_phone_key unique (phone)
  , constraint sender_user_id_key unique (user_id)
  , constraint sender_merged_into_fk foreign key (merged_into) references sender (id)
  , constraint sender_is_known check (phone is not null or user_id is not null or merged_into is not null)
  , constraint sender_owner_is_whole
        check ((owner_name is null) = (owner_birth_date is null) and (owner_name is null) = (bound_at is null))
  , constraint sender_standing_check check (standing in ('CLEAR', 'FLAGGED', 'BLACKLISTED'))
  , constraint sender_standing_until_known check ((standing = 'CLEAR') = (standing_until is null))
);
comment on table sender is
    'Who writes to us, by WhatsApp''s user id, phone number or both, and whose number it is (R2). One number has one holder at a time: a recycled number is taken from its old row.';
comment on column sender.owner_name is 'The first person registered from here who was neither toddler nor elderly (R2).';
comment on column sender.bound_at is 'Since when the number is that person''s.';
comment on column sender.standing is 'What the last decision on misuse made of it (R10); counts until standing_until.';
comment on column sender.merged_into is
    'The sender that this one turned out to be, when a number that was known without user id came with a known one.';
create index sender_merged_into_idx on sender (merged_into) where merged_into is not null;
comment on index sender_merged_into_idx is 'For a merge of what was merged before.';
