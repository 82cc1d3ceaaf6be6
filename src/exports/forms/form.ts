/** The forms that the portal hands out: a plan, a result, channels of communication. */
export type FormId = 'plan' | 'result' | 'channels';

/** Lists that a form offers to choose from. */
export type ChoiceList =
  'areas' | 'villages' | 'kinds' | 'subtypes' | 'occasions' | 'states' | 'channel-kinds' | 'yes-no';

/** One column of a form, and how it stands on paper. */
export interface FormColumn {
  /** What the importer makes of it: a field of src/pipeline/columns.ts. */
  field: string;
  /** One of the headers that the importer knows for the field. */
  header: string;
  required?: true;
  /** What to write, in a sentence or two; shown beside the cell too. At most 255 characters: Excel shows no more. */
  meaning: string;
  /** As the importer reads it; `{year}` stands for this year of the Buddhist Era. */
  example: string;
  /** Values to choose from; where `only` is set, nothing else may be written. */
  choices?: { list: ChoiceList; only?: true };
  /** A number that may be added up; every other cell is text, so that no program makes a date or a sum of it. */
  isNumber?: true;
  /** The smallest number that may be written; nothing but numbers is taken then. */
  least?: number;
  /** Width in characters. */
  width: number;
  /** How it stands on the printed form; columns without it do not. */
  paper?: PaperField;
}

/** Room to write on paper. */
export interface PaperField {
  /** The header unless given. */
  label?: string;
  /** Two half fields stand side by side. */
  half?: true;
  /** Lines to write on; 1 unless given. */
  lines?: number;
  /** True where the choices are printed to be ticked. */
  ticks?: true;
}

/** A form for headmen (กำนัน ผู้ใหญ่บ้าน) and agencies, in Thai; what is filled in is read as an export. */
export interface Form {
  id: FormId;
  /** The kind of source that a filled-in copy is. */
  source: 'activities' | 'channels';
  title: string;
  /** Name of the sheet to fill in. */
  sheet: string;
  /** What a row is and what to do with the file. */
  lead: string;
  columns: readonly FormColumn[];
}
