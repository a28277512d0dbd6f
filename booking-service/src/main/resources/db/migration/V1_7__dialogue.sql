create table dialogue (
    sender_id  bigint not null
  , office     text not null
  , name       text
  , birth_date date
  , visit_date date
  , asked_at   timestamptz not null
  , constraint dialogue_pk primary key (sender_id, office)
  , constraint dialogue_sender_fk foreign key (sender_id) references sender (id)
  , constraint dialogue_office_fk foreign key (office) references office (code)
  , constraint dialogue_lacks_something check (name is null or birth_date is null or visit_date is null)
);
comment on table dialogue is
    'What is known of registrations that are asked together part by part. A row lives for some hours at most: it is deleted when nothing lacks any more, when the sender turns to something else, or when no answer comes.';
comment on column dialogue.name is 'For whom; the first of name, birth date and visit date that is null was asked for.';
comment on column dialogue.asked_at is 'When it was asked for what lacks; an answer that is sent too long after that begins anew.';
