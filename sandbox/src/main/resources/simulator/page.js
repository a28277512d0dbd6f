// The chat page: an applicant's phone.

import * as api from './api.js';
import { Attachments } from './attachments.js';
import { Bubbles, create, setText } from './bubbles.js';
import { SetClock } from './clock.js';
import { Composer } from './composer.js';
import { showPicture, showRows } from './dialogs.js';
import { People, readable } from './people.js';
import { lastAppointmentIn, nextWorkingDay } from './times.js';

const FIRST = { number: '6281234567890', name: 'Budi' };
const WIDE = matchMedia('(min-width: 760px)');
const NEAR_THE_END = 80;
const ABOVE_AN_ANSWER = 10;
const $ = (id) => document.getElementById(id);

let offices = [];
let who = null;
let entries = [];
let summaries = [];
let pending = [];
let known = new Set();
let asks = 0;
/** The number of the fetch that is shown: answers may overtake each other. */
const shown = { list: 0, chat: 0 };
/** Whether the reader is at the latest message, and is to be kept there. */
let following = true;

const bubbles = new Bubbles($('messages'), {
  picture: showPicture,
  tap,
  rows: (entry) => showRows(entry, tap),
  retry: (one) => {
    pending = pending.filter((other) => other !== one);
    send(one.message, one.text);
  },
});
const clock = new SetClock(() => {
  // The first look at the clock comes before anybody's chat is open.
  if (who) {
    render();
    showExamples();
  }
});
const composer = new Composer((text) => send({ text }, text), showHint);
const attachments = new Attachments(send, () => entries.filter((one) => one.direction === 'out').at(-1));
let people = null;

start();

async function start() {
  try {
    offices = await api.offices();
    await clock.refresh();
  } catch {
    $('offline').hidden = false;
    setTimeout(start, 1500);
    return;
  }
  people = new People(offices, (chosen) => {
    people.fill(chosen);
    open(chosen);
    showScreen('chat');
    composer.focus();
  });
  const last = recall();
  const first = { ...FIRST, ...last, office: officeOf(last.office).code };
  people.begin(first);
  await open(first);
  api.listen({
    connected: () => {
      $('offline').hidden = true;
      refresh();
      clock.refresh();
    },
    lost: () => {
      $('offline').hidden = false;
    },
    chats: (numbers) => refresh(numbers),
    clock: () => clock.refresh(),
  });
  if (WIDE.matches) {
    composer.focus();
  }
}

/** Shows the chat of a number with an office. */
async function open(chosen) {
  composer.keepDraft();
  who = chosen;
  localStorage.setItem('who', JSON.stringify(who));
  const office = officeOf(who.office);
  setText($('office-name'), office.name);
  setText($('office-avatar'), office.code);
  clock.inZone(office.zone);
  composer.open(who.number + who.office);
  bubbles.clear();
  entries = [];
  known = new Set();
  showExamples();
  await refresh();
  toLatest();
}

/** Fetches what is shown; the chat itself only when it is among those that changed. */
async function refresh(changed) {
  const asked = ++asks;
  const asker = who;
  const mine = !changed || changed.includes(who.number);
  try {
    const [list, chat] = await Promise.all([api.chats(), mine ? api.chat(who.number) : null]);
    if (asker !== who) {
      return;
    }
    if (asked > shown.list) {
      shown.list = asked;
      summaries = list;
    }
    if (chat && asked > shown.chat) {
      shown.chat = asked;
      entries = chat.filter((entry) => entry.office === who.office);
      forgetArrived();
    }
    render();
    readWhatIsShown();
  } catch {
    // The connection's state is shown elsewhere, and when it is back everything is fetched again.
  }
}

function render() {
  const office = officeOf(who.office);
  const before = $('messages').childElementCount;
  const follow = following || isAtEnd();
  bubbles.show(entries, pendingHere(), clock.now(), office.zone, isTyping());
  $('empty').hidden = entries.length + pendingHere().length > 0;
  people.list(summaries, who, clock.now(), (code) => officeOf(code).zone);
  showUnread();
  showSub();
  showAppointment(office.zone);
  showHint();
  const more = $('messages').childElementCount > before;
  if (more && follow) {
    toLatest();
  } else if (more) {
    $('to-bottom').hidden = false;
  }
}

async function send(message, text) {
  const one = { key: crypto.randomUUID?.() ?? String(Math.random()), number: who.number, office: who.office, message, text };
  pending.push(one);
  following = true;
  render();
  try {
    await api.write({
      from: who.number, name: who.name || undefined, username: who.username, office: who.office, ...message,
    });
    pending = pending.filter((other) => other !== one);
  } catch (error) {
    one.error = error.message;
    render();
  }
  await refresh();
}

/** A tap on a button, or on a row of a list, is a message, too. */
function tap(entry, choice) {
  return send({ replyTo: entry.id, replyId: choice.id }, choice.title);
}

/** A message that came into the chat is no longer pending, even if its request was not answered. */
function forgetArrived() {
  for (const entry of entries.filter((one) => one.direction === 'in' && !known.has(one.id))) {
    const arrived = pendingHere().find((one) => one.text === entry.text);
    pending = pending.filter((one) => one !== arrived);
  }
  known = new Set(entries.map((entry) => entry.id));
}

function pendingHere() {
  return pending.filter((one) => one.number === who.number && one.office === who.office);
}

