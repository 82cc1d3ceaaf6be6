/**
 * Name of the sheet that tells how to fill in a form (วิธีกรอก). The forms that this portal hands out have one, and a
 * filled-in form is read without a word about it: it never holds records.
 */
export const howToSheet = 'วิธีกรอก';
