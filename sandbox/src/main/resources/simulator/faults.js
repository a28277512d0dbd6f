// What goes wrong on demand, the limits, and the account's templates.

import * as api from './api.js';
import { create, setText } from './bubbles.js';

const KINDS = {
  error: 'Ditolak', failed: 'Diterima, lalu gagal', http: 'Jawaban HTTP bukan JSON',
  'lost-answer': 'Terkirim, jawaban hilang', 'lost-request': 'Putus, tidak terkirim', delay: 'Lambat',
};
const VERDICTS = {
  PENDING: [['approve', 'Setujui'], ['reject', 'Tolak']],
  APPROVED: [['pause', 'Jeda'], ['disable', 'Matikan']],
  PAUSED: [['reinstate', 'Aktifkan'], ['disable', 'Matikan']],
  DISABLED: [['reinstate', 'Aktifkan']],
  REJECTED: [['approve', 'Setujui']],
};
const STATES = {
  PENDING: 'menunggu', APPROVED: 'disetujui', PAUSED: 'dijeda', DISABLED: 'dimatikan', REJECTED: 'ditolak',
};
const $ = (id) => document.getElementById(id);
let faults = { sends: [], webhooks: {} };

start();

async function start() {
  try {
    for (const error of await api.errors()) {
      $('code').append(new Option(`${error.code} · ${error.title}`, error.code));
    }
    $('code').value = '131026';
    showFaults(await api.faults());
    showLimits(await api.limits());
    showTemplates(await api.templates());
  } catch {
    setText($('status'), 'Simulator tidak menjawab. Muat ulang halaman ini nanti.');
  }
}

/** Does a change and says how it went. */
async function change(doing, show) {
  try {
    show(await doing);
    setText($('status'), 'Tersimpan.');
  } catch (error) {
    setText($('status'), 'Tidak dapat diubah: ' + error.message);
  }
}

function showFaults(given) {
  faults = given;
  $('no-sends').hidden = faults.sends.length > 0;
  $('sends').replaceChildren(...faults.sends.map((one, i) => {
    const item = create('li');
    item.append(create('span', '', describe(one)), button('Hapus', () =>
      setSends(faults.sends.filter((other, j) => j !== i))));
    return item;
  }));
  const { webhooks } = faults;
  $('webhook-delay').value = webhooks.delayMillis;
  $('duplicates').value = webhooks.duplicates;
  $('retries').value = webhooks.retries;
  $('reorder').checked = webhooks.reorder;
  $('down').checked = webhooks.down;
}

function describe(one) {
  const left = one.times === 0 ? 'terus' : `${Math.max(0, one.times - one.used)} dari ${one.times} kali lagi`;
  return [KINDS[one.fault], one.code ? `kode ${one.code}` : '', one.status ? `HTTP ${one.status}` : '',
    one.delayMillis ? `tunda ${one.delayMillis} ms` : '', one.suffix ? `nomor …${one.suffix}` : '',
    one.on === 'media' ? 'unggahan' : '', left].filter(Boolean).join(' · ');
}

/** Sets the faults of sends anew; what was used up before stays away. */
function setSends(sends) {
  const left = sends
    .filter((one) => one.times === 0 || one.used < one.times)
    .map(({ used, office, ...one }) => ({ ...one, office, times: one.times === 0 ? 0 : one.times - used }));
  change(api.setFaults({ sends: left, webhooks: faults.webhooks }), showFaults);
}

function showLimits(limits) {
  $('per-second').value = limits.messagesPerSecond;
  $('burst').value = limits.pairBurst;
  $('pause').value = limits.pairPauseMillis;
  $('window').value = limits.window;
  $('review').value = limits.templateReview;
}

function showTemplates(templates) {
  $('no-templates').hidden = templates.length > 0;
  $('templates').replaceChildren(...templates.map((template) => {
    const item = create('li');
    const bad = template.status !== 'APPROVED';
    const actions = create('div', 'actions');
    for (const [verdict, label] of VERDICTS[template.status] ?? []) {
      actions.append(button(label, () => change(
        api.judge(template, verdict).then(() => api.templates()), showTemplates)));
    }
    item.append(create('span', '', `${template.name} (${template.language})`),
      create('b', 'state' + (bad ? ' bad' : ''), STATES[template.status] ?? template.status), actions);
    return item;
  }));
}

function showFieldsOfKind() {
  for (const part of $('send-form').querySelectorAll('[data-for]')) {
    part.hidden = !part.dataset.for.split(' ').includes($('fault').value);
  }
}

function button(label, click) {
  const made = create('button', 'quiet', label);
  made.type = 'button';
  made.addEventListener('click', click);
  return made;
}

$('fault').addEventListener('change', showFieldsOfKind);
showFieldsOfKind();
$('send-form').addEventListener('submit', (event) => {
  event.preventDefault();
  const fault = $('fault').value;
  const one = {
    fault, on: $('on').value, times: Number($('times').value), suffix: $('suffix').value,
    delayMillis: Number($('delay').value), used: 0,
  };
  if (['error', 'failed'].includes(fault)) {
    one.code = Number($('code').value);
  }
  if (['error', 'http'].includes(fault) && $('status-code').value) {
    one.status = Number($('status-code').value);
  }
  setSends([...faults.sends, one]);
});
$('webhook-form').addEventListener('submit', (event) => {
  event.preventDefault();
  faults.webhooks = {
    delayMillis: Number($('webhook-delay').value), duplicates: Number($('duplicates').value),
    retries: $('retries').value, reorder: $('reorder').checked, down: $('down').checked,
  };
  setSends(faults.sends);
});
$('limit-form').addEventListener('submit', (event) => {
  event.preventDefault();
  change(api.setLimits({
    messagesPerSecond: Number($('per-second').value), pairBurst: Number($('burst').value),
    pairPauseMillis: Number($('pause').value), window: $('window').value, templateReview: $('review').value,
  }), showLimits);
});
$('reset').addEventListener('click', () => change(api.resetFaults(), showFaults));
$('limits-reset').addEventListener('click', () => change(api.resetLimits(), showLimits));
