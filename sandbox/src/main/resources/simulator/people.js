// Whose phone it is: the numbers that wrote before, and the form for another.

import { create, setText, summaryOf, ticks } from './bubbles.js';
import { clockTime, dayNumber, shortDay } from './times.js';

const $ = (id) => document.getElementById(id);

/** The digits of a number as a person types it in Indonesia or with a country code; null when it is none. */
export function digitsOf(typed) {
  const digits = typed.replace(/[\s().-]/g, '').replace(/^\+/, '').replace(/^00/, '').replace(/^0/, '62');
  return /^[1-9]\d{5,14}$/.test(digits) ? digits : null;
}

/** The number as people read it. */
export function readable(number) {
  const local = number.match(/^62(\d{3})(\d{3,4})(\d{3,})$/);
  return local ? `+62 ${local[1]}-${local[2]}-${local[3]}` : '+' + number;
}

/** The form and the list of chats. */
export class People {
  #open;

  /** @param open is called with number, name, user name and office code of the chat to show */
  constructor(offices, open) {
    this.#open = open;
    for (const office of offices) {
      $('office').append(new Option(`${office.name} (${office.code})`, office.code));
    }
    $('identity').addEventListener('submit', (event) => this.#submit(event));
    $('random-number').addEventListener('click', () => {
      $('number').value = readable('62812' + String(Math.floor(Math.random() * 1e8)).padStart(8, '0'));
      $('name').focus();
    });
  }

  /** Fills the form when the page begins; what was typed while it was still loading stays. */
  begin({ number, name, office }) {
    $('number').value ||= readable(number);
    $('name').value ||= name;
    $('office').value = office;
  }

  /** Fills the form with who is writing now. */
  fill({ number, name, office, username }) {
    $('number').value = readable(number);
    $('name').value = name;
    $('username').value = username ?? '';
    $('office').value = office;
  }

  /** Lists the chats. */
  list(chats, current, now, zoneOf) {
    const hadFocus = document.activeElement?.closest('#recent') && document.activeElement.dataset.number;
    $('no-recent').hidden = chats.length > 0;
    $('recent').replaceChildren(...chats.map((chat) => this.#item(chat, current, now, zoneOf)));
    if (hadFocus) {
      $('recent').querySelector(`[data-number="${hadFocus}"]`)?.focus();
    }
  }

  #item(chat, current, now, zoneOf) {
    const { number, last } = chat;
    const button = create('button', 'chat-item');
    button.type = 'button';
    button.dataset.number = number;
    if (number === current.number) {
      button.setAttribute('aria-current', 'true');
    }
    const name = chat.name ?? readable(number);
    const at = Date.parse(last.timestamp);
    const zone = zoneOf(last.office);
    const today = dayNumber(at, zone) === dayNumber(now, zone);
    const preview = create('span', 'preview');
    if (last.direction === 'in') {
      preview.append(ticks(last.status));
    }
    preview.append(create('span', '', summaryOf(last)));
    const head = create('span', 'item-head');
    head.append(create('span', 'item-name', name), create('time', '', today ? clockTime(at, zone) : shortDay(at, zone)));
    const foot = create('span', 'item-foot');
    foot.append(preview);
    if (chat.unread > 0 && number !== current.number) {
      const badge = create('span', 'badge', String(chat.unread));
      badge.setAttribute('aria-label', chat.unread + ' belum dibaca');
      foot.append(badge);
    }
    const text = create('span', 'item-text');
    text.append(head, create('span', 'item-number', `${chat.username ? '@' + chat.username : readable(number)} · ${last.office}`), foot);
    button.append(create('span', 'avatar', initial(name)), text);
    button.addEventListener('click', () => this.#open({ number, name: chat.name ?? '', username: chat.username ?? '', office: last.office }));
    const item = create('li');
    item.append(button);
    return item;
  }

  #submit(event) {
    event.preventDefault();
    const number = digitsOf($('number').value);
    setText($('number-error'), number ? '' : 'Tulis 6 sampai 15 angka, misalnya 0812 3456 7890.');
    $('number').setAttribute('aria-invalid', String(!number));
    if (number) {
      this.#open({
        number, name: $('name').value.trim(), username: $('username').value.trim(), office: $('office').value,
      });
    } else {
      $('number').focus();
    }
  }
}

function initial(name) {
  return [...name.replace(/^\+/, '')][0]?.toUpperCase() ?? '?';
}
