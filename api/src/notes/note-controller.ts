import { Body, Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { newDossierId, type Note, type Store } from '@mot-cua/store';
import { IdempotencyKey } from '../door/idempotency-key';
import { Once } from '../door/once';
import { DossierReader } from '../dossiers/dossier-reader';
import { instantText } from '../dossiers/instant-text';
import { Directory } from '../organisation/directory';
import { Allows } from '../policy/policy';
import { Refusal } from '../problems/refusal';
import { Rejected } from '../problems/rejected';
import { CalledBy, officer, type Caller } from '../sign-in/caller';
import { STORE } from '../store-provider';
import { ColleaguePage } from '../tasks/task-views';
import { NotePage, NoteToAdd, NoteView } from './note-views';

/** What officers tell each other about a dossier, with mentions of those who are to read it. */
@ApiTags('dossiers')
@Controller('dossiers/:id')
export class NoteController {
  constructor(
    @Inject(STORE) private readonly store: Store,
    private readonly directory: Directory,
    private readonly dossiers: DossierReader,
  ) {}

  @Get('notes')
  @Allows('receive', 'process', 'audit')
  @ApiOkResponse({ type: NotePage })
  async list(@CalledBy() caller: Caller, @Param('id') id: string): Promise<NotePage> {
    await this.dossiers.outline(caller, id);
    const notes = await this.store.notes.of(caller.scope, id);
    const names = await this.directory.people(notes.flatMap(({ person, mentions }) => [person, ...mentions]));
    return { rows: notes.map((note) => shown(note, names)) };
  }

  /** The text is kept beside the history, which says that there is one, when and by whom. */
  @Post('notes')
  @Once()
  @Allows('receive', 'process')
  @ApiCreatedResponse({ type: NoteView })
  async add(
    @CalledBy() caller: Caller,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() { text, mentions, visit }: NoteToAdd,
  ): Promise<NoteView> {
    const { agency, participants } = await this.dossiers.outline(caller, id);
    const people = await this.store.inbox.peopleOf(participants);
    const strangers = mentions.filter((person) => !people.some((known) => known.id === person));
    if (strangers.length > 0) throw new Refusal('request.invalid', { errors: [{ path: '/mentions', code: 'field.colleague' }] });
    const note = { id: newDossierId(), person: caller.person, text, mentions: [...new Set(mentions)], ...(visit ? { visit } : {}) };
    await this.store.notes.add(caller.scope, { ...note, agency, dossier: id });
    const command = { id: key, kind: 'AddRemark', ref: note.id, what: 'note', ...(visit ? { visit } : {}) } as const;
    const handled = await this.store.dossiers.handle({ dossier: id, caller: officer(caller), command });
    if (handled.kind === 'rejected') throw new Rejected(handled.refusal);
    const names = await this.directory.people([caller.person, ...mentions]);
    return shown({ ...note, at: handled.at }, names);
  }

  /** Everybody who may be mentioned: the people of the agencies that take part. */
  @Get('people')
  @Allows('receive', 'process')
  @ApiOkResponse({ type: ColleaguePage })
  async people(@CalledBy() caller: Caller, @Param('id') id: string): Promise<ColleaguePage> {
    const { participants } = await this.dossiers.outline(caller, id);
    const people = await this.store.inbox.peopleOf(participants);
    return { rows: people.map(({ id: person, name }) => ({ person, name })) };
  }
}

const shown = ({ id, person, text, mentions, visit, at }: Note, names: ReadonlyMap<string, string>): NoteView => ({
  id,
  person,
  name: names.get(person) ?? person,
  text,
  mentions: mentions.map((mention) => ({ person: mention, name: names.get(mention) ?? mention })),
  ...(visit !== undefined ? { visit } : {}),
  at: instantText(at),
});
