import type { MapChoices } from '../views/map-choices.ts';

/**
 * A style sheet by which the form of choices filters a list or a calendar, without a script: whatever a field asks for hides
 * the entries inside `.choosable` that do not have it. Boxes of one name add to each other; fields of different names all have to fit.
 * Values are codes, ids and words of the domain, which have nothing in them to escape.
 */
export function toListStyle({ kinds, states, districts, agencies }: MapChoices): string {
  const rules = [
    ...kinds.map(({ kind }) => boxRule('kind', kind)),
    ...states.map(({ state }) => boxRule('state', state)),
    ...['join', 'photos'].map(
      (name) => `body:has(#choices [name=${name}]:checked) .choosable [data-area]:not([data-${name}])`,
    ),
    ...districts.flatMap(({ area, tambons }) => [
      listRule('area', area.code, '^='),
      ...tambons.map(({ area: tambon }) => listRule('area', tambon.code, '=')),
    ]),
    ...agencies.map(({ agency }) => listRule('agency', agency.id, '=')),
  ];
  return `${rules.join(',\n')} {\n  display: none;\n}\n`;
}

/** Hides entries of a value whose box is not checked while another of its name is. */
function boxRule(name: string, value: string): string {
  return `body:has(#choices [name=${name}]:checked):not(:has(#choices [name=${name}][value=${value}]:checked)) .choosable [data-${name}=${value}]`;
}

/** Hides entries of other values while this one is chosen in a list. */
function listRule(name: string, value: string, operator: '=' | '^='): string {
  return `body:has(#choices [name=${name}] option[value="${value}"]:checked) .choosable [data-area]:not([data-${name}${operator}"${value}"])`;
}
