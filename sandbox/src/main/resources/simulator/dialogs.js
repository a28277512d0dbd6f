// What opens above the chat: a picture in its full size, and the rows of a list.

import { create, setText } from './bubbles.js';

const $ = (id) => document.getElementById(id);

for (const dialog of [$('viewer'), $('rows')]) {
  dialog?.addEventListener('click', (event) => event.target === dialog && dialog.close());
}

/** Shows a picture as large as the screen allows. */
export function showPicture(url) {
  $('viewer-image').src = url;
  $('viewer-image').alt = 'Gambar dari kantor, diperbesar';
  $('viewer').showModal();
}

/**
 * Opens the list of a message.
 *
 * @param tap is called with the message and the row that was tapped; the list is closed then
 */
export function showRows(entry, tap) {
  setText($('rows-title'), entry.menu.opener);
  let section = null;
  $('rows-list').replaceChildren();
  for (const choice of entry.menu.choices) {
    if (choice.section && choice.section !== section) {
      $('rows-list').append(create('h3', '', choice.section));
    }
    section = choice.section;
    $('rows-list').append(row(choice, () => tap(entry, choice)));
  }
  $('rows').showModal();
}

function row(choice, click) {
  // A button of the dialog's form: it closes the dialog by itself.
  const made = create('button', 'row');
  made.autofocus = $('rows-list').querySelector('button') === null;
  made.append(create('span', '', choice.title));
  if (choice.description) {
    made.append(create('small', '', choice.description));
  }
  made.addEventListener('click', click);
  return made;
}
