import type { HeaderRule } from './header-rules.ts';

// The same rules in the words of each web server. A rule's paths are below `base`, the site's base path, without a slash
// at its end.

const entries = (headers: Record<string, string>) => Object.entries(headers);
const escapeRegExp = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * A regular expression, from the start of the path, for a rule's paths: `any` is what stands for a star, `end` for the end
 * of a path.
 */
function toPattern(base: string, paths: readonly string[], any = '.*', end = '$'): string {
  const ends = paths.map((name) => {
    if (name.startsWith('*')) return `${any}${escapeRegExp(name.slice(1))}${end}`;
    return name.endsWith('*') ? escapeRegExp(name.slice(0, -1)) : `${escapeRegExp(name)}${end}`;
  });
  return `^${escapeRegExp(base)}/(?:${ends.join('|')})`;
}

/** For nginx: a file to include in the `http` block beside a file to include in the `server` block. */
export function toNginx(rules: readonly HeaderRule[], base: string): { http: string; server: string } {
  const [usual, ...others] = rules as [HeaderRule, ...HeaderRule[]];
  const names = [...new Set(rules.flatMap(({ headers }) => Object.keys(headers)))];
  const variable = (name: string) => `$portal_${name.toLowerCase().replaceAll('-', '_')}`;
  const maps = names.map((name) => {
    const lines = others
      .filter(({ headers }) => headers[name] !== usual.headers[name])
      .map(({ paths, headers }) => `  ~${toPattern(base, paths)} "${headers[name] ?? ''}";`);
    return `map $portal_path ${variable(name)} {\n  default "${usual.headers[name] ?? ''}";\n${lines.map((line) => `${line}\n`).join('')}}\n`;
  });
  // By the address that was asked for: $uri is that of the file by now. An empty value sends no header. What climbs, as
  // /embed/..%2fsearch does, is another page than it begins with, and gets what all files get.
  const path =
    'map $request_uri $portal_path {\n  default "";\n  "~*^[^?#]*(?:\\.\\.|%2[ef]|%5c)" "";\n  ~^(?<portal_asked>[^?#]*) $portal_asked;\n}\n';
  return {
    http: path + maps.join(''),
    server: names.map((name) => `add_header ${name} ${variable(name)} always;\n`).join(''),
  };
}

/** For Caddy: a snippet to import into the site's block. */
export function toCaddy(rules: readonly HeaderRule[], base: string): string {
  // A star at both ends is Caddy's word for a part of a path; one at the start alone is for its end.
  const below = (name: string) => (name.startsWith('*') ? name : `${base}/${name}`);
  const blocks = toDisjoint(rules).map(({ paths, except, headers }, at) => {
    const matcher = paths.length > 0 ? `path ${paths.map(below).join(' ')}` : `not path ${except.map(below).join(' ')}`;
    const lines = entries(headers)
      .map(([name, value]) => `\t\t${name} "${value}"\n`)
      .join('');
    return `\t@portal${at} ${matcher}\n\theader @portal${at} {\n${lines}\t}\n`;
  });
  return `(portal_headers) {\n${blocks.join('')}}\n`;
}

/** For Apache (mod_headers): a file to include in the virtual host, or a part of `.htaccess`. */
export function toApache(rules: readonly HeaderRule[], base: string): string {
  const set = (headers: Record<string, string>) =>
    entries(headers)
      .map(([name, value]) => `  Header always set ${name} "${value}"\n`)
      .join('');
  const [usual, ...others] = rules as [HeaderRule, ...HeaderRule[]];
  return [
    '<IfModule mod_headers.c>\n',
    set(usual.headers),
    ...others.map(({ paths, headers }) => {
      const unset = Object.keys(usual.headers)
        .filter((name) => !(name in headers))
        .map((name) => `  Header always unset ${name}\n`)
        .join('');
      const changed = Object.fromEntries(entries(headers).filter(([name, value]) => usual.headers[name] !== value));
      // By the request's line, which no rewriting changes: METHOD, space, address with its question, space, protocol.
      const pattern = toPattern(base, paths, '[^? ]*', '(?=[? ])').slice(1);
      return `  <If "%{THE_REQUEST} =~ m#^[A-Z]+ ${pattern}#">\n${`${unset}${set(changed)}`.replaceAll(/^/gm, '  ').trimEnd()}\n  </If>\n`;
    }),
    '</IfModule>\n',
  ].join('');
}

/**
 * For Netlify and Cloudflare Pages: the file `_headers` in the site. There all rules that fit are sent. X-Frame-Options is
 * left out: Netlify cannot take it away again below `/embed`, and `frame-ancestors` says the same.
 */
export function toUnderscoreHeaders(rules: readonly HeaderRule[], base: string): string {
  const [usual, ...others] = rules.map(({ paths, headers }) => ({
    paths,
    headers: Object.fromEntries(entries(headers).filter(([name]) => name !== 'X-Frame-Options')),
  })) as [HeaderRule, ...HeaderRule[]];
  const block = (path: string, headers: [string, string][]) =>
    `${path}\n${headers.map(([name, value]) => `  ${name}: ${value}\n`).join('')}`;
  return [
    block(`${base}/*`, entries(usual.headers)),
    ...others.flatMap(({ paths, headers }) => {
      const gone = Object.keys(usual.headers).filter((name) => !(name in headers));
      const changed = entries(headers).filter(([name, value]) => usual.headers[name] !== value);
      // "! Name" takes away what an earlier rule sends; else Cloudflare would send both. Netlify passes over such lines, and
      // of one name sends what the last rule says.
      const lines = [...gone, ...changed.map(([name]) => name)].map((name) => `  ! ${name}\n`).join('');
      return paths.map(
        (path) => `${base}/${path}\n${lines}${changed.map(([name, value]) => `  ${name}: ${value}\n`).join('')}`,
      );
    }),
  ].join('\n');
}

function toDisjoint(rules: readonly HeaderRule[]): (HeaderRule & { except: readonly string[] })[] {
  const all = rules.flatMap(({ paths }) => paths);
  return rules.map((rule) => ({ ...rule, except: all }));
}
