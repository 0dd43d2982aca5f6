import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { openApiDocument } from './openapi/openapi-document';
import { storeLessApi } from './openapi/store-less-api';

// Renews the golden document; `npm run openapi` calls it and then generates the client's types from it.
const api = await storeLessApi();
writeFileSync('api/openapi.json', `${JSON.stringify(openApiDocument(api), null, 2)}\n`);
await api.close();
