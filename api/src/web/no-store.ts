import { type RequestHandler } from 'express';

/** Answers of the api hold personal data: no cache keeps them. */
export const noStore: RequestHandler = (_request, response, next) => {
  response.setHeader('Cache-Control', 'no-store');
  next();
};
