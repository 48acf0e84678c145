import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formValues } from '../../kernel/http/form-body.ts';
import { hasFiles, keptFields, writtenTexts } from './kept-form-fields.ts';

function formOf(fields: readonly (readonly [string, string | File])[]): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

const again = (form: FormData) =>
  formValues(formOf(keptFields(formValues(form)).map(({ name, value }) => [name, value] as const)));

describe('keptFields', () => {
  it('sends what was sent: whatever the names, the form is read as before', () => {
    const part = fc.constantFrom('a', 'b', '0', '1', '7');
    const name = fc
      .tuple(fc.constantFrom('x', 'y', 'z'), fc.array(part, { maxLength: 3 }))
      .map(([first, rest]) => [first, ...rest].join('.'));
    const field = fc.tuple(name, fc.constantFrom('one', 'two words', 'æ\nø'));
    fc.assert(
      fc.property(fc.array(field, { maxLength: 12 }), (fields) => {
        expect(again(formOf(fields))).toEqual(formValues(formOf(fields)));
      }),
      { numRuns: 500 },
    );
  });

  it('leaves out files and the token, and keeps what stood beside them', () => {
    const form = formValues(
      formOf([
        ['_token', 't'],
        ['mixed', 'text'],
        ['mixed', new File(['x'], 'a.txt')],
        ['rows.0.file', new File(['x'], 'b.txt')],
        ['rows.0.name', 'n'],
      ]),
    );
    expect(keptFields(form)).toEqual([
      { name: 'mixed', value: 'text' },
      { name: 'rows.0.name', value: 'n' },
    ]);
    expect(hasFiles(form)).toBe(true);
    expect(hasFiles({ a: [{ b: 'c' }] })).toBe(false);
  });
});

describe('writtenTexts', () => {
  it('shows what was written, and not what was ticked', () => {
    const fields = ['publish', '2025', '01900000-0000-7000-8000-000000000000', 'To ord', 'En\nlinje til'];
    expect(writtenTexts(fields.map((value, n) => ({ name: `f${n}`, value })))).toEqual([
      'To ord',
      'En\nlinje til',
    ]);
  });
});
