// What a person sends that is not text.

import * as api from './api.js';
import { setText } from './bubbles.js';

const MAX_BYTES = 5 * 1024 * 1024;
const $ = (id) => document.getElementById(id);

/** The form that opens above the chat. */
export class Attachments {
  #send;
  #lastOfOffice;

  /**
   * @param send is called with the message's fields and with what is shown until it has arrived
   * @param lastOfOffice the office's last message, for a reaction; undefined where there is none
   */
  constructor(send, lastOfOffice) {
    this.#send = send;
    this.#lastOfOffice = lastOfOffice;
    $('attach-type').addEventListener('change', () => this.#show());
    $('attach-close').addEventListener('click', () => $('attach-dialog').close());
    $('attach-dialog').addEventListener('click', (event) =>
      event.target === $('attach-dialog') && $('attach-dialog').close());
    $('attach-form').addEventListener('submit', (event) => {
      event.preventDefault();
      this.#submit();
    });
    this.#show();
  }

  open() {
    setText($('attach-error'), '');
    $('attach-dialog').showModal();
  }

  #show() {
    for (const part of $('attach-form').querySelectorAll('[data-for]')) {
      part.hidden = !part.dataset.for.split(' ').includes($('attach-type').value);
    }
    setText($('attach-error'), '');
  }

  async #submit() {
    const type = $('attach-type').value;
    try {
      const message = { type, ...(await this.#fieldsOf(type)) };
      $('attach-dialog').close();
      await this.#send(message, message.text || $('attach-type').selectedOptions[0].textContent);
    } catch (error) {
      setText($('attach-error'), error.message);
    }
  }

  async #fieldsOf(type) {
    switch (type) {
      case 'image':
        return { mediaId: await this.#picture(), text: $('attach-text').value };
      case 'location':
        return { location: this.#place() };
      case 'reaction':
        return this.#reaction();
      case 'video':
      case 'document':
        return { text: $('attach-text').value };
      default:
        return {};
    }
  }

  #picture() {
    const [file] = $('attach-file').files;
    if (!file) {
      throw new Error('Pilih foto dahulu.');
    }
    if (file.size > MAX_BYTES) {
      throw new Error('Foto lebih besar dari 5 MB.');
    }
    return api.keepPicture(file);
  }

  #place() {
    const latitude = Number($('attach-latitude').value.replace(',', '.'));
    const longitude = Number($('attach-longitude').value.replace(',', '.'));
    if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
      throw new Error('Lintang dan bujur ditulis dalam derajat, misalnya -6.59564.');
    }
    return { latitude, longitude, name: $('attach-place').value || undefined };
  }

  #reaction() {
    const message = this.#lastOfOffice();
    if (!message) {
      throw new Error('Belum ada pesan dari kantor.');
    }
    return { replyTo: message.id, text: $('attach-emoji').value };
  }
}
