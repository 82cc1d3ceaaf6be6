import type writeXlsxFile from 'write-excel-file/node';
import {
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
  sanitizeAttributeValue,
  sanitizeTextContent,
} from 'write-excel-file/utility';

/** What a spreadsheet program shows and allows in a range of cells. */
export interface CellRule {
  /** Such as "B5:B104". */
  range: string;
  /** Shown beside the cell that is being filled in. */
  title: string;
  hint: string;
  /** The values to choose from, as a formula that names a range: "'รายการ'!$A$1:$A$3". */
  choices?: string;
  /** True where nothing else may be written. */
  only?: boolean;
  /** The smallest number that may be written, and nothing but a number. */
  least?: number;
}

/** Excel shows no more of a hint, and refuses a workbook that says more (ECMA-376 part 1, 18.3.1.32). */
const longestTitle = 32;
const longestHint = 255;

const sheetFile = 'xl/worksheets/sheet{id}.xml';

/** The library exports the type of a feature without that of the files it is about. */
type NodeFeature = NonNullable<NonNullable<Parameters<typeof writeXlsxFile>[1]>['features']>[number];

/** Rules for the cells of the sheet at `sheetIndex`, counted from 0. The library itself writes none. */
export function withCellRules(sheetIndex: number, rules: readonly CellRule[]): NodeFeature {
  const markup = `<dataValidations count="${rules.length}">${rules.map(toMarkup).join('')}</dataValidations>`;
  const order = getOrderOfSiblings(sheetFile, 'worksheet') ?? [];
  return {
    files: {
      transform: {
        [sheetFile]: {
          transform: (xml: string, _options: unknown, place: { sheetIndex: number }) =>
            place.sheetIndex === sheetIndex
              ? insertElementMarkupAccordingToOrderOfSiblings(xml, markup, order, 'worksheet')
              : xml,
        },
      },
    },
  };
}

/** Hides the sheet at `sheetIndex`: it is there for the choices alone. */
export function withHiddenSheet(sheetIndex: number): NodeFeature {
  return {
    files: {
      transform: {
        'xl/workbook.xml': {
          transformElementAttributes: (
            tag: string,
            attributes: Record<string, string | number>,
            index: number | undefined,
          ) => (tag === 'sheet' && index === sheetIndex ? { ...attributes, state: 'hidden' } : attributes),
        },
      },
    },
  };
}

function toMarkup({ range, title, hint, choices, only = false, least }: CellRule): string {
  const attributes = {
    ...(choices === undefined ? {} : { type: 'list' }),
    ...(least === undefined ? {} : { type: 'decimal', operator: 'greaterThanOrEqual' }),
    allowBlank: '1',
    showInputMessage: '1',
    ...(only ? toError(title, 'เลือกจากรายการเท่านั้น') : {}),
    ...(least === undefined ? {} : toError(title, `ใส่ตัวเลขอย่างเดียว ตั้งแต่ ${least} ขึ้นไป ไม่ทราบให้เว้นว่าง`)),
    promptTitle: title,
    prompt: hint,
    sqref: range,
  };
  const written = Object.entries(attributes).map(
    ([name, value]) => ` ${name}="${sanitizeAttributeValue(clip(name, value))}"`,
  );
  const formula = choices ?? least?.toString();
  const allowed = formula === undefined ? '' : `<formula1>${sanitizeTextContent(formula)}</formula1>`;
  return `<dataValidation${written.join('')}>${allowed}</dataValidation>`;
}

const toError = (errorTitle: string, error: string) => ({ showErrorMessage: '1', errorTitle, error });

function clip(name: string, value: string): string {
  if (name.endsWith('Title')) return value.slice(0, longestTitle);
  return name === 'prompt' ? value.slice(0, longestHint) : value;
}
