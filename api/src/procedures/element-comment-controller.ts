import { Body, Controller, Get, Inject, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type ElementComment, newDossierId, type Store } from '@mot-cua/store';
import { TextField, YesNoField } from '../door/fields';
import { Once } from '../door/once';
import { instantText } from '../dossiers/instant-text';
import { ShowsInstant, ShowsList, ShowsObject, ShowsText } from '../openapi/shown';
import { Directory } from '../organisation/directory';
import { Allows } from '../policy/policy';
import { Refusal } from '../problems/refusal';
import { CalledBy, type Caller } from '../sign-in/caller';
import { STORE } from '../store-provider';

const MAX_ID = 200;

export class CommentToWrite {
  @TextField({ max: MAX_ID, optional: true, description: 'Id in the diagram; absent: about the whole draft' }) element?: string;
  @TextField({ max: MAX_ID, optional: true, description: 'The comment it answers' }) answerTo?: string;
  @TextField({ max: 4000 }) body!: string;
}
export class CommentToSettle {
  @YesNoField() resolved!: boolean;
}
export class SettledView {
  @ShowsText() by!: string;
  @ShowsInstant() at!: string;
}
export class ElementCommentView {
  @ShowsText() id!: string;
  @ShowsText({ optional: true }) element?: string;
  @ShowsText({ optional: true }) answerTo?: string;
  @ShowsText() body!: string;
  @ShowsText() by!: string;
  @ShowsInstant() at!: string;
  @ShowsObject(() => SettledView, { optional: true }) resolved?: SettledView;
}
export class ElementCommentList {
  @ShowsList(() => ElementCommentView) rows!: ElementCommentView[];
}

/** What administrators say to each other about the elements of a draft. */
@ApiTags('procedures')
@Controller('procedures/:id/comments')
export class ElementCommentController {
  constructor(
    @Inject(STORE) private readonly store: Store,
    private readonly directory: Directory,
  ) {}

  @Get()
  @Allows('configure')
  @ApiOkResponse({ type: ElementCommentList })
  async list(@Param('id') id: string): Promise<ElementCommentList> {
    return { rows: await this.shown(await this.store.elementComments.of(id)) };
  }

  @Post()
  @Once()
  @Allows('configure')
  @ApiCreatedResponse({ type: ElementCommentView })
  async write(@CalledBy() caller: Caller, @Param('id') id: string, @Body() body: CommentToWrite): Promise<ElementCommentView> {
    if (!(await this.store.procedures.find(id))) throw new Refusal('not-found');
    const known = body.answerTo === undefined || (await this.store.elementComments.of(id)).some((one) => one.id === body.answerTo);
    if (!known) throw new Refusal('request.invalid', { errors: [{ path: '/answerTo', code: 'field.unknown-value' }] });
    const written = await this.store.elementComments.write(id, { ...body, id: newDossierId(), by: caller.person });
    const [row] = await this.shown([written]);
    return row;
  }

  @Put(':comment')
  @Once()
  @Allows('configure')
  @ApiOkResponse({ type: ElementCommentList })
  async settle(
    @CalledBy() caller: Caller,
    @Param('id') id: string,
    @Param('comment') comment: string,
    @Body() { resolved }: CommentToSettle,
  ): Promise<ElementCommentList> {
    if (!(await this.store.elementComments.settle(id, comment, resolved, caller.person))) throw new Refusal('not-found');
    return this.list(id);
  }

  private async shown(comments: readonly ElementComment[]): Promise<ElementCommentView[]> {
    const names = await this.directory.people(comments.flatMap(({ by, resolved }) => [by, resolved?.by ?? by]));
    const nameOf = (person: string): string => names.get(person) ?? person;
    return comments.map(({ by, at, resolved, ...comment }) => ({
      ...comment,
      by: nameOf(by),
      at: instantText(at),
      ...(resolved ? { resolved: { by: nameOf(resolved.by), at: instantText(resolved.at) } } : {}),
    }));
  }
}
