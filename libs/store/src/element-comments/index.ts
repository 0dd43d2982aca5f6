import { type Instant } from '@mot-cua/engine';
import { type Readers } from '../connection/readers';

/** A remark on an element of a draft, or an answer to one. `by` and `resolved.by` are people's ids. */
export type ElementComment = {
  readonly id: string;
  /** Id in the diagram; absent: about the whole draft. */
  readonly element?: string;
  readonly answerTo?: string;
  readonly body: string;
  readonly by: string;
  readonly at: Instant;
  readonly resolved?: { readonly by: string; readonly at: Instant };
};

/** What administrators say to each other about a draft; it outlives the draft. */
export type ElementComments = {
  /** Oldest first, at most 1,000. */
  readonly of: (procedure: string) => Promise<readonly ElementComment[]>;
  readonly write: (
    procedure: string,
    comment: Pick<ElementComment, 'id' | 'element' | 'answerTo' | 'body' | 'by'>,
  ) => Promise<ElementComment>;
  /** Settles a remark, or opens it again. False: there is no such remark. */
  readonly settle: (procedure: string, id: string, resolved: boolean, by: string) => Promise<boolean>;
};

const MOST = 1_000;

type CommentRow = {
  readonly id: string;
  readonly element: string | null;
  readonly answer_to: string | null;
  readonly body: string;
  readonly by: string;
  readonly at: string;
  readonly resolved_by: string | null;
  readonly resolved: string | null;
};

const columns = `id, element, answer_to, body, written_by as by, mc_ms(written_at) as at, resolved_by, mc_ms(resolved_at) as resolved`;

export const storeElementComments = (readers: Readers): ElementComments => ({
  of: async (procedure) =>
    (
      await readers.plain<CommentRow>(
        `select ${columns} from element_comment where procedure_id = $1 order by written_at, element_comment.id limit ${MOST.toString()}`,
        [procedure],
      )
    ).map(commentOf),
  write: async (procedure, { id, element, answerTo, body, by }) => {
    const [row] = await readers.plain<CommentRow>(
      `insert into element_comment (id, procedure_id, element, answer_to, body, written_by) values ($1, $2, $3, $4, $5, $6) returning ${columns}`,
      [id, procedure, element ?? null, answerTo ?? null, body, by],
    );
    if (!row) throw new Error('a comment just written was not found');
    return commentOf(row);
  },
  settle: async (procedure, id, resolved, by) => {
    const rows = await readers.plain(
      `update element_comment set resolved_by = case when $3 then $4 end, resolved_at = case when $3 then mc_now() end
       where procedure_id = $1 and id::text = $2 and answer_to is null returning 1`,
      [procedure, id, resolved, by],
    );
    return rows.length > 0;
  },
});

const commentOf = (row: CommentRow): ElementComment => ({
  id: row.id,
  body: row.body,
  by: row.by,
  at: Number(row.at),
  ...(row.element !== null && { element: row.element }),
  ...(row.answer_to !== null && { answerTo: row.answer_to }),
  ...(row.resolved_by !== null && { resolved: { by: row.resolved_by, at: Number(row.resolved) } }),
});
