import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type OpenAPIObject } from '@nestjs/swagger';
import { openApiDocument } from './openapi-document';
import { storeLessApi } from './store-less-api';

const root = resolve(import.meta.dirname, '../../..');
const read = (path: string): string => readFileSync(resolve(root, path), 'utf8');

describe('the OpenAPI document', () => {
  let document: OpenAPIObject;
  beforeAll(async () => {
    const api = await storeLessApi();
    document = JSON.parse(JSON.stringify(openApiDocument(api))) as OpenAPIObject;
    await api.close();
  });

  it('is the one kept in api/openapi.json (renew it with `npm run openapi` and look at the difference)', () => {
    expect(document).toEqual(JSON.parse(read('api/openapi.json')));
  });

  it('is what the client types were generated from', async () => {
    const { generatedTypes } = (await import('../../generate-types.mjs' as string)) as {
      generatedTypes: (document: object) => Promise<string>;
    };
    expect(await generatedTypes(document)).toBe(read('libs/contract/src/generated/openapi.ts'));
  });

  it('names every shape it refers to, and describes what each operation answers', () => {
    const text = JSON.stringify(document);
    const named = new Set(Object.keys(document.components?.schemas ?? {}));
    for (const [, name = ''] of text.matchAll(/"#\/components\/schemas\/([^"]*)"/g)) expect(named).toContain(name);
    for (const [path, operations] of Object.entries(document.paths))
      for (const [method, { responses }] of Object.entries(
        operations as Record<string, { responses: Record<string, { content?: object }> }>,
      )) {
        const [status = ''] = Object.keys(responses);
        expect({ path, method, answer: responses[status]?.content !== undefined || status === '204' }).toEqual({
          path,
          method,
          answer: true,
        });
      }
  });

  it('asks for a key and the proof of origin on every write', () => {
    for (const operations of Object.values(document.paths))
      for (const [method, { parameters = [] }] of Object.entries(
        operations as Record<string, { parameters?: { name: string; in: string }[] }>,
      ))
        if (method !== 'get')
          expect(parameters.filter((parameter) => parameter.in === 'header').map(({ name }) => name)).toEqual([
            'Idempotency-Key',
            'X-Requested-With',
          ]);
  });
});
