import { type Hex, plainDigest } from './digest';

// FIPS 180-4 examples, published by NIST (Cryptographic Standards and Guidelines, example values for SHA-256).
const published: readonly (readonly [string, Hex])[] = [
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  ['abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq', '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1'],
  ['a'.repeat(1_000_000), 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0'],
];

describe('the digest that needs no cryptography of the machine', () => {
  it.each(published)('gives the published value (%#)', (text, expected) => {
    expect(plainDigest('', text)).toBe(expected);
  });

  it('puts the bytes of the prefix before those of the text', () => {
    expect(plainDigest('616263', '')).toBe(plainDigest('', 'abc'));
    expect(plainDigest('61', 'bc')).toBe(plainDigest('', 'abc'));
  });
});
