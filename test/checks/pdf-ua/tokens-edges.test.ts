/**
 * The corners of the syntax of content streams (ISO 32000-1 7.2, 7.3, 8.9.7): escapes, line ends, hex
 * digits, numbers, names, comments, inline images. One row, one corner.
 */
import { describe, expect, it } from 'vitest';
import { type Operand, operations } from '../../../src/checks/pdf-ua/tokens.ts';

const read = (text: string) => [...operations(new Uint8Array(Buffer.from(text, 'latin1')))];
const operators = (text: string) => read(text).map(({ operator }) => operator);

/** Operands as one would say them: `(text)`, `/Name`, `[…]`, `<<…>>`. */
function said(operand: Operand): string {
  switch (operand.kind) {
    case 'string':
      return `(${Buffer.from(operand.bytes).toString('latin1')})`;
    case 'name':
      return `/${operand.value}`;
    case 'array':
      return `[${operand.items.map(said).join(' ')}]`;
    case 'dict':
      return `<<${[...operand.entries].map(([key, value]) => `${key}=${said(value)}`).join(' ')}>>`;
    default:
      return String(operand.value);
  }
}
const operandsOf = (text: string) => read(text)[0]?.operands.map(said).join(' ');

describe('strings in brackets', () => {
  it.each([
    ['brackets in pairs', '(a(b(c)d)e)', '(a(b(c)d)e)'],
    ['a bracket escaped', '(a\\)b)', '(a)b)'],
    ['a backslash escaped before the end', '(a\\\\)', '(a\\)'],
    ['line feed, return, tab, backspace, form feed', '(\\n\\r\\t\\b\\f)', '(\n\r\t\b\f)'],
    ['three octal digits', '(\\101\\102)', '(AB)'],
    ['two octal digits before a letter', '(\\53x)', '(+x)'],
    ['one octal digit before a digit that is none', '(\\78)', '(\x078)'],
    ['no more than three octal digits', '(\\1011)', '(A1)'],
    ['an octal number too large for a byte', '(\\501)', '(A)'],
    ['an escape of nothing special', '(\\q\\%)', '(q%)'],
    ['an escaped line feed', '(a\\\nb)', '(ab)'],
    ['an escaped return', '(a\\\rb)', '(ab)'],
    ['an escaped return with line feed', '(a\\\r\nb)', '(ab)'],
    ['a line feed', '(a\nb)', '(a\nb)'],
    ['a return', '(a\rb)', '(a\nb)'],
    ['a return with line feed', '(a\r\nb)', '(a\nb)'],
    ['an escaped return stays one', '(a\\rb)', '(a\rb)'],
    ['a percent sign', '(50 % davon)', '(50 % davon)'],
    ['angle brackets and slashes', '(<</A>>)', '(<</A>>)'],
    ['bytes above 127', '(\xe4\xff)', '(\xe4\xff)'],
    ['no end', '(offen', '(offen)'],
  ])('%s', (_, source, expected) => {
    const [first] = read(`${source} Tj`);
    const operand = first?.operands[0];
    // A string without end takes in the operator, so that there is no operation.
    if (source === '(offen') expect(first).toBeUndefined();
    else expect(operand && said(operand)).toBe(expected);
  });
});

describe('strings in hex digits', () => {
  it.each([
    ['capitals and small letters', '<4a4B>', '(JK)'],
    ['white space of every kind', '<4 1\t4\n2\r43\f>', '(ABC)'],
    ['an odd number of digits', '<414>', '(A@)'],
    ['no digits', '<>', '()'],
    ['one digit', '<4>', '(@)'],
    ['two strings side by side', '<41><42>', '(A) (B)'],
  ])('%s', (_, source, expected) => {
    expect(operandsOf(`${source} Tj`)).toBe(expected);
  });
});

describe('numbers', () => {
  it.each([
    ['0', '0'],
    ['-0', '0'],
    ['+17', '17'],
    ['-.002', '-0.002'],
    ['4.', '4'],
    ['007', '7'],
    ['123456789.125', '123456789.125'],
  ])('%s is %s', (source, expected) => {
    const [operand] = read(`${source} w`)[0]?.operands ?? [];
    if (operand?.kind !== 'number') throw new Error('no number');
    expect(String(operand.value === 0 ? 0 : operand.value)).toBe(expected);
  });

  it('may touch brackets, names and strings', () => {
    expect(operandsOf('[1(a)-2<41>/B 3]TJ')).toBe('[1 (a) -2 (A) /B 3]');
  });
});

