import { createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { type ProcedurePackage } from '@mot-cua/procedure';

import { type CheckSignature, changedParts, keyName, readProcedureFile, writeProcedureFile } from '@mot-cua/proof';

const pack = { format: 'mot-cua/procedure-package/1', code: '1.004946', name: { vi: 'Cấp phép', en: 'Permit' }, diagram: '<a/>', forms: [] } as unknown as ProcedurePackage; // prettier-ignore
const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex');
const seal = { key: keyName(raw), publicKey: raw, sign: (text: string) => sign(null, Buffer.from(text), privateKey).toString('hex') };
const check: CheckSignature = (key, text, signature) => {
  const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), Buffer.from(key, 'hex')]);
  return Promise.resolve(
    verify(null, Buffer.from(text), createPublicKey({ key: der, format: 'der', type: 'spki' }), Buffer.from(signature, 'hex')),
  );
};

describe('a procedure package taken from another installation', () => {
  it('tells that it is unchanged and who signed it', async () => {
    expect(await readProcedureFile(writeProcedureFile(pack, seal), check)).toMatchObject({
      signed: 'good',
      file: { package: pack, seal: { key: seal.key } },
    });
  });

  it('is refused when its content, its hash or its signature was changed', async () => {
    const text = writeProcedureFile(pack, seal);
    expect(await readProcedureFile(text.replace('Cấp phép', 'Cấp phép nhanh'), check)).toBe('changed');
    const other = writeProcedureFile({ ...pack, code: '2.000286' });
    const { hash } = JSON.parse(other) as { hash: string };
    const stolen = { ...(JSON.parse(text) as object), package: { ...pack, code: '2.000286' }, hash };
    expect(await readProcedureFile(JSON.stringify(stolen), check)).toBe('forged');
    expect(await readProcedureFile(text.replace(seal.key, '0'.repeat(16)), check)).toBe('forged');
  });

  it('says where it was changed: which form, the diagram, what was taken away', () => {
    const form = (id: string, vi: string) => ({ id, title: { vi, en: vi }, fields: [] });
    const text = writeProcedureFile({ ...pack, forms: [form('f1', 'Tờ khai'), form('f2', 'Phiếu')], papers: [] });
    expect(changedParts(text)).toEqual([]);
    expect(changedParts(text.replace('Tờ khai', 'Tờ khác').replace('<a/>', '<b/>'))).toEqual(['diagram', 'forms/f1']);
    const file = JSON.parse(text) as { package: ProcedurePackage };
    const fewer = { ...file, package: { ...file.package, forms: file.package.forms.slice(0, 1) } };
    expect(changedParts(JSON.stringify(fewer))).toEqual(['forms/f2']);
    expect(changedParts('PK')).toEqual([]);
  });

  it('is taken without a signature, which is said, and where signatures cannot be checked, which is said too', async () => {
    expect(await readProcedureFile(writeProcedureFile(pack), check)).toMatchObject({ signed: 'unsigned' });
    expect(await readProcedureFile(JSON.stringify(pack), check)).toMatchObject({ signed: 'unsigned' });
    expect(await readProcedureFile(writeProcedureFile(pack, seal), () => Promise.reject(new Error('plain http')))).toMatchObject({
      signed: 'unknown',
    });
  });

  it.each([
    ['no JSON', 'PK\u0003', 'notJson'],
    ['no package', '{"package":{"format":"mot-cua/procedure-package/9"}}', 'notPackage'],
    ['a list', '[]', 'notPackage'],
  ])('that is %s is refused', async (_what, text, why) => {
    expect(await readProcedureFile(text, check)).toBe(why);
  });
});
