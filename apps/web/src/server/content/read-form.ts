import {
  type CommentField,
  HONEYPOT_FIELD,
  TOKEN_FIELD,
  type TypedComment,
} from "#features/content/reading/comment-form.tsx";

/** Room for some fourteen thousand characters in any script: whoever wrote too much gets it back to shorten it. */
export const MAX_FORM_BYTES = 128 * 1_024;

export type FormRefusal = "cross-site" | "wrong-type" | "too-large";

export interface ReceivedForm {
  readonly typed: TypedComment;
  readonly honeypot: string;
  readonly token: string;
}

/** A form of this site: the browser says so itself, or its origin is the host that was asked. */
const isSameOrigin = (headers: Headers): boolean => {
  const site = headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  const origin = headers.get("origin");
  return origin !== null && URL.canParse(origin) && new URL(origin).host === headers.get("host");
};

/** Reads at most `limit` bytes, whatever the length header says. */
const readBytes = async (body: ReadableStream<Uint8Array> | null, limit: number): Promise<Uint8Array | "too-large"> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  if (body !== null) {
    for await (const chunk of body) {
      size += chunk.length;
      if (size > limit) return "too-large";
      chunks.push(chunk);
    }
  }
  return Buffer.concat(chunks);
};

/** A browser writes line ends as CRLF; characters are counted as the reader counted them. */
const field = (form: URLSearchParams, name: CommentField | typeof HONEYPOT_FIELD | typeof TOKEN_FIELD): string =>
  (form.get(name) ?? "").replaceAll("\r\n", "\n");

/** The posted form, or why it was not even read. */
export const readCommentForm = async (request: Request): Promise<ReceivedForm | FormRefusal> => {
  if (!isSameOrigin(request.headers)) return "cross-site";
  const [type = ""] = (request.headers.get("content-type") ?? "").split(";", 1);
  if (type.trim().toLowerCase() !== "application/x-www-form-urlencoded") return "wrong-type";
  if (Number(request.headers.get("content-length") ?? 0) > MAX_FORM_BYTES) return "too-large";
  const bytes = await readBytes(request.body, MAX_FORM_BYTES);
  if (bytes === "too-large") return bytes;

  const form = new URLSearchParams(new TextDecoder().decode(bytes));
  return {
    typed: {
      name: field(form, "name"),
      email: field(form, "email"),
      kind: field(form, "kind"),
      body: field(form, "body"),
    },
    honeypot: field(form, HONEYPOT_FIELD),
    token: field(form, TOKEN_FIELD),
  };
};
