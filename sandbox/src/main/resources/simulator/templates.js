// Filled-in templates, as far as a page needs them: the simulator judges those that are really sent.

/**
 * A template message as the chat shows it.
 *
 * @param templates the account's templates
 * @param use the message's template object
 */
export function fillTemplate(templates, use, language) {
  const code = use.language?.code ?? language;
  const template = templates.find((one) => one.name === use.name && one.language === code);
  if (!template) {
    return { text: `[${use.name}, ${code}]` };
  }
  const part = (type) => template.components.find((one) => one.type.toUpperCase() === type);
  const values = (type) => (use.components ?? []).find((one) => one.type.toLowerCase() === type)?.parameters ?? [];
  const header = part('HEADER');
  const buttons = part('BUTTONS')?.buttons ?? [];
  return {
    text: fill(part('BODY')?.text ?? '', values('body')),
    needsPicture: header?.format === 'IMAGE',
    menu: {
      kind: 'template', header: header?.text ? fill(header.text, values('header')) : null,
      footer: part('FOOTER')?.text ?? null,
      choices: buttons.map((one) => ({ title: one.text, link: one.url ?? one.phone_number ?? null })),
    },
  };
}

function fill(text, parameters) {
  return text.replace(/\{\{\s*([^{}]+?)\s*\}\}/g, (all, name) => {
    const found = parameters.find((one) => one.parameter_name === name) ?? parameters[Number(name) - 1];
    return found?.text ?? all;
  });
}
