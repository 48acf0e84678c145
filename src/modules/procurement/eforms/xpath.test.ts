import { describe, expect, it } from 'vitest';
import { readXml } from './xml/scan.ts';
import { compilePredicate, parsePath } from './xpath.ts';

const { root } = readXml('<a b="1"><c d="x">one</c><c d="y">two</c><e><f/></e><g>1<!-- -->2</g></a>');

describe('predicates', () => {
  it.each([
    ['c', true],
    ['x', false],
    ['@b', true],
    ['@b="1"', true],
    ["@b = '2'", false],
    ["c/@d='y'", true],
    ["c/text()='two'", true],
    ["c/text()='twice'", false],
    ["c/text()=('three','two')", true],
    ["c='one'", true],
    ['e/f', true],
    ['e/text()', false],
    ['g/text()', true],
    ["g/text()='12'", false],
    ["g='12'", true],
    ["c[@d='x']/text()='two'", false],
    ["c[@d='y']/text()='two'", true],
    ["not(c/@d='x')", false],
    ["not(c[@d='z'])", true],
    ["e/../c/text()='one'", true],
    ["@b='1' and c/@d='x'", true],
    ["@b='2' and c/@d='x'", false],
    ["@b='2' or c/@d='x'", true],
    ["@b='2' or (c/@d='x' and not(x))", true],
  ])('%s is %s', (predicate, holds) => {
    expect(compilePredicate(predicate)(root)).toBe(holds);
  });

  it.each(['', 'c[', 'c=', "c='", "c=('a'", 'count(c)=1', '1', 'c d', 'not(c', "@b>'1'"])(
    'refused: %s',
    (predicate) => {
      expect(() => compilePredicate(predicate)).toThrow(SyntaxError);
    },
  );
});

describe('paths', () => {
  it('are steps with their predicates, whatever these hold', () => {
    expect(parsePath("cac:A[cbc:ID/@schemeName='Lot'][not(b[c=']'])]/cbc:B/@d")).toEqual([
      { axis: 'child', name: 'cac:A', predicates: ["cbc:ID/@schemeName='Lot'", "not(b[c=']'])"] },
      { axis: 'child', name: 'cbc:B', predicates: [] },
      { axis: 'attribute', name: 'd', predicates: [] },
    ]);
  });

  it.each(['', '/a', 'a//b', 'a/', 'ancestor::a', 'a[1', 'a|b'])('refused: %s', (path) => {
    expect(() => parsePath(path)).toThrow(SyntaxError);
  });
});
