import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Put, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type SessionRecord, type Store } from '@mot-cua/store';
import { type Request, type Response } from 'express';
import { Allows } from '../policy/policy';
import { Refusal } from '../problems/refusal';
import { STORE } from '../store-provider';
import { CalledBy, type Caller } from './caller';
import { clearSessionCookie, readSessionCookie, setSessionCookie } from './session-cookie';
import { ChosenPost, MeView, SignIn, type AssignmentView } from './session-views';
import { Sessions } from './sessions';

/** Signing in and out with a local account, and choosing the post to act in. */
@ApiTags('session')
@Controller('session')
export class SessionController {
  constructor(
    @Inject(STORE) private readonly store: Store,
    private readonly sessions: Sessions,
  ) {}

  /** One answer for an unknown account, a wrong password and a disabled account; too many failures are answered with 429. */
  @Post()
  @Allows('everybody')
  @ApiCreatedResponse({ type: MeView })
  async signIn(@Body() body: SignIn, @Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<MeView> {
    const signed = await this.store.accounts.signIn({ name: body.name, password: body.password, address: request.ip ?? 'unknown' });
    if (signed.kind === 'refused') throw refused(signed.why, signed.retryAfter);
    const before = readSessionCookie(request);
    if (before !== undefined) await this.store.accounts.signOut(before);
    setSessionCookie(request, response, signed.token);
    return this.me(await this.withPost(signed.token, signed.session));
  }

  @Get()
  @Allows('signed-in')
  @ApiOkResponse({ type: MeView })
  async read(@CalledBy() caller: Caller): Promise<MeView> {
    return this.me(caller);
  }

  @Delete()
  @HttpCode(204)
  @Allows('signed-in')
  @ApiNoContentResponse()
  async signOut(@CalledBy() caller: Caller, @Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.store.accounts.signOut(caller.token);
    clearSessionCookie(request, response);
  }

  @Put('post')
  @Allows('signed-in')
  @ApiOkResponse({ type: MeView })
  async choosePost(@CalledBy() caller: Caller, @Body() body: ChosenPost): Promise<MeView> {
    const post = (await this.sessions.posts(caller.person)).find(({ assignment }) => assignment.id === body.assignment);
    const chosen = post && (await this.store.accounts.chooseAssignment(caller.token, post.assignment.id, post.delegation?.id));
    if (chosen !== true) throw new Refusal('session.post-unknown', { errors: [{ path: '/assignment', code: 'field.unknown' }] });
    return this.me(await this.sessions.callerOfToken(caller.token));
  }

  /** A new session acts in the first post of its person, unless one was kept. */
  private async withPost(token: string, session: SessionRecord): Promise<Caller> {
    if (session.assignment === undefined) {
      const first = (await this.sessions.posts(session.account.person)).at(0);
      if (first) await this.store.accounts.chooseAssignment(token, first.assignment.id, first.delegation?.id);
    }
    return this.sessions.callerOfToken(token);
  }

  private async me(caller: Caller): Promise<MeView> {
    const [posts, agencies, roles, now] = await Promise.all([
      this.sessions.posts(caller.person),
      this.store.organisation.agencies(),
      this.store.organisation.roles(),
      this.store.clock.now(),
    ]);
    const absent = await this.store.organisation.people(
      posts.flatMap(({ assignment, delegation }) => (delegation ? [assignment.person] : [])),
    );
    const view = ({ assignment, delegation }: (typeof posts)[number]): AssignmentView => ({
      id: assignment.id,
      agency: assignment.agency,
      agencyName: agencies.find(({ id }) => id === assignment.agency)?.name ?? { vi: '', en: '' },
      role: assignment.role,
      roleName: roles.find(({ id }) => id === assignment.role)?.name ?? { vi: '', en: '' },
      post: assignment.post.vi,
      ...(delegation ? { inPlaceOf: absent.find(({ id }) => id === assignment.person)?.name ?? assignment.person } : {}),
    });
    return {
      person: caller.person,
      name: caller.name,
      account: caller.account,
      assignments: posts.map(view),
      current: caller.assignment?.id ?? '',
      may: [...caller.may],
      now: new Date(now).toISOString(),
    };
  }
}

function refused(why: 'wrong' | 'locked', retryAfter = 0): Refusal {
  if (why === 'wrong') return new Refusal('session.refused');
  return new Refusal('session.too-many', { values: { seconds: retryAfter }, retryAfterSeconds: retryAfter });
}
