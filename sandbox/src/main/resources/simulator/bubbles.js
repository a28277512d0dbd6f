// The messages of a chat as elements. What people wrote is only ever put in as text.

import { appendFormatted, oneLine } from './format.js';
import { clockTime, dayNumber, dayTitle } from './times.js';

const LONG = 3000;
const SHORTENED = 1500;
/** What stands for messages that have no words of their own. */
const KINDS = {
  image: 'Gambar', sticker: 'Stiker', audio: 'Pesan suara', video: 'Video', document: 'Dokumen', contacts: 'Kontak',
  location: 'Lokasi', unsupported: 'Jenis pesan lain',
};
const SVG = 'http://www.w3.org/2000/svg';
const TICKS = {
  sending: { label: 'menunggu', path: 'M8 2.5a5.5 5.5 0 1 0 .01 0M8 5v3.2l2 1.3' },
  sent: { label: 'terkirim', path: 'M3 8.5l3 3L12.5 5' },
  delivered: { label: 'sampai', path: 'M1 8.5l3 3L10.5 5M7.5 11.5L14 5' },
  read: { label: 'dibaca', path: 'M1 8.5l3 3L10.5 5M7.5 11.5L14 5' },
  failed: { label: 'gagal', path: 'M8 2.5a5.5 5.5 0 1 0 .01 0M8 5v3.5M8 10.800v.2' },
};

/** Shows chats in a list element, changing only what changed, so that screen readers hear only what is new. */
export class Bubbles {
  #list;
  #made = new Map();
  #on;

  /** @param on what to call: picture(url), tap(entry, choice), rows(entry), retry(pending) */
  constructor(list, on) {
    this.#list = list;
    this.#on = on;
  }

  /** Empties the list, before another chat is shown. */
  clear() {
    this.#made.clear();
    this.#list.replaceChildren();
  }

  /**
   * @param entries the chat's messages, oldest first
   * @param pending what is still on its way to the simulator
   * @param typing whether the office is seen writing
   */
  show(entries, pending, now, zone, typing = false) {
    const wanted = [];
    let day = null;
    for (const entry of entries) {
      const at = Date.parse(entry.timestamp);
      if (dayNumber(at, zone) !== day) {
        day = dayNumber(at, zone);
        wanted.push(this.#separator(day, dayTitle(at, now, zone)));
      }
      wanted.push(this.#bubble(entry, at, zone, entries));
    }
    pending.forEach((one) => wanted.push(this.#pending(one, now, zone)));
    if (typing) {
      wanted.push(this.#remember('typing', () => ({ element: typingBubble() })).element);
    }
    this.#arrange(wanted);
  }

  #arrange(wanted) {
    const keep = new Set(wanted);
    for (const [key, made] of this.#made) {
      if (!keep.has(made.element)) {
        made.element.remove();
        this.#made.delete(key);
      }
    }
    wanted.forEach((element, i) => {
      if (this.#list.children[i] !== element) {
        this.#list.insertBefore(element, this.#list.children[i] ?? null);
      }
    });
  }

  #separator(day, title) {
    const made = this.#remember('day' + day, () => ({ element: create('li', 'day') }));
    setText(made.element, title);
    return made.element;
  }

  #bubble(entry, at, zone, entries) {
    const mine = entry.direction === 'in';
    const key = entry.id + (entry.imageUrl ?? '') + (!mine && entry.status === 'failed' ? 'failed' : '');
    const made = this.#remember(key, () => this.#make(entry, at, zone, entries, mine));
    if (mine && made.status !== entry.status) {
      made.status = entry.status;
      made.ticks.replaceWith(made.ticks = ticks(entry.status));
    }
    return made.element;
  }

  #pending(pending, now, zone) {
    const key = 'pending' + pending.key + (pending.error ?? '');
    return this.#remember(key, () => {
      const entry = { type: 'text', text: pending.text, status: pending.error ? 'failed' : 'sending' };
      const made = this.#make(entry, now, zone, [], true);
      if (pending.error) {
        const retry = create('button', 'retry', 'Tidak terkirim. Kirim lagi');
        retry.type = 'button';
        retry.title = pending.error;
        retry.addEventListener('click', () => this.#on.retry(pending));
        made.element.querySelector('.bubble').append(retry);
      }
      return made;
    }).element;
  }