function readWhatIsShown() {
  const shown = document.visibilityState === 'visible' && (WIDE.matches || document.body.dataset.screen === 'chat');
  const unread = entries.some((one) => one.direction === 'out' && ['sent', 'delivered'].includes(one.status));
  if (shown && unread) {
    api.markRead(who.number, who.office).catch(() => {});
  }
}

function isTyping() {
  const chat = summaries.find((one) => one.number === who.number);
  return chat?.typing.includes(who.office) ?? false;
}

function showSub() {
  const typing = isTyping();
  const me = who.username ? '@' + who.username : readable(who.number);
  setText($('chat-sub'), typing ? 'mengetik…' : `${who.name || 'Anda'} · ${me}`);
  $('chat-sub').classList.toggle('typing', typing);
}

function showUnread() {
  const others = summaries.filter((chat) => chat.number !== who.number).reduce((sum, chat) => sum + chat.unread, 0);
  $('other-unread').hidden = others === 0;
  setText($('other-unread'), String(others));
  document.title = (others ? `(${others}) ` : '') + 'Simulator obrolan · Antrean Paspor';
}

function showAppointment(zone) {
  const told = entries.filter((one) => one.direction === 'out').map((one) => one.text);
  const appointment = lastAppointmentIn(told, zone);
  clock.offer(appointment);
  $('code-card').hidden = !appointment;
  setText($('last-code'), appointment?.code ?? '');
  setText($('code-path'), appointment?.code ?? '');
}

function showExamples() {
  const day = nextWorkingDay(clock.now(), officeOf(who.office).zone);
  const name = /^[\p{L} ]{2,40}$/u.test(who.name) ? who.name.toUpperCase() : 'BUDI';
  const line = `#${name}#25011987#${day}`;
  setText($('hint').querySelector('.example'), line);
  const tries = [[line, 'Mendaftar'], [`${line}\n#PUTRI#01062024#${day}`, 'Sekeluarga'],
    [`#${name}#31022017#${day}`, 'Tanggal salah'], ['STATUS', 'Lihat booking'], ['UBAH', 'Tidak bisa datang'],
    ['BATAL', 'Membatalkan'], ['KENAPA', 'Catatan nomor ini'], ['INFO', 'Aturan dan syarat'],
    ['How do I register?', 'In English']];
  $('examples').replaceChildren(...tries.map(([text, label]) => {
    const button = create('button');
    button.type = 'button';
    button.append(create('small', '', label), create('code', '', text));
    button.addEventListener('click', () => fill(text));
    const item = create('li');
    item.append(button);
    return item;
  }));
}

function showHint() {
  $('hint').hidden = !composer.isEmpty() || $('last-code').textContent !== '';
}

function fill(text) {
  // How high the field must be can only be measured where it is seen.
  showScreen('chat');
  composer.fill(text);
}

function isAtEnd() {
  const { scrollHeight, scrollTop, clientHeight } = $('scroller');
  return scrollHeight - scrollTop - clientHeight < NEAR_THE_END;
}

function toBottom() {
  $('scroller').scrollTop = $('scroller').scrollHeight;
  $('to-bottom').hidden = true;
}

/** Shows the latest message: its end, or its beginning where it is an answer that does not fit on the screen. */
function toLatest() {
  toBottom();
  const last = $('messages').lastElementChild;
  const above = last?.getBoundingClientRect().top - $('scroller').getBoundingClientRect().top;
  if (last?.classList.contains('theirs') && above < 0) {
    $('scroller').scrollTop += above - ABOVE_AN_ANSWER;
  }
  following = true;
}

function showScreen(screen) {
  document.body.dataset.screen = screen;
  if (screen === 'chat') {
    toLatest();
    readWhatIsShown();
  }
}

function officeOf(code) {
  return offices.find((office) => office.code === code) ?? offices[0];
}

function recall() {
  try {
    return JSON.parse(localStorage.getItem('who')) ?? {};
  } catch {
    return {};
  }
}

$('hint').addEventListener('click', () => fill($('hint').querySelector('.example').textContent));
$('to-bottom').addEventListener('click', toBottom);
$('attach').addEventListener('click', () => attachments.open());
for (const kind of ['wheel', 'touchmove', 'keydown', 'pointerdown']) {
  $('scroller').addEventListener(kind, () => {
    following = false;
  }, { passive: true });
}
$('scroller').addEventListener('scroll', () => {
  if (isAtEnd()) {
    following = true;
    $('to-bottom').hidden = true;
  }
});
// A picture takes its room only when it is there, and a phone's keyboard takes room away.
const sizes = new ResizeObserver(() => following && toLatest());
sizes.observe($('scroller'));
sizes.observe($('messages'));
$('to-people').addEventListener('click', () => showScreen('people'));
for (const opener of [$('phone-clock'), $('to-tools')]) {
  opener.addEventListener('click', () => {
    showScreen('tools');
    (WIDE.matches ? $('clock-input') : $('tools-back')).focus();
  });
}
$('tools-back').addEventListener('click', () => showScreen('chat'));
$('copy-code').addEventListener('click', async () => {
  try {
    await navigator.clipboard.writeText($('last-code').textContent);
    setText($('copy-code'), 'Tersalin');
    setTimeout(() => setText($('copy-code'), 'Salin'), 1500);
  } catch {
    // Only pages of this machine or over HTTPS may copy; elsewhere the code is marked for copying by hand.
    getSelection().selectAllChildren($('last-code'));
  }
});
document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && who && refresh());
