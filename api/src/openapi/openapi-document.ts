import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { type INestApplication } from '@nestjs/common';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { type Request, type Response } from 'express';
import { ProblemView } from '../problems/problem-view';

/** The OpenAPI document of all routes there are. Every operation may answer with a problem document. */
export function openApiDocument(api: INestApplication): OpenAPIObject {
  const about = new DocumentBuilder()
    .setTitle('Một Cửa')
    .setDescription(
      'HTTP of Một Cửa. Sign in by POST /api/session; the session lives in a cookie. Every write needs `Idempotency-Key` and `X-Requested-With: mot-cua`. Errors are problem documents (RFC 9457) in the language of `Accept-Language`.',
    )
    .setVersion('1')
    .build();
  const document = SwaggerModule.createDocument(api, about, {
    extraModels: [ProblemView],
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}.${method}`,
  });
  for (const operations of Object.values(document.paths))
    for (const [method, operation] of Object.entries(operations as Record<string, Operation>)) complete(method, operation);
  return document;
}

type Operation = { responses: Record<string, unknown>; parameters?: unknown[] };

function complete(method: string, operation: Operation): void {
  operation.responses['default'] = {
    description: 'Refused or failed',
    content: { 'application/problem+json': { schema: { $ref: `#/components/schemas/${ProblemView.name}` } } },
  };
  if (method === 'get') return;
  operation.parameters = [
    ...(operation.parameters ?? []),
    header('Idempotency-Key', '8 to 128 letters, digits, dashes'),
    header('X-Requested-With', '`mot-cua`'),
  ];
}

const header = (name: string, description: string): object => ({
  name,
  in: 'header',
  required: true,
  description,
  schema: { type: 'string' },
});

/** Serves the document; open to everybody, as it says nothing about anybody. */
export function serveOpenApi(api: NestExpressApplication): void {
  let text: string | undefined;
  api.use('/api/openapi.json', (_request: Request, response: Response) => {
    text ??= JSON.stringify(openApiDocument(api));
    response.type('application/json').send(text);
  });
}