  #make(entry, at, zone, entries, mine) {
    const element = create('li', 'message ' + (mine ? 'mine' : 'theirs'));
    const bubble = create('div', 'bubble');
    bubble.append(create('span', 'hidden-text', mine ? 'Anda: ' : 'Kantor: '));
    this.#addQuote(bubble, entry, entries);
    this.#addPicture(bubble, entry);
    this.#addLocation(bubble, entry);
    this.#addKind(bubble, entry);
    if (entry.menu?.header) {
      bubble.append(create('strong', 'menu-header', entry.menu.header));
    }
    if (entry.text && !['contacts', 'unsupported', 'reaction'].includes(entry.type)) {
      bubble.append(words(entry.text));
    }
    if (entry.menu?.footer) {
      bubble.append(create('span', 'menu-footer', entry.menu.footer));
    }
    const foot = create('span', 'foot');
    const time = create('time', '', clockTime(at, zone));
    time.dateTime = new Date(at).toISOString();
    const made = { element, status: entry.status, ticks: ticks(entry.status) };
    foot.append(time);
    if (mine) {
      foot.append(made.ticks);
    }
    bubble.append(foot);
    if (!mine && entry.status === 'failed') {
      element.classList.add('undelivered');
      bubble.append(create('span', 'failure', `Tidak sampai di ponsel${entry.error ? ` (kode ${entry.error})` : ''}`));
    }
    element.append(bubble);
    this.#addMenu(element, entry);
    return made;
  }

  #addQuote(bubble, entry, entries) {
    const quoted = entry.replyTo && entries.find((other) => other.id === entry.replyTo);
    if (quoted) {
      bubble.append(create('blockquote', 'quote', summaryOf(quoted)));
    }
  }

  #addPicture(bubble, entry) {
    if (!entry.imageUrl) {
      return;
    }
    const button = create('button', 'picture');
    button.type = 'button';
    button.setAttribute('aria-label', 'Perbesar gambar');
    const image = document.createElement('img');
    image.alt = 'Gambar dari kantor';
    image.src = entry.imageUrl;
    button.append(image);
    button.addEventListener('click', () => this.#on.picture(entry.imageUrl));
    bubble.append(button);
  }

  #addLocation(bubble, entry) {
    if (entry.location) {
      const { name, address, latitude, longitude } = entry.location;
      const place = create('p', 'place');
      place.append(create('strong', '', name ?? 'Lokasi'), create('span', '', address ?? ''),
        create('small', '', `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`));
      bubble.append(place);
    }
  }

  /** Says what it is where there is nothing to show. */
  #addKind(bubble, entry) {
    if (entry.type === 'reaction') {
      bubble.append(create('span', 'words', entry.text ? `Reaksi: ${entry.text}` : 'Reaksi dihapus'));
    } else if (entry.type === 'contacts') {
      bubble.append(create('span', 'words', `Kontak: +${entry.text}`));
    } else if (entry.type in KINDS && !entry.imageUrl && !entry.location) {
      const more = entry.type === 'unsupported' ? ` (${entry.text})` : '';
      bubble.append(create('span', 'kind', KINDS[entry.type] + more));
    }
  }

  #addMenu(element, entry) {
    if (!entry.menu || entry.menu.choices.length === 0) {
      return;
    }
    const menu = create('div', 'menu');
    if (entry.menu.kind === 'list') {
      menu.append(button(entry.menu.opener, () => this.#on.rows(entry)));
    } else {
      entry.menu.choices.forEach((choice) =>
        menu.append(choice.link === null || choice.link === undefined
          ? button(choice.title, () => this.#on.tap(entry, choice)) : opener(choice)));
    }
    element.append(menu);
  }

  #remember(key, make) {
    if (!this.#made.has(key)) {
      this.#made.set(key, make());
    }
    return this.#made.get(key);
  }
}

/** The ticks of a message, also for a list of chats. */
export function ticks(status) {
  const { label, path } = TICKS[status] ?? TICKS.sent;
  const drawing = document.createElementNS(SVG, 'svg');
  drawing.setAttribute('viewBox', '0 0 16 16');
  drawing.setAttribute('class', 'ticks ' + status);
  drawing.setAttribute('role', 'img');
  drawing.setAttribute('aria-label', label);
  const line = document.createElementNS(SVG, 'path');
  line.setAttribute('d', path);
  drawing.append(line);
  return drawing;
}

/** An element of the given class and text. */
export function create(name, className, text) {
  const made = document.createElement(name);
  if (className) {
    made.className = className;
  }
  if (text !== undefined) {
    made.textContent = text;
  }
  return made;
}

/** Sets the text where it is another, so that nothing is announced for nothing. */
export function setText(element, text) {
  if (element.textContent !== text) {
    element.textContent = text;
  }
}

/** The words that a message is known by in a list; what it is, where it has none. */
export function summaryOf(entry) {
  if (entry.type === 'reaction') {
    return entry.text ? `Reaksi ${entry.text}` : 'Reaksi dihapus';
  }
  const spoken = ['contacts', 'unsupported'].includes(entry.type) ? '' : oneLine(entry.text);
  return spoken || (KINDS[entry.type] ?? 'Gambar');
}

function typingBubble() {
  const element = create('li', 'message theirs');
  const bubble = create('div', 'bubble writing');
  bubble.append(create('span', 'hidden-text', 'Kantor sedang mengetik'), create('i'), create('i'), create('i'));
  element.append(bubble);
  return element;
}

/** A button that opens a page or a telephone number, and answers nothing. */
function opener(choice) {
  const made = create('a', 'opener', choice.title);
  if (/^https?:\/\//.test(choice.link)) {
    made.href = choice.link;
    made.target = '_blank';
    made.rel = 'noopener noreferrer';
  }
  made.title = choice.link;
  return made;
}

function words(text) {
  const element = create('span', 'words');
  if (text.length <= LONG) {
    appendFormatted(element, text);
    return element;
  }
  appendFormatted(element, text.slice(0, SHORTENED) + '… ');
  const more = create('button', 'more', 'Baca selengkapnya');
  more.type = 'button';
  more.addEventListener('click', () => {
    element.replaceChildren();
    appendFormatted(element, text);
  });
  element.append(more);
  return element;
}

function button(label, click) {
  const made = create('button', '', label);
  made.type = 'button';
  made.addEventListener('click', click);
  return made;
}
