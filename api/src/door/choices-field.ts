import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { ValidateBy } from 'class-validator';

/** A list of texts out of a closed list, none twice. */
export const ChoicesField = (choices: readonly string[]): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ type: String, enum: [...choices], isArray: true }),
    ValidateBy(
      {
        name: 'field.choice',
        validator: {
          validate: (value: unknown) =>
            Array.isArray(value) &&
            new Set(value).size === value.length &&
            value.every((text) => typeof text === 'string' && choices.includes(text)),
          defaultMessage: () => 'field.choice',
        },
      },
      { context: { choices: choices.join(', ') } },
    ),
  );
