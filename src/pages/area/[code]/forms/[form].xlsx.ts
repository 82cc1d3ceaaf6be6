import type { APIRoute } from 'astro';
import type { FormId } from '../../../../exports/forms/form.ts';
import { forms } from '../../../../exports/forms/forms.ts';
import { toFormWorkbook } from '../../../../exports/forms/to-form-workbook.ts';
import { districts, formsPage } from '../../../../site-data.ts';

export const getStaticPaths = () =>
  districts().flatMap((code) => Object.keys(forms).map((form) => ({ params: { code, form } })));

export const GET: APIRoute<never, { code: string; form: FormId }> = async ({ params: { code, form } }) =>
  new Response(await toFormWorkbook(forms[form], formsPage(code).page));
