import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type SavedView, type Store } from '@mot-cua/store';
import { Once } from '../door/once';
import { Allows } from '../policy/policy';
import { Refusal } from '../problems/refusal';
import { CalledBy, postOf, type Caller } from '../sign-in/caller';
import { STORE } from '../store-provider';
import { SavedViewPage, SavedViewView, ViewToKeep } from './handled-views';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Lists of the inbox kept under a name, for oneself or for everybody of the post. */
@ApiTags('tasks')
@Controller('saved-views')
export class SavedViewController {
  constructor(@Inject(STORE) private readonly store: Store) {}

  @Get()
  @Allows('receive', 'process')
  @ApiOkResponse({ type: SavedViewPage })
  async list(@CalledBy() caller: Caller): Promise<SavedViewPage> {
    const { agency, role } = postOf(caller);
    const views = await this.store.savedViews.of(caller.person, agency, role);
    return { rows: views.map((view) => shown(view, caller)) };
  }

  @Post()
  @Once()
  @Allows('receive', 'process')
  @ApiCreatedResponse({ type: SavedViewView })
  async keep(@CalledBy() caller: Caller, @Body() { name, query, shared }: ViewToKeep): Promise<SavedViewView> {
    const { agency, role } = postOf(caller);
    return shown(await this.store.savedViews.keep({ person: caller.person, agency, role, name, query, shared }), caller);
  }

  @Delete(':id')
  @HttpCode(204)
  @Once()
  @Allows('receive', 'process')
  @ApiNoContentResponse()
  async forget(@CalledBy() caller: Caller, @Param('id') id: string): Promise<void> {
    if (!UUID.test(id) || !(await this.store.savedViews.forget(id, caller.person))) throw new Refusal('not-found');
  }
}

const shown = ({ id, name, query, shared, person }: SavedView, caller: Caller): SavedViewView => ({
  id,
  name,
  query,
  shared,
  mine: person === caller.person,
});
