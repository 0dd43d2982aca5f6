import { draw, trigger } from '../draw';

/** What call activities call: a task that may end in an error nobody outside knows by name. */
export const subProcedure = () =>
  draw('sub-procedure')
    .start('begin')
    .task('work', { outcomes: ['yes', 'no'] })
    .boundary('slow', 'work', trigger.after('P2D'), { interrupting: false })
    .end('end')
    .path('begin', 'work', 'end')
    .path('slow', 'end')
    .build();