describe('names', () => {
  it.each([
    ['/A', '/A'],
    ['/', '/'],
    ['/A#20B', '/A B'],
    ['/A#2', '/A#2'],
    ['/A#zz', '/A#zz'],
    ['/#2FA', '//A'],
    ["/A.B_C-D'E*F", "/A.B_C-D'E*F"],
    ['/\xe4', '/\xe4'],
  ])('%s', (source, expected) => {
    expect(operandsOf(`${source} gs`)).toBe(expected);
  });

  it('end where the next begins', () => {
    expect(operandsOf('/A/B[/C]/D gs')).toBe('/A /B [/C] /D');
  });
});

describe('dictionaries and arrays', () => {
  it.each([
    ['a hex string before the end', '<</A<41>>>', '<<A=(A)>>'],
    ['a dictionary in a dictionary', '<</A<</B 1>>/C 2>>', '<<A=<<B=1>> C=2>>'],
    ['an array in a dictionary', '<</A[1[2 3]4]>>', '<<A=[1 [2 3] 4]>>'],
    ['truth values and null', '<</A true/B false/C null>>', '<<A=true B=false C=null>>'],
    ['the later of two equal keys', '<</A 1/A 2>>', '<<A=2>>'],
    ['a key without value', '<</A 1/B>>', '<<A=1>>'],
    ['nothing', '<<>>', '<<>>'],
    ['comments', '<</A % eins\n1>>', '<<A=1>>'],
    ['brackets in strings', '<</A(>>)>>', '<<A=(>>)>>'],
  ])('%s', (_, source, expected) => {
    expect(operandsOf(`/P ${source} BDC`)).toBe(`/P ${expected}`);
  });
});

describe('comments', () => {
  it.each([
    ['to the end of the line', 'q % 0 0 9 9 re f\nQ'],
    ['to a return', 'q % f\rQ'],
    ['without space before them', 'q%f\nQ'],
    ['to the end of the stream', 'q Q % f'],
    ['one behind the other', 'q\n% f\n% f\nQ'],
  ])('go %s', (_, source) => {
    expect(operators(source)).toEqual(['q', 'Q']);
  });
});

describe('inline images', () => {
  it.each([
    ['bytes that are brackets', 'BI /W 1 ID ((([[<< EI Q'],
    ['bytes that spell EI within a word', 'BI /W 1 ID xEI EIx EI Q'],
    ['bytes with EI and a byte behind it', 'BI /W 1 ID  EI\x01 EI Q'],
    ['no bytes', 'BI /W 1 ID EI Q'],
    ['line ends around', 'BI\n/W 1\nID\nxyz\nEI\nQ'],
    ['a filter in a list', 'BI /F [/A85 /Fl] /W 1 ID x~> EI Q'],
  ])('with %s are one operation', (_, source) => {
    expect(operators(source)).toEqual(['BI', 'Q']);
  });

  it('without end take in the rest', () => {
    expect(operators('q BI /W 1 ID abc Q f')).toEqual(['q', 'BI']);
  });

  it('that end the stream end it', () => {
    expect(operators('BI /W 1 ID abc EI')).toEqual(['BI']);
  });

  it('follow one another', () => {
    expect(operators('BI ID a EI BI ID b EI f')).toEqual(['BI', 'BI', 'f']);
  });
});

describe('damage', () => {
  it.each([
    ['a bracket too many', '] q ) Q', ['q', 'Q']],
    ['a dictionary that is closed twice', '/P <<>> >> BDC q', ['BDC', 'q']],
    ['a brace', '{ q } Q', ['q', 'Q']],
  ])('%s does not hide what comes behind', (_, source, expected) => {
    const found = operators(source).filter((operator) => /^[A-Za-z]+$/.test(operator));
    expect(found).toEqual(expected);
  });

  it('keeps operands apart: each operator has its own', () => {
    expect(read('1 0 0 rg 5 w f').map(({ operands }) => operands.length)).toEqual([3, 1, 0]);
  });
});
