import { ApiOkResponse } from '@nestjs/swagger';

/** The handler answers with a file of this media type, not with JSON. */
export const AnswersBytes = (type: string, description: string): MethodDecorator =>
  ApiOkResponse({ description, content: { [type]: { schema: { type: 'string', format: 'binary' } } } });
