import { ARTICLE_COMMENT_MAX_CHARS } from "@cuffwise/domain/content";
import type { ReactNode } from "react";
import { commentsHref } from "../links.ts";

export type CommentField = "name" | "email" | "kind" | "body";

/** What stands in the form: as it was typed, whatever became of it. */
export interface TypedComment {
  readonly name: string;
  readonly email: string;
  readonly kind: string;
  readonly body: string;
}

const EMPTY_COMMENT: TypedComment = { name: "", email: "", kind: "question", body: "" };

export interface CommentFormState {
  readonly slug: string;
  /** Signed time of rendering; see form-token.ts. */
  readonly token: string;
  readonly typed: TypedComment;
  /** A sentence for each field that was refused. */
  readonly errors: Partial<Readonly<Record<CommentField, string>>>;
  /** A sentence about the whole attempt. */
  readonly problem: string | null;
  /** A comment was just received. */
  readonly held: boolean;
}

/** The form as a reader first meets it. */
export const freshForm = (slug: string, token: string): CommentFormState => ({
  slug,
  token,
  typed: EMPTY_COMMENT,
  errors: {},
  problem: null,
  held: false,
});

/** The name of the field that people do not see; filled in by programs that fill in everything. */
export const HONEYPOT_FIELD = "website";
export const TOKEN_FIELD = "ticket";

const Field = ({
  id,
  label,
  hint,
  error,
  children,
}: {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly error: string | undefined;
  readonly children: ReactNode;
}) => (
  <div className={error === undefined ? "field" : "field wrong"}>
    <label htmlFor={id}>{label}</label>
    {hint === undefined ? null : (
      <p className="hint" id={`${id}-hint`}>
        {hint}
      </p>
    )}
    {error === undefined ? null : (
      <p className="error" id={`${id}-error`}>
        {error}
      </p>
    )}
    {children}
  </div>
);

const described = (id: string, hasHint: boolean, error: string | undefined) => ({
  id,
  "aria-invalid": error === undefined ? undefined : true,
  "aria-describedby":
    [hasHint ? `${id}-hint` : "", error === undefined ? "" : `${id}-error`].filter(Boolean).join(" ") || undefined,
});

const Kind = ({ value, label, typed }: { readonly value: string; readonly label: string; readonly typed: string }) => (
  <label className="choice">
    <input type="radio" name="kind" value={value} defaultChecked={typed === value} /> {label}
  </label>
);

const Fields = ({ slug, token, typed, errors }: CommentFormState) => (
  <form method="post" action={`${commentsHref(slug)}#comment-form`} acceptCharset="utf-8">
    <fieldset className={errors.kind === undefined ? "field" : "field wrong"}>
      <legend>This is</legend>
      {errors.kind === undefined ? null : <p className="error">{errors.kind}</p>}
      <Kind value="question" label="a question" typed={typed.kind} />
      <Kind value="remark" label="a remark" typed={typed.kind} />
    </fieldset>
    <Field id="comment-name" label="Your name" hint="Shown beside your comment." error={errors.name}>
      <input
        {...described("comment-name", true, errors.name)}
        name="name"
        defaultValue={typed.name}
        autoComplete="name"
        required
      />
    </Field>
    <Field
      id="comment-email"
      label="E-mail (optional)"
      hint="Never shown. Only so that a moderator can reach you."
      error={errors.email}
    >
      <input
        {...described("comment-email", true, errors.email)}
        name="email"
        type="email"
        defaultValue={typed.email}
        autoComplete="email"
      />
    </Field>
    <Field
      id="comment-body"
      label="Your text"
      hint={`Up to ${ARTICLE_COMMENT_MAX_CHARS.toLocaleString("en-GB")} characters. Leave out what should stay between you and your doctor.`}
      error={errors.body}
    >
      <textarea
        {...described("comment-body", true, errors.body)}
        name="body"
        rows={6}
        defaultValue={typed.body}
        required
      />
    </Field>
    <div className="unseen" aria-hidden="true">
      <label htmlFor="comment-website">Leave this empty</label>
      <input id="comment-website" name={HONEYPOT_FIELD} tabIndex={-1} autoComplete="off" defaultValue="" />
    </div>
    <input type="hidden" name={TOKEN_FIELD} value={token} />
    <p>
      <button type="submit">Send for review</button>
    </p>
  </form>
);

const Held = () => (
  <div className="notice" role="status">
    <p>
      <strong>Thank you. Your comment has arrived and is waiting for a moderator.</strong>
    </p>
    <p>
      Nothing appears here before a person has read it. That usually takes a day or two. If you wrote about pain,
      numbness, chest pain, breathlessness or dark urine, do not wait for us: call your doctor or your emergency number.
    </p>
  </div>
);

/** A plain HTML form: it works without script, and every refusal gives back what was typed. */
export const CommentForm = (state: CommentFormState) => (
  <section aria-labelledby="comment-form" className="comment-form">
    <h2 id="comment-form">{state.held ? "Received" : "Ask, or add something"}</h2>
    {state.held ? <Held /> : null}
    {state.problem === null ? null : (
      <p className="problem" role="alert">
        {state.problem}
      </p>
    )}
    {state.held ? null : (
      <p>
        A moderator reads every comment before it appears. Answers are general information; nobody here can advise you
        on your own health.
      </p>
    )}
    {state.held ? null : <Fields {...state} />}
  </section>
);
