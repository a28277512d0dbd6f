// Filled-in templates, as far as a page needs them: the simulator judges those that are really sent.

const STATES = {
  PENDING: 'menunggu', APPROVED: 'disetujui', PAUSED: 'dijeda', DISABLED: 'dimatikan', REJECTED: 'ditolak',
};

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
  const values = (type) => (use.components ?? []).find((one) => one.type.toLowerCase() === type)?.parameters ?? [];
  return filled(template, values);
}

/** A template as the chat shows it, filled in with the examples of its definition. */
export function exampleOf(template) {
  return filled(template, (type) => {
    const example = partOf(template, type)?.example ?? {};
    const named = example[`${type}_text_named_params`]?.map((one) => ({ parameter_name: one.param_name, text: one.example }));
    return named ?? (example[`${type}_text`] ?? []).flat().map((text) => ({ text }));
  });
}

/** The word for a template's state. */
export function stateOf(template) {
  return STATES[template.status] ?? template.status;
}

/** @param values tells the parameters of a part by its name in small letters */
function filled(template, values) {
  const header = partOf(template, 'header');
  const buttons = partOf(template, 'buttons')?.buttons ?? [];
  return {
    text: fill(partOf(template, 'body')?.text ?? '', values('body')),
    needsPicture: header?.format === 'IMAGE',
    menu: {
      kind: 'template', header: header?.text ? fill(header.text, values('header')) : null,
      footer: partOf(template, 'footer')?.text ?? null,
      choices: buttons.map((one) => ({ title: one.text, link: one.url ?? one.phone_number ?? null })),
    },
  };
}

function partOf(template, type) {
  return template.components.find((one) => one.type.toLowerCase() === type);
}

function fill(text, parameters) {
  return text.replace(/\{\{\s*([^{}]+?)\s*\}\}/g, (all, name) => {
    const found = parameters.find((one) => one.parameter_name === name) ?? parameters[Number(name) - 1];
    return found?.text ?? all;
  });
}
