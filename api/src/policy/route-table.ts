import { type INestApplication } from '@nestjs/common';
import { type Express } from 'express';

type Layer = { readonly route?: { readonly path: string | readonly string[]; readonly methods: Readonly<Record<string, boolean>> } };

/** Every route that answers, as `GET /api/procedures/:id`, read from the router itself: what is not in here cannot be called. */
export function routeTable(api: INestApplication): readonly string[] {
  const express = api.getHttpAdapter().getInstance() as Express;
  const layers = (express.router as unknown as { readonly stack: readonly Layer[] }).stack;
  return (
    layers
      // What stands on every address of the api at once is middleware (the request log), no route.
      .flatMap(({ route }) =>
        route && !String(route.path).includes('*')
          ? [route.path].flat().flatMap((path) => methodsOf(route).map((method) => `${method} ${path}`))
          : [],
      )
      .sort()
  );
}

const methodsOf = ({ methods }: NonNullable<Layer['route']>): string[] =>
  Object.keys(methods)
    .filter((method) => methods[method] && method !== '_all')
    .map((method) => method.toUpperCase());
