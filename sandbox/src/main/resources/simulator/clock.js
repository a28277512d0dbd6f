// The control that moves the clock of the whole set.

import * as api from './api.js';
import { setText } from './bubbles.js';
import { clockSeconds, clockTime, fromField, longDay, minutes, shortDay, toField, zoneName } from './times.js';

const BEFORE_ARRIVAL = minutes(10);
const AFTER_SLOT = minutes(1);
const $ = (id) => document.getElementById(id);

/** Knows the set's time, shows it, and moves it. */
export class SetClock {
  #ahead = 0;
  #moved = false;
  #zone = 'Asia/Jakarta';
  #appointment = null;
  #changed;

  /** @param changed is called when the time made a jump */
  constructor(changed) {
    this.#changed = changed;
    $('to-appointment').addEventListener('click', () =>
      this.#move(this.#appointment.arriveBy - BEFORE_ARRIVAL));
    $('after-appointment').addEventListener('click', () =>
      this.#move(this.#appointment.slotStart + AFTER_SLOT));
    $('clock-reset').addEventListener('click', () => this.#change(api.resetClock()));
    $('clock-form').addEventListener('submit', (event) => {
      event.preventDefault();
      this.#move(fromField($('clock-input').value, this.#zone));
    });
    setInterval(() => this.#show(), 1000);
  }

  /** The set's time in milliseconds. */
  now() {
    return Date.now() + this.#ahead;
  }

  /** Asks the set for its time. */
  async refresh() {
    this.#take(await api.clock());
  }

  /** Shows times in this zone. */
  inZone(zone) {
    this.#zone = zone;
    this.#fill();
    this.#show();
  }

  /** Offers to jump to this appointment; to none when it is null. */
  offer(appointment) {
    this.#appointment = appointment;
    $('to-appointment').disabled = !appointment;
    $('after-appointment').disabled = !appointment;
    const when = (millis) => `${shortDay(millis, this.#zone)}, ${clockTime(millis, this.#zone)} ${zoneName(this.#zone)}`;
    setText($('appointment-when'),
      appointment ? when(appointment.arriveBy - BEFORE_ARRIVAL) : 'Belum ada booking di obrolan ini');
    setText($('after-when'),
      appointment ? when(appointment.slotStart + AFTER_SLOT) + ' · kode hangus' : '');
  }

  #move(millis) {
    return this.#change(api.moveClock(millis));
  }

  async #change(change) {
    try {
      this.#take(await change);
      setText($('clock-status'),
        this.#moved ? `Sekarang ${longDay(this.now(), this.#zone)}, ${clockTime(this.now(), this.#zone)}.`
          : 'Waktu kembali seperti semula.');
    } catch (error) {
      setText($('clock-status'), 'Waktu tidak dapat dipindah: ' + error.message);
    }
  }

  #take(clock) {
    const ahead = Date.parse(clock.now) - Date.now();
    const jumped = Math.abs(ahead - this.#ahead) > minutes(1) / 2;
    this.#ahead = ahead;
    this.#moved = clock.moved;
    if (jumped || $('clock-input').value === '') {
      this.#fill();
    }
    this.#show();
    if (jumped) {
      this.#changed();
    }
  }

  #fill() {
    $('clock-input').value = toField(this.now(), this.#zone);
  }

  #show() {
    const now = this.now();
    setText($('phone-time'), clockTime(now, this.#zone));
    setText($('phone-date'), `${shortDay(now, this.#zone)} · ${zoneName(this.#zone)}`);
    setText($('clock-time'), clockSeconds(now, this.#zone));
    setText($('clock-zone'), zoneName(this.#zone));
    setText($('clock-date'), longDay(now, this.#zone));
    $('clock-moved').hidden = !this.#moved;
    $('phone-moved').hidden = !this.#moved;
    $('clock-reset').disabled = !this.#moved;
  }
}
