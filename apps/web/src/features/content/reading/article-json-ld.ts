import type { PersonCard } from "@cuffwise/domain/content";
import { articleHref } from "../links.ts";
import { commentAnchor, type ShownComment } from "./comment-thread.tsx";
import { type PageHead, SITE_NAME, type SiteSetting } from "./page-shell.tsx";
import type { PreparedArticle, PreparedReference } from "./prepare-article.ts";

const personToJsonLd = (person: PersonCard) => ({
  "@type": "Person",
  name: person.name,
  // A machine must not take an invented person's credentials for real ones.
  ...(person.isDemo
    ? { description: "Demo person: invented for this installation." }
    : { description: person.credentials }),
});

const citationToJsonLd = (reference: PreparedReference) => ({
  "@type": "CreativeWork",
  name: reference.reference,
  ...(reference.doi === null ? {} : { sameAs: `https://doi.org/${reference.doi}` }),
  ...(reference.doi === null && reference.url !== null ? { url: reference.url } : {}),
});

/** What machines may know: an article, its people, its sources, its claims and the comments that are shown. */
export const articleJsonLd = (prepared: PreparedArticle, comments: readonly ShownComment[], site: SiteSetting) => {
  const { article } = prepared;
  const address = `${site.origin}${articleHref(article.slug)}`;
  return {
    "@context": "https://schema.org",
    "@graph": [
      {
        "@type": "MedicalWebPage",
        "@id": address,
        url: address,
        name: article.title,
        inLanguage: "en-GB",
        ...(article.reviewedOn === null ? {} : { lastReviewed: article.reviewedOn }),
        ...(article.reviewer === null ? {} : { reviewedBy: personToJsonLd(article.reviewer) }),
        mainEntity: { "@id": `${address}#article` },
      },
      {
        "@type": "Article",
        "@id": `${address}#article`,
        headline: article.title,
        description: article.standfirst,
        datePublished: article.publishedOn,
        author: personToJsonLd(article.author),
        publisher: { "@type": "Organization", name: SITE_NAME, url: site.origin },
        citation: prepared.references.map(citationToJsonLd),
        commentCount: comments.length,
        comment: comments.map((comment) => ({
          "@type": "Comment",
          "@id": `${address}#${commentAnchor(comment.id)}`,
          text: comment.body,
          dateCreated: comment.createdAt.toISOString(),
          author: { "@type": "Person", name: comment.authorName },
        })),
      },
    ],
  };
};

export const articleHead = (
  prepared: PreparedArticle,
  comments: readonly ShownComment[],
  site: SiteSetting,
): PageHead => ({
  title: prepared.article.title,
  description: prepared.article.standfirst,
  path: articleHref(prepared.article.slug),
  kind: "article",
  publishedOn: prepared.article.publishedOn,
  authorName: prepared.article.author.name,
  jsonLd: articleJsonLd(prepared, comments, site),
});
