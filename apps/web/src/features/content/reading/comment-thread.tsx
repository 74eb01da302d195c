import { counted, longDay } from "./format.ts";

/** An approved comment as a reader sees it. */
export interface ShownComment {
  readonly id: string;
  readonly parentId: string | null;
  readonly authorName: string;
  readonly isStaff: boolean;
  readonly kind: "question" | "remark";
  readonly body: string;
  readonly createdAt: Date;
}

/** The anchor of a comment: stable for as long as the comment exists. */
export const commentAnchor = (id: string): string => `comment-${id}`;

const paragraphsOf = (body: string): string[] => body.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== "");

/** Text stays text: blank lines make paragraphs, single breaks make lines, and nothing becomes a link. */
const Body = ({ body }: { readonly body: string }) =>
  paragraphsOf(body).map((paragraph) => (
    <p key={paragraph} className="said">
      {paragraph.trim()}
    </p>
  ));

const Comment = ({
  comment,
  answers,
}: {
  readonly comment: ShownComment;
  readonly answers: readonly ShownComment[];
}) => {
  const anchor = commentAnchor(comment.id);
  return (
    <li id={anchor}>
      <article
        className={comment.isStaff ? "comment staff" : "comment"}
        aria-label={`Comment by ${comment.authorName}`}
      >
        <p className="meta">
          <bdi className="who">{comment.authorName}</bdi>
          {comment.isStaff ? <span className="badge">Staff</span> : null}
          {comment.kind === "question" && !comment.isStaff ? <span className="badge quiet">Question</span> : null}
          <a href={`#${anchor}`} className="when">
            <time dateTime={comment.createdAt.toISOString()}>{longDay(comment.createdAt)}</time>
          </a>
        </p>
        <Body body={comment.body} />
      </article>
      {answers.length === 0 ? null : (
        <ol className="answers">
          {answers.map((answer) => (
            <Comment key={answer.id} comment={answer} answers={[]} />
          ))}
        </ol>
      )}
    </li>
  );
};

/** Approved comments, oldest first, answers below what they answer. */
export const CommentThread = ({ comments }: { readonly comments: readonly ShownComment[] }) => {
  const known = new Set(comments.map(({ id }) => id));
  // An answer whose question was taken down stands on its own: nothing approved disappears.
  const roots = comments.filter(({ parentId }) => parentId === null || !known.has(parentId));
  return (
    <>
      <h2 id="comments">{comments.length === 0 ? "Questions and remarks" : counted(comments.length, "comment")}</h2>
      {comments.length === 0 ? <p>Nobody has asked anything yet. Yours would be the first.</p> : null}
      <ol className="thread">
        {roots.map((comment) => (
          <Comment
            key={comment.id}
            comment={comment}
            answers={comments.filter(({ parentId }) => parentId === comment.id)}
          />
        ))}
      </ol>
    </>
  );
};
