alter table outbound_message
    add column menu jsonb
  , add constraint outbound_message_menu_or_picture check (menu is null or picture_code is null)
  , add constraint outbound_message_menu_has_choices check (menu is null or coalesce(jsonb_array_length(menu -> 'choices'), 0) > 0)
  , drop constraint outbound_message_kind_known
  , add constraint outbound_message_kind_known check (
        kind in ('BOOKING', 'REFUSAL', 'EXPIRY', 'MOVE', 'WITHDRAWAL', 'WAITING', 'OFFER', 'ANSWER'));
comment on column outbound_message.menu is
    'What can be tapped: choices with id, title and maybe description; with an opener a list, without one buttons.';
comment on column outbound_message.words is
    'The text, the caption of the picture, or what stands above the menu.';
