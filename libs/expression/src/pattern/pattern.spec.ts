import { evaluate } from '../evaluate';

const value = (expression: string, values = {}) => {
  const answer = evaluate(expression, values);
  return answer.kind === 'value' ? answer.value : answer.code;
};

describe('patterns', () => {
  it.each([
    ['matches("foobar", "^fo*b")', true],
    ['matches("foobar", "^bar")', false],
    ['matches("Hà Nội", "hà", "i")', true],
    ['matches("001099000001", "^\\d{12}$")', true],
    ['matches("00109900000", "^\\d{12}$")', false],
    ['matches("H61.012-2", "^[A-Z]\\d+\\.\\d{3}(-\\d)?$")', true],
    ['matches("Nguyễn", "^\\p{Lu}\\p{Ll}+$")', true],
    ['matches("a\\nb", "a.b")', false],
    ['matches("a\\nb", "a.b", "s")', true],
    ['matches("a\\nb", "^b$", "m")', true],
    ['matches("ab", "a b", "x")', true],
    ['matches("cab", "a|b")', true],
    ['matches("x", "[^x]")', false],
    ['replace("abcd", "(ab)|(a)", "[1=$1][2=$2]")', '[1=ab][2=]cd'],
    ['replace("abracadabra", "a.*a", "*")', '*'],
    ['replace("abracadabra", "a.*?a", "*")', '*c*bra'],
    ['replace("abracadabra", "a(.)", "a$1$1")', 'abbraccaddabbra'],
    ['replace("0912 345 678", "\\s", "")', '0912345678'],
    ['replace("5$", "\\$", "\\\\$ đồng")', '5$ đồng'],
    ['replace("abc", "x*", "-")', null],
    ['split("John Doe", "\\s")', ['John', 'Doe']],
    ['split("a;b;c;;", ";")', ['a', 'b', 'c', '', '']],
    ['split("a, b,c", ",\\s*")', ['a', 'b', 'c']],
  ])('mean in %s what the standard says', (expression, expected) => {
    expect(value(expression)).toEqual(expected);
  });

  it.each(['(a', 'a)', '[a', '*a', 'a{3,1}', '(?=a)', '(?<n>a)', '\\1', '[]', 'a{99999}', '[[a]]', '\\q'])(
    'refuse %s instead of guessing',
    (pattern) => {
      expect(value('matches("a", p)', { p: pattern })).toBe('expression.refused');
    },
  );

  it('cost no more than the text times the pattern, whatever they are', () => {
    const long = 'a'.repeat(2_000);
    expect(value('matches(t, "^(a+)+$")', { t: `${long}!` })).toBe(false);
    expect(value('matches(t, "(a|a)*b")', { t: long })).toBe(false);
    expect(value('matches(t, "(a?){100}a{100}")', { t: 'a'.repeat(100) })).toBe(true);
    expect(value('matches(t, p)', { t: 'a', p: '((a{50}){50}){50}' })).toBe('expression.refused');
    expect(value('matches(t, "(a*)*(a*)*(a*)*(a*)*c")', { t: 'a'.repeat(90_000) })).toBe('evaluation.too-long');
  });
});
