create view day_ledger as
select counted.*
     , (
        select coalesce(sum(waiting.places), 0)
          from waiting
         where waiting.office = counted.office
           and waiting.date = counted.date
           and waiting.state in ('WAITING', 'OFFERED')
       )::bigint as waiting
  from (
        select slot.office
             , slot.date
             , count(*) filter (where slot.closed_at is null) as open_slots
             , sum(case when slot.closed_at is null then slot.capacity else slot.taken + slot.held end)::bigint as opened
             , sum(case when slot.closed_at is null then slot.reserved else 0 end)::bigint as reserved
             , sum(case when slot.closed_at is null then slot.priority else 0 end)::bigint as priority
             , sum(slot.held)::bigint as held
             , sum(of_slot.booked)::bigint as booked
             , sum(of_slot.voided)::bigint as voided
             , sum(of_slot.withdrawn)::bigint as withdrawn
             , sum(of_slot.releasing)::bigint as releasing
             , sum(case when slot.closed_at is null then slot.capacity - slot.reserved - slot.held - slot.taken else 0 end)::bigint
                   as free
          from slot
         cross join lateral (
               select count(*) filter (where state in ('ISSUED', 'ARRIVED')) as booked
                    , count(*) filter (where state = 'EXPIRED') as voided
                    , count(*) filter (where state = 'WITHDRAWN') as withdrawn
                    , count(*) filter (where state = 'WITHDRAWN' and released_at is null) as releasing
                 from booking
                where booking.slot_id = slot.id
               ) as of_slot
         group by slot.office, slot.date
       ) as counted;
comment on view day_ledger is
    'Numbers of a day, for everybody to see; counted from the bookings themselves, so that they prove slot.taken: opened = reserved + booked + voided + releasing + held + free.';
