alter table visit
    add column standing text not null default 'CLEAR'
  , add column moved_at timestamptz
  , add column withdrawn_at timestamptz
  , drop constraint visit_state_known
  , add constraint visit_state_known check (state in ('ISSUED', 'ARRIVED', 'EXPIRED', 'WITHDRAWN'))
  , add constraint visit_standing_known check (standing in ('CLEAR', 'FLAGGED', 'BLACKLISTED'))
  , drop constraint visit_expired_has_time
  , add constraint visit_expired_has_time
        check (case state when 'EXPIRED' then expired_at is not null
                          when 'WITHDRAWN' then true
                          else expired_at is null end)
  , add constraint visit_withdrawn_has_time check ((state = 'WITHDRAWN') = (withdrawn_at is not null));
-- Only for the rows that are here already: nothing looked for misuse when they came.
alter table visit alter column standing drop default;

comment on column visit.standing is
    'What the misuse of the sender''s number has come to (R10); kept up to date until the person comes.';
comment on column visit.moved_at is 'When the office last moved the booking to another time, as booking-service tells it.';
comment on column visit.withdrawn_at is 'When the booking was given back, as booking-service tells it.';
comment on constraint visit_expired_has_time on visit is
    'A move opens an expired visit again and takes the time away; a withdrawal leaves it as it is.';
comment on constraint visit_arrived_only_by_arrival on visit is
    'One row is arrived, expired or withdrawn, never two of them.';

create index visit_phone_idx on visit (phone) where state in ('ISSUED', 'EXPIRED') and phone is not null;
comment on index visit_phone_idx is
    'For a change of standing: the sender''s visits that are open, or that a move of the office may open again.';
create index visit_user_id_idx on visit (user_id) where state in ('ISSUED', 'EXPIRED') and user_id is not null;
comment on index visit_user_id_idx is 'As visit_phone_idx, for senders whose user id is known.';
