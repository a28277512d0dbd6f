alter table outbound_message
    add column priority      smallint not null default 0
  , add column attachment    jsonb
  , add column template      jsonb
  , add column expires_at    timestamptz
  , add column window_closed boolean not null default false
  , add column sent_as       text
  , add column sent_at       timestamptz
  , add column failed_wamid  text
  , add column failure       text
  , add column category      text
  , add column pricing_type  text;

update outbound_message
   set attachment = coalesce(
           jsonb_build_object('type', 'menu') || menu
         , jsonb_build_object('type', 'ticket', 'code', picture_code))
 where menu is not null
    or picture_code is not null;

update outbound_message
   set failure = case when error_code is null then 'GIVEN_UP' else 'REFUSED' end
 where state = 'FAILED';

alter table outbound_message
    drop column menu
  , drop column picture_code
  , drop constraint outbound_message_kind_known
  , drop constraint outbound_message_error_when_failed
  , add constraint outbound_message_kind_known check (
        kind in (
            'BOOKING', 'REFUSAL', 'EXPIRY', 'MOVE', 'WITHDRAWAL', 'WAITING', 'OFFER', 'ANSWER', 'QUESTION', 'REMINDER'
          , 'NUMBER_REQUEST'))
  , add constraint outbound_message_priority_known check (priority between 0 and 2)
  , add constraint outbound_message_attachment_typed check (attachment is null or attachment ? 'type')
  , add constraint outbound_message_failure_when_failed check ((failure is not null) = (state = 'FAILED'))
  , add constraint outbound_message_failure_known
        check (failure in ('REFUSED', 'UNDELIVERED', 'WINDOW_CLOSED', 'LAPSED', 'GIVEN_UP'));

comment on column outbound_message.priority is
    '0 answers, 1 notices that cannot wait, 2 what goes out in large numbers: a lower one goes first.';
comment on column outbound_message.attachment is
    'What goes along with the words: a ticket, a menu, a place, a request for the number. Its type says which.';
comment on column outbound_message.template is
    'What is sent instead outside the 24 hours after the person''s last message: a purpose and its parameters.';
comment on column outbound_message.expires_at is 'By the office''s clock: after that nobody needs the message any more.';
comment on column outbound_message.window_closed is 'WhatsApp said that the 24 hours are over, whatever we computed.';
comment on column outbound_message.sent_as is 'The name of the template that was sent, or null where the words were.';
comment on column outbound_message.failed_wamid is
    'The message whose failure was acted on; a repeated report of it changes nothing. Personal, as wamid.';
comment on column outbound_message.failure is
    'Why it will not arrive: refused at once, reported as failed, outside the 24 hours without a template, too late, '
    'tried too often.';
comment on column outbound_message.category is 'What Meta charges it as.';

drop index outbound_message_due_idx;
create index outbound_message_due_idx on outbound_message (office, priority, position) where state in ('PENDING', 'SENDING');
create index outbound_message_expiring_idx on outbound_message (expires_at)
    where state in ('PENDING', 'SENDING') and expires_at is not null;
create index outbound_message_reminder_idx on outbound_message ((template #>> '{parameters,code}'))
    where kind = 'REMINDER' and state = 'PENDING';
comment on index outbound_message_reminder_idx is 'Finds reminders of a booking that is moved or closed before they go.';
create index outbound_message_created_idx on outbound_message (office, created_at);
comment on index outbound_message_created_idx is 'For the reports of an office and a month.';

create table conversation (
    office          text not null
  , recipient       text not null
  , last_inbound_at timestamptz
  , pair_free_at    timestamptz
  , constraint conversation_pk primary key (office, recipient)
);
comment on table conversation is 'An office''s chat with a person: what WhatsApp''s limits are counted from.';
comment on column conversation.recipient is 'As in outbound_message. Personal.';
comment on column conversation.last_inbound_at is 'When the person wrote last, by the message''s own time.';
comment on column conversation.pair_free_at is
    'When all that was sent to the person would have been sent at the steady rate; by the database''s clock.';

create table number_pace (
    office      text not null
  , tokens      double precision not null
  , bulk_tokens double precision not null
  , as_of       timestamptz not null
  , constraint number_pace_pk primary key (office)
);
comment on table number_pace is
    'How many messages an office''s number may send at this moment, for all processes together; by the database''s clock.';
comment on column number_pace.bulk_tokens is 'How many of them may be of those that go out in large numbers.';

create table template_state (
    name     text not null
  , language text not null
  , usable   boolean not null
  , status   text not null
  , as_of    timestamptz not null
  , constraint template_state_pk primary key (name, language)
);
comment on table template_state is 'What WhatsApp told last of a template; one that is not here is taken to be approved.';

create table alarm (
    id         bigint generated always as identity
  , subject    text not null
  , account    text not null
  , detail     text not null
  , error_code integer
  , first_at   timestamptz not null
  , last_at    timestamptz not null
  , times      integer not null default 1
  , cleared_at timestamptz
  , constraint alarm_pk primary key (id)
);
comment on table alarm is 'What an operator must see to: no message goes out, a template is paused, the account is restricted.';
comment on column alarm.account is 'An office''s code, a template, or WhatsApp''s id of an account or number; nothing personal.';
create unique index alarm_open_key on alarm (subject, account, detail) where cleared_at is null;

create table number_request (
    user_id      text not null
  , requested_at timestamptz not null
  , constraint number_request_pk primary key (user_id)
);
comment on table number_request is 'Who was asked once to share the phone number. The user id is personal.';
