// WhatsApp's own marks: *bold*, _italic_, ~struck~, ```fixed```. Text only ever becomes text nodes.

const ELEMENTS = { '*': 'strong', '_': 'em', '~': 's' };
const WORD = /[\p{L}\p{N}]/u;

/** Puts the text, with its marks turned into elements, at the end of the parent. */
export function appendFormatted(parent, text) {
  const parts = text.split('```');
  parts.forEach((part, i) => {
    const closed = i % 2 === 1 && i < parts.length - 1;
    if (closed && part !== '') {
      parent.append(element('code', part));
    } else {
      appendLines(parent, i % 2 === 1 ? '```' + part + (closed ? '```' : '') : part);
    }
  });
}

/** The text without its marks' elements, on one line, for a list of chats. */
export function oneLine(text) {
  const line = document.createElement('span');
  appendFormatted(line, text.slice(0, 400));
  return line.textContent.replace(/\s+/g, ' ').trim().slice(0, 160);
}

function appendLines(parent, text) {
  // A mark never reaches over the end of its line.
  text.split('\n').forEach((line, i) => {
    if (i > 0) {
      parent.append('\n');
    }
    appendMarked(parent, line);
  });
}

function appendMarked(parent, line) {
  let plain = 0;
  for (let i = 0; i < line.length; i++) {
    const end = closing(line, i);
    if (end > 0) {
      parent.append(line.slice(plain, i));
      const marked = document.createElement(ELEMENTS[line[i]]);
      appendMarked(marked, line.slice(i + 1, end));
      parent.append(marked);
      plain = end + 1;
      i = end;
    }
  }
  parent.append(line.slice(plain));
}

/** Where the mark that opens at the given place closes; 0 when nothing opens there. */
function closing(line, start) {
  const mark = line[start];
  if (!(mark in ELEMENTS) || isWord(line[start - 1]) || isSpace(line[start + 1])) {
    return 0;
  }
  for (let end = line.indexOf(mark, start + 2); end > 0; end = line.indexOf(mark, end + 1)) {
    if (!isSpace(line[end - 1]) && !isWord(line[end + 1])) {
      return end;
    }
  }
  return 0;
}

function isWord(character) {
  return character !== undefined && WORD.test(character);
}

function isSpace(character) {
  return character === undefined || /\s/.test(character);
}

function element(name, text) {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
