import { channelsForm } from './channels-form.ts';
import type { Form, FormId } from './form.ts';
import { planForm } from './plan-form.ts';
import { resultForm } from './result-form.ts';

/** Every form by its id, which is also the name of its file. */
export const forms: Readonly<Record<FormId, Form>> = { plan: planForm, result: resultForm, channels: channelsForm };
