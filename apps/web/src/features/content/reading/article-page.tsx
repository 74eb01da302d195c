import type { Article } from "@cuffwise/domain/content";
import { articleHead } from "./article-json-ld.ts";
import { ArticleView } from "./article-view.tsx";
import type { CommentFormState } from "./comment-form.tsx";
import type { ShownComment } from "./comment-thread.tsx";
import type { SiteSetting } from "./page-shell.tsx";
import { preparedRevision } from "./prepare-article.ts";
import { respondWithPage, TAGS } from "./respond.tsx";

/** A published article with everything that is shown under it. */
export interface ShownArticle {
  readonly id: string;
  readonly updatedAt: Date;
  readonly article: Article;
  readonly comments: readonly ShownComment[];
}

/** The article page. With `status` or a form that is not fresh it is meant for one visitor and is not kept. */
export const respondWithArticle = (
  site: SiteSetting,
  shown: ShownArticle,
  form: CommentFormState,
  status = 200,
): Promise<Response> => {
  const prepared = preparedRevision(shown.article, `${shown.id}@${shown.updatedAt.toISOString()}`);
  const fresh = status === 200 && !form.held;
  return respondWithPage(site, {
    head: { ...articleHead(prepared, shown.comments, site), noindex: !fresh },
    body: <ArticleView prepared={prepared} comments={shown.comments} form={form} />,
    status,
    tags: fresh ? [TAGS.article(shown.id), TAGS.comments(shown.id)] : [],
  });
};
