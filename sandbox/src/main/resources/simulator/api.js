// The simulator's control API.

const BASE = 'api/';
const RECONNECT_MILLIS = 2000;

export const offices = () => call('GET', 'offices');
export const chats = () => call('GET', 'chats');
export const chat = (number) => call('GET', 'chats/' + number);
export const markRead = (number, office) => call('POST', `chats/${number}/read`, { office });
export const write = (message) => call('POST', 'messages', message);
export const errors = () => call('GET', 'errors');
export const faults = () => call('GET', 'faults');
export const setFaults = (faults) => call('PUT', 'faults', faults);
export const resetFaults = () => call('DELETE', 'faults');
export const limits = () => call('GET', 'limits');
export const setLimits = (limits) => call('PUT', 'limits', limits);
export const resetLimits = () => call('DELETE', 'limits');
export const templates = () => call('GET', 'templates');
export const judge = (template, verdict) =>
  call('POST', `templates/${template.name}/${template.language}/${verdict}`, {});
export const clock = () => call('GET', 'clock');
export const moveClock = (millis) => call('PUT', 'clock', { now: new Date(millis).toISOString() });
export const resetClock = () => call('DELETE', 'clock');

/**
 * Listens to what changes, and keeps listening after the sandbox was restarted.
 *
 * @param on what to call: connected(), lost(), chats(numbers), clock()
 */
export function listen(on) {
  const events = new EventSource(BASE + 'events');
  events.addEventListener('open', () => on.connected());
  events.addEventListener('chats', (event) => on.chats(JSON.parse(event.data)));
  events.addEventListener('clock', () => on.clock());
  events.addEventListener('error', () => {
    on.lost();
    // After an answer that is not a stream the browser gives up, so we begin again.
    if (events.readyState === EventSource.CLOSED) {
      setTimeout(() => listen(on), RECONNECT_MILLIS);
    }
  });
}

/** Keeps a picture, for a message to send it; its id. */
export async function keepPicture(file) {
  const answer = await fetch(BASE + 'media', { method: 'POST', headers: { 'Content-Type': file.type }, body: file });
  return (await contentOf(answer)).id;
}

async function call(method, path, body) {
  const answer = await fetch(BASE + path, {
    method,
    headers: body === undefined ? {} : { 'Content-Type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  return contentOf(answer);
}

async function contentOf(answer) {
  const content = answer.status === 204 ? null : await answer.json();
  if (!answer.ok) {
    throw new Error(content?.detail ?? 'HTTP ' + answer.status);
  }
  return content;
}
