import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AppError } from './errors.ts';
import { formValues } from './form-body.ts';

const form = (...entries: (readonly [string, string])[]) => {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
};

const refusal = (data: FormData): unknown => {
  try {
    return formValues(data);
  } catch (error) {
    return error instanceof AppError ? error.status : error;
  }
};

describe('a form body', () => {
  test('puts rows in their places, in the order of their numbers', () => {
    const values = formValues(form(['results.1.text', 'two'], ['results.0.text', 'one'], ['title', 'T']));
    expect(values).toEqual({ title: 'T', results: [{ text: 'one' }, { text: 'two' }] });
  });

  test('closes up the gap that a removed row has left', () => {
    expect(formValues(form(['rows.7.a', 'x'], ['rows.2.a', 'y']))).toEqual({
      rows: [{ a: 'y' }, { a: 'x' }],
    });
  });

  test('makes a list of a repeated name, and leaves out what was left empty', () => {
    expect(formValues(form(['topic', 'a'], ['topic', ''], ['topic', 'b'], ['note', '']))).toEqual({
      topic: ['a', 'b'],
    });
  });

  test('has the same line ends whatever the browser sends', () => {
    expect(formValues(form(['text', 'a\r\nb']))).toEqual({ text: 'a\nb' });
  });

  test.each(['__proto__', 'constructor.prototype', 'a.__proto__.b', 'a.b.c.d.e', 'rows.501.a'])(
    'refuses the name %s, which no form of ours has',
    (name) => {
      expect(refusal(form([name, 'x']))).toBe(422);
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    },
  );

  test('refuses a NUL and more fields than any form has', () => {
    expect(refusal(form(['a', 'x\0y']))).toBe(422);
    expect(refusal(form(...Array.from({ length: 2_001 }, (_, index) => [`f${index}`, 'x'] as const)))).toBe(
      413,
    );
  });

  test('never throws anything but a refusal, and never reaches Object.prototype', () => {
    const name = fc.string({
      unit: fc.constantFrom('a', '.', '0', '9', '_', 'proto', '__proto__', 'toString'),
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(name, fc.string()), { maxLength: 20 }), (entries) => {
        const answer = refusal(form(...entries));
        expect(typeof answer === 'object' || answer === 422 || answer === 413).toBe(true);
        expect(answer).not.toBeInstanceOf(Error);
        expect(Object.keys(Object.prototype)).toEqual([]);
      }),
    );
  });
});
