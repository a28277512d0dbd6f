// Where a message is written. What is not sent yet stays with its chat.

const MOST_LINES_HIGH = 132;
const $ = (id) => document.getElementById(id);

export class Composer {
  #drafts = new Map();
  #chat = '';
  #send;
  #changed;

  /**
   * @param send is called with what was written
   * @param changed is called when what is written changes
   */
  constructor(send, changed) {
    this.#send = send;
    this.#changed = changed;
    $('draft').addEventListener('input', () => this.#fit());
    $('draft').addEventListener('keydown', (event) => {
      // While an input method composes, Enter belongs to it.
      if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        $('composer').requestSubmit();
      }
    });
    $('composer').addEventListener('submit', (event) => {
      event.preventDefault();
      this.#submit();
    });
  }

  isEmpty() {
    return $('draft').value.trim() === '';
  }

  focus() {
    $('draft').focus();
  }

  /** Puts a text in, ready to be sent. */
  fill(text) {
    $('draft').value = text;
    this.#fit();
    $('draft').focus();
    $('draft').setSelectionRange(text.length, text.length);
  }

  /** Remembers what is written, before another chat is opened. */
  keepDraft() {
    this.#drafts.set(this.#chat, $('draft').value);
  }

  /** Goes on with what was written in this chat. */
  open(chat) {
    this.#chat = chat;
    $('draft').value = this.#drafts.get(chat) ?? '';
    this.#fit();
  }

  #submit() {
    const text = $('draft').value;
    if (!this.isEmpty()) {
      $('draft').value = '';
      this.#fit();
      this.#send(text);
    }
    $('draft').focus();
  }

  #fit() {
    const { style } = $('draft');
    style.height = 'auto';
    const borders = $('draft').offsetHeight - $('draft').clientHeight;
    const wanted = $('draft').scrollHeight + borders;
    style.height = Math.min(wanted, MOST_LINES_HIGH) + 'px';
    $('draft').classList.toggle('full', wanted > MOST_LINES_HIGH);
    $('send').disabled = this.isEmpty();
    this.#changed();
  }
}
