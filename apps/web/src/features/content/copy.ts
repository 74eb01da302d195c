import type { CommentField } from "./reading/comment-form.tsx";

type FieldSentences = Readonly<Record<string, string>>;

/** One sentence per thing that can be wrong with a field, by the code that the domain gives it. */
const FIELD_SENTENCES: Readonly<Record<CommentField, FieldSentences>> = {
  name: {
    "text.empty": "Please write a name; a first name is enough.",
    "text.too-long": "This name is longer than 80 characters. Please shorten it.",
    "text.unstorable": "The name contains a character that cannot be stored. Please type it again.",
  },
  email: {
    "email.invalid": "This does not look like an e-mail address. Correct it, or leave the field empty.",
  },
  kind: {},
  body: {
    "text.empty": "Please write your question or remark.",
    "text.too-long": "Your text is longer than 2,000 characters. Please shorten it; nothing of it was lost.",
    "text.unstorable": "Your text contains a character that cannot be stored. Please type that passage again.",
  },
};

const FALLBACK: Readonly<Record<CommentField, string>> = {
  name: "Please look at the name again.",
  email: "Please look at the address again.",
  kind: "Please choose one of the two.",
  body: "Please look at your text again.",
};

export const fieldSentence = (field: CommentField, code: string): string =>
  FIELD_SENTENCES[field][code] ?? FALLBACK[field];

export const PROBLEMS = {
  "fields-wrong": "Nothing was sent yet: please look at what is marked below. What you typed is still there.",
  "too-many":
    "That was a lot of comments in a short time. Nothing was sent; what you typed is still there. Please try again in an hour.",
  "not-stored":
    "We could not store your comment just now. Nothing was sent; what you typed is still there. Please try again in a moment.",
} as const;

export type CommentProblem = keyof typeof PROBLEMS;

/** Refusals that keep nothing and change nothing. */
export const REFUSALS = {
  "cross-site": {
    status: 403,
    title: "This form was sent from another site",
    sentence: "Comments are taken from the article page only. Nothing was stored. Open the article and write there.",
  },
  "wrong-type": {
    status: 415,
    title: "This is not what the form sends",
    sentence: "Comments arrive as an ordinary form. Nothing was stored.",
  },
  unreachable: {
    status: 503,
    title: "This page cannot be read just now",
    sentence: "The server does not reach its database. Nothing was lost or stored; please try again in a minute.",
  },
  "too-large": {
    status: 413,
    title: "That was too much at once",
    sentence: "The form takes up to 2,000 characters of text. Nothing was stored; go back to shorten it.",
  },
} as const;
