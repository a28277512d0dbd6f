// Every message that exists, rendered as in the chat, in both languages side by side.

import * as api from './api.js';
import { Bubbles, create, setText } from './bubbles.js';
import { fillTemplate } from './templates.js';

const LANGUAGES = { id: 'Indonesia', en: 'English' };
const $ = (id) => document.getElementById(id);
let templates = [];
/** The number of the fetch that is shown: answers may overtake each other. */
let asked = 0;

start();

async function start() {
  try {
    const [offices, known] = await Promise.all([api.offices(), api.templates()]);
    templates = known;
    offices.forEach((office) => $('office').append(new Option(`${office.name} (${office.code})`, office.code)));
    const wanted = new URLSearchParams(location.search).get('office');
    $('office').value = offices.some((one) => one.code === wanted) ? wanted : offices[0].code;
    await show();
  } catch {
    setText($('status'), 'Simulator tidak menjawab. Muat ulang halaman ini nanti.');
  }
}

async function show() {
  const mine = ++asked;
  setText($('status'), 'Memuat…');
  const messages = await fetchMessages($('office').value);
  if (mine !== asked) {
    return;
  }
  $('specimens').replaceChildren();
  if (messages === null) {
    setText($('status'), 'Layanan notifikasi belum menjawab, atau halaman tinjauan tidak diaktifkan '
      + '(antrean.review.enabled). Muat ulang halaman ini sebentar lagi.');
    return;
  }
  const byTitle = new Map();
  messages.forEach((one) => byTitle.set(one.title, [...(byTitle.get(one.title) ?? []), one]));
  setText($('status'), `${byTitle.size} pesan.`);
  for (const [title, versions] of byTitle) {
    $('specimens').append(specimen(title, versions));
  }
  search();
}

/** The messages of an office; null when the service is not there. */
async function fetchMessages(office) {
  try {
    const answer = await fetch('/api/notifications/review?office=' + encodeURIComponent(office));
    return answer.ok ? (await answer.json()).messages : null;
  } catch {
    return null;
  }
}

function specimen(title, versions) {
  const section = create('section', 'specimen');
  const pair = create('div', 'pair');
  for (const language of Object.keys(LANGUAGES)) {
    versions.filter((one) => one.language === language).forEach((one) => pair.append(phone(one)));
  }
  section.append(create('h2', '', title), pair);
  return section;
}

function phone({ language, message }) {
  const screen = create('div', 'sheet-phone');
  screen.lang = language;
  const list = create('ol', 'messages');
  const nothing = () => {};
  const bubbles = new Bubbles(list, { picture: nothing, tap: nothing, rows: nothing, retry: nothing });
  const now = Date.now();
  const entry = entryOf(message, language);
  bubbles.show([{ id: 'one', direction: 'out', status: 'read', timestamp: new Date(now).toISOString(), ...entry }],
    [], now, 'Asia/Jakarta');
  list.querySelector('.day')?.remove();
  if (entry.needsPicture) {
    list.querySelector('.kind')?.remove();
    list.querySelector('.bubble').prepend(create('div', 'placeholder', 'QR'));
  }
  screen.append(create('p', '', `${LANGUAGES[language]} · ${[...(entry.text ?? '')].length}`), list);
  if (entry.menu?.kind === 'list') {
    screen.append(rows(entry.menu));
  }
  return screen;
}

/** A Cloud API body in the form in which the chat shows messages. */
function entryOf(message, language) {
  const content = message[message.type] ?? {};
  switch (message.type) {
    case 'text':
      return { type: 'text', text: content.body };
    case 'image':
      return { type: 'image', text: content.caption ?? '', needsPicture: true };
    case 'location':
      return { type: 'location', text: '', location: content };
    case 'interactive':
      return {
        type: 'interactive', text: content.body?.text ?? '', menu: menuOf(content),
        needsPicture: content.header?.type === 'image',
      };
    case 'template':
      return { type: 'template', ...fillTemplate(templates, content, language) };
    default:
      return { type: 'text', text: `[${message.type}]` };
  }
}

function menuOf({ type, header, footer, action }) {
  const menu = { kind: type, header: header?.text ?? null, footer: footer?.text ?? null };
  switch (type) {
    case 'button':
      return { ...menu, choices: action.buttons.map((one) => one.reply) };
    case 'list':
      return {
        ...menu, opener: action.button,
        choices: action.sections.flatMap((section) => section.rows.map((row) => ({ ...row, section: section.title }))),
      };
    case 'cta_url':
      return { ...menu, choices: [{ title: action.parameters.display_text, link: action.parameters.url }] };
    case 'contact_request':
      return { ...menu, choices: [{ title: 'Bagikan nomor' }] };
    case 'location_request_message':
      return { ...menu, choices: [{ title: 'Kirim lokasi' }] };
    default:
      return { ...menu, choices: [] };
  }
}

function rows(menu) {
  const listed = create('details', 'listed');
  listed.open = true;
  listed.append(create('summary', '', menu.opener));
  for (const choice of menu.choices) {
    const row = create('p', '', choice.title);
    if (choice.description) {
      row.append(create('small', '', choice.description));
    }
    listed.append(row);
  }
  return listed;
}

function search() {
  const wanted = $('search').value.trim().toLowerCase();
  for (const section of $('specimens').children) {
    section.hidden = !section.textContent.toLowerCase().includes(wanted);
  }
}

$('office').addEventListener('change', show);
$('search').addEventListener('input', search);
