/**
 * The client's types from the golden OpenAPI document: `node api/generate-types.mjs` writes libs/contract/src/generated/openapi.ts.
 * Shapes of the core (`x-mot-cua-core`) refer to the core's own types, which browser and server share as code.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';
import ts from 'typescript';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
export const generatedPath = resolve(root, 'libs/contract/src/generated/openapi.ts');

const head = `/* Generated from api/openapi.json by \`npm run openapi\`. Not edited by hand. */
import { type CalendarLayer } from '@mot-cua/calendar';
import { type Dossier, type Fact, type Wait } from '@mot-cua/engine';
import { type Finding, type Text } from '@mot-cua/procedure';

/** A wait with the visit it belongs to and the name of its node. */
type WaitAtVisit = Wait & { visit: string; nodeName: Text };

`;

/** The text of the generated file for a document. */
export async function generatedTypes(document) {
  const nodes = await openapiTS(document, {
    alphabetize: true,
    transform: (schema) => (schema['x-mot-cua-core'] ? ts.factory.createTypeReferenceNode(schema['x-mot-cua-core']) : undefined),
  });
  return head + astToString(nodes);
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(generatedPath, await generatedTypes(JSON.parse(readFileSync(resolve(root, 'api/openapi.json'), 'utf8'))));
