// Times in an office's zone, by the set's clock.

const SHORT_ZONES = {
  'Asia/Jakarta': 'WIB', 'Asia/Pontianak': 'WIB', 'Asia/Makassar': 'WITA', 'Asia/Jayapura': 'WIT',
};
const MONTHS = {
  januari: 1, january: 1, februari: 2, february: 2, maret: 3, march: 3, april: 4, mei: 5, may: 5, juni: 6, june: 6,
  juli: 7, july: 7, agustus: 8, august: 8, september: 9, oktober: 10, october: 10, november: 11, desember: 12,
  december: 12,
};
/** What follows a code that does not count any more: late, withdrawn, or replaced by another. */
const VOID = ['hangus', 'tidak berlaku lagi', 'is void'];
const DAY = 86_400_000;
const MINUTE = 60_000;

/** The zone's short name, such as WIB. */
export function zoneName(zone) {
  return SHORT_ZONES[zone] ?? part(new Date(), zone, { timeZoneName: 'short' }, 'timeZoneName');
}

/** Such as 07.20. */
export function clockTime(millis, zone) {
  return text(millis, zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
}

/** Such as 07.20.15. */
export function clockSeconds(millis, zone) {
  return text(millis, zone, { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });
}

/** Such as Selasa, 24 November 2026. */
export function longDay(millis, zone) {
  return text(millis, zone, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
}

/** Such as Sel, 24 Nov. */
export function shortDay(millis, zone) {
  return text(millis, zone, { weekday: 'short', day: 'numeric', month: 'short' });
}

/** The day as it stands between messages: today, yesterday or its date. */
export function dayTitle(millis, now, zone) {
  const days = dayNumber(now, zone) - dayNumber(millis, zone);
  return days === 0 ? 'Hari ini' : days === 1 ? 'Kemarin' : longDay(millis, zone);
}

/** A number that is the same all day long. */
export function dayNumber(millis, zone) {
  const { year, month, day } = fields(millis, zone);
  return Date.UTC(year, month - 1, day) / DAY;
}

/** The next day that is neither Saturday nor Sunday, as DDMMYYYY. */
export function nextWorkingDay(now, zone) {
  let day = new Date((dayNumber(now, zone) + 1) * DAY);
  while (day.getUTCDay() === 0 || day.getUTCDay() === 6) {
    day = new Date(day.getTime() + DAY);
  }
  const two = (number) => String(number).padStart(2, '0');
  return two(day.getUTCDate()) + two(day.getUTCMonth() + 1) + day.getUTCFullYear();
}

/** What a datetime-local field shows for the instant. */
export function toField(millis, zone) {
  const { year, month, day, hour, minute } = fields(millis, zone);
  return new Date(Date.UTC(year, month - 1, day, hour, minute)).toISOString().slice(0, 16);
}

/** The instant that a datetime-local field means in the zone. */
export function fromField(value, zone) {
  const local = Date.parse(value + 'Z');
  // The second step is for a day on which the zone's offset changes.
  const guess = local - offset(local, zone);
  return local - offset(guess, zone);
}

/** The latest appointment that the office's messages tell of; null when there is none, or when its code is void. */
export function lastAppointmentIn(messages, zone) {
  const last = messages.map((message) => appointmentIn(message, zone)).findLast((one) => one) ?? null;
  const isVoid = (message) => VOID.some((words) => message.includes(`${last.code} ${words}`));
  return last && !messages.some(isVoid) ? last : null;
}

/**
 * The appointment that a message of the office tells of: its code, when to be there and when the slot starts, or null
 * when the message tells of none.
 */
function appointmentIn(message, zone) {
  const code = message.match(/\b[A-Z]{3}-[0-9A-Z]{4}-[0-9A-Z]{4}\b/);
  const date = message.match(/\b(\d{1,2}) ([A-Z][a-z]+) (\d{4})/);
  const arrival = message.match(/(?:paling lambat(?: pukul)?|be there by|arrive by) (\d{2})[.:](\d{2})/i);
  const month = date && MONTHS[date[2].toLowerCase()];
  if (!code || !arrival || !month) {
    return null;
  }
  const slot = message.slice(date.index).match(/(\d{2})[.:](\d{2})/);
  const at = (time) => fromField(
    `${date[3]}-${String(month).padStart(2, '0')}-${date[1].padStart(2, '0')}T${time[1]}:${time[2]}`, zone);
  return { code: code[0], arriveBy: at(arrival), slotStart: at(slot) };
}

/** Minutes in milliseconds. */
export function minutes(count) {
  return count * MINUTE;
}

function offset(millis, zone) {
  const { year, month, day, hour, minute, second } = fields(millis, zone);
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(millis / 1000) * 1000;
}

function fields(millis, zone) {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone, year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric',
    second: 'numeric', hourCycle: 'h23',
  });
  return Object.fromEntries(format.formatToParts(millis).map(({ type, value }) => [type, Number(value)]));
}

function text(millis, zone, options) {
  return new Intl.DateTimeFormat('id-ID', { timeZone: zone, ...options }).format(millis);
}

function part(millis, zone, options, type) {
  const parts = new Intl.DateTimeFormat('id-ID', { timeZone: zone, ...options }).formatToParts(millis);
  return parts.find((one) => one.type === type)?.value ?? zone;
}
