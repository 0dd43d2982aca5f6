import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Response } from 'express';
import { writeSheet, XLSX } from '../exports/sheet';
import { AnswersBytes } from '../openapi/answers-bytes';
import { Allows } from '../policy/policy';
import { CalledBy, type Caller } from '../sign-in/caller';
import { RegisterPage, RegisterQuery } from './document-views';
import { MOST_IN_SHEET, RegisterBook } from './register-book';
import { PDF, sendBytes } from './send-bytes';

/** A column of the sheet is this many letters wide for each hundredth of the printed width. */
const LETTERS = 200;

/** Sổ theo dõi hồ sơ (Form 07) of the caller's agency, per field and year. */
@ApiTags('documents')
@Controller('registers')
export class RegisterController {
  constructor(private readonly register: RegisterBook) {}

  @Get()
  @Allows('receive', 'process', 'audit')
  @ApiOkResponse({ type: RegisterPage })
  async fields(): Promise<RegisterPage> {
    return { rows: await this.register.fields() };
  }

  @Get('pdf')
  @Allows('receive', 'process', 'audit')
  @AnswersBytes(PDF, 'Form 07, A4')
  async print(@CalledBy() caller: Caller, @Query() { field, year }: RegisterQuery, @Res() response: Response): Promise<void> {
    const pdf = await this.register.print(caller, field, year);
    sendBytes(response, pdf, { name: `so-theo-doi-${String(year)}.pdf`, type: PDF, inline: true });
  }

  @Get('xlsx')
  @Allows('receive', 'process', 'audit')
  @AnswersBytes(XLSX, 'Form 07 as a sheet')
  async sheet(@CalledBy() caller: Caller, @Query() { field, year }: RegisterQuery, @Res() response: Response): Promise<void> {
    const { columns, rows } = await this.register.table(caller, field, year, MOST_IN_SHEET);
    const widths = columns.map(({ head, share }) => ({ head, width: Math.max(6, Math.round(share * LETTERS)) }));
    const bytes = await writeSheet(`${field} ${String(year)}`, widths, rows);
    sendBytes(response, bytes, { name: `so-theo-doi-${String(year)}.xlsx`, type: XLSX, inline: false });
  }
}
