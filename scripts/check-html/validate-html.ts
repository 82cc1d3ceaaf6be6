import { HtmlValidate, StaticConfigLoader, type ConfigData } from 'html-validate';

const config: ConfigData = {
  extends: ['html-validate:recommended'],
  rules: {
    // How the bytes are laid out is Astro's matter, not the reader's.
    'no-trailing-whitespace': 'off',
    'doctype-style': 'off',
    'attr-quotes': 'off',
    // Thai titles count long in characters, since every vowel and tone mark is one.
    'long-title': 'off',
    // Check boxes of one choice share their name, as radio buttons do: that is how a form sends several values.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'reset', 'submit'] }],
    // Headings of running text are named by themselves, in Thai: HTML allows any letter.
    'valid-id': ['error', { relaxed: true }],
    // The site's class for what stays in one piece.
    'tel-non-breaking': ['error', { ignoreClasses: ['whole'] }],
  },
};

const validator = new HtmlValidate(new StaticConfigLoader(config));

/** What html-validate finds in a page, one line a finding. `name` stands before each. */
export async function validateHtml(html: string, name: string): Promise<string[]> {
  const { results } = await validator.validateString(html, name);
  return results.flatMap(({ messages }) =>
    messages.map(({ line, column, message, ruleId }) => `${name}:${line}:${column} ${message} (${ruleId})`),
  );
}
