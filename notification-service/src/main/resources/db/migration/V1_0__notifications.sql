create table sender_language (
    sender   text not null
  , language text not null
  , as_of    timestamptz not null
  , constraint sender_language_pk primary key (sender)
  , constraint sender_language_known check (language in ('INDONESIAN', 'ENGLISH'))
);
comment on table sender_language is
    'The language in which somebody wrote last, for messages that show none, such as a registration.';
comment on column sender_language.sender is 'A phone number with its plus sign, or a user id. Personal.';
comment on column sender_language.as_of is 'When the message was handled that showed it; an older one does not replace it.';

create table outbound_message (
    id              text not null
  , position        bigint generated always as identity
  , office          text not null
  , kind            text not null
  , recipient       text not null
  , phone           text
  , user_id         text
  , answers         text
  , words           text not null
  , picture_code    text
  , state           text not null default 'PENDING'
  , attempts        integer not null default 0
  , next_attempt_at timestamptz not null default now()
  , claimed_until   timestamptz
  , wamid           text
  , error_code      integer
  , created_at      timestamptz not null
  , changed_at      timestamptz not null
  , constraint outbound_message_pk primary key (id)
  , constraint outbound_message_kind_known check (kind in ('BOOKING', 'REFUSAL', 'EXPIRY', 'ANSWER'))
  , constraint outbound_message_state_known
        check (state in ('PENDING', 'SENDING', 'SENT', 'DELIVERED', 'READ', 'FAILED'))
  , constraint outbound_message_has_addressee check (phone is not null or user_id is not null)
  , constraint outbound_message_claimed_while_sending check ((state = 'SENDING') = (claimed_until is not null))
  , constraint outbound_message_error_when_failed check (error_code is null or state in ('PENDING', 'SENDING', 'FAILED'))
  , constraint outbound_message_attempts_counted check (attempts >= 0)
);
comment on table outbound_message is
    'Every message that somebody is owed, and what became of it. One for each event, so the event''s repetition finds it.';
comment on column outbound_message.id is
    'Made from the event''s id. WhatsApp gets it along and returns it in delivery reports.';
comment on column outbound_message.position is 'The order in which one recipient''s messages are sent.';
comment on column outbound_message.recipient is 'Whose messages keep their order: the phone number, else the user id.';
comment on column outbound_message.answers is 'WhatsApp''s id of the message that this one answers.';
comment on column outbound_message.words is 'The text, or the caption of the picture.';
comment on column outbound_message.picture_code is 'The booking code whose QR picture goes along.';
comment on column outbound_message.next_attempt_at is
    'By the database''s clock, as is claimed_until: both measure time that passes, and the sandbox moves the other clock.';
comment on column outbound_message.claimed_until is
    'Until then one process is sending it, or its outcome is unknown and a delivery report is waited for.';
comment on column outbound_message.wamid is 'WhatsApp''s id of this message. Personal: it holds the phone number in disguise.';
comment on column outbound_message.error_code is 'Meta''s code of the last refusal.';

create index outbound_message_due_idx on outbound_message (position) where state in ('PENDING', 'SENDING');
create index outbound_message_recipient_idx on outbound_message (recipient, position) where state in ('PENDING', 'SENDING');
comment on index outbound_message_recipient_idx is 'Finds earlier messages to the same recipient that are not sent yet.';
create index outbound_message_wamid_idx on outbound_message (wamid) where wamid is not null;
