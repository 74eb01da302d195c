import type { Article } from "@cuffwise/domain/content";
import { ArticlesView, FrontView } from "./front-view.tsx";
import type { SiteSetting } from "./page-shell.tsx";
import { AboutView, CorrectionsView, NotFoundView, PrivacyView, RefusedView } from "./plain-views.tsx";
import { respondWithPage, TAGS } from "./respond.tsx";

export const respondWithFront = (site: SiteSetting, articles: readonly Article[]) =>
  respondWithPage(site, {
    head: {
      title: "Cuffwise: occlusion training, with the checks in front",
      description:
        "Screening, prescription and follow-up for training with blood flow restriction, and articles whose claims are checked.",
      path: "/",
    },
    body: <FrontView articles={articles} />,
    tags: [TAGS.articles],
  });

export const respondWithArticles = (site: SiteSetting, articles: readonly Article[]) =>
  respondWithPage(site, {
    head: {
      title: "Articles",
      description:
        "Articles on occlusion training: every claim with its verdict, every source with how far it was read.",
      path: "/articles",
    },
    body: <ArticlesView articles={articles} />,
    tags: [TAGS.articles],
  });

export const respondWithAbout = (site: SiteSetting) =>
  respondWithPage(site, {
    head: {
      title: "How we work",
      description: "How articles on Cuffwise are written, checked, reviewed and corrected.",
      path: "/about",
    },
    body: <AboutView />,
    tags: [TAGS.fixed],
  });

export const respondWithCorrections = (site: SiteSetting) =>
  respondWithPage(site, {
    head: { title: "Corrections", description: "What articles on Cuffwise got wrong, and when.", path: "/corrections" },
    body: <CorrectionsView />,
    tags: [TAGS.fixed],
  });

export const respondWithPrivacy = (site: SiteSetting) =>
  respondWithPage(site, {
    head: { title: "Privacy", description: "What the public pages of Cuffwise keep about a reader.", path: "/privacy" },
    body: <PrivacyView />,
    tags: [TAGS.fixed],
  });

export const respondNotFound = (site: SiteSetting, path: string) =>
  respondWithPage(site, {
    head: { title: "No page here", description: "This page does not exist.", path, noindex: true },
    body: <NotFoundView />,
    status: 404,
  });

export const respondRefused = (
  site: SiteSetting,
  refusal: { readonly status: number; readonly title: string; readonly sentence: string; readonly back: string },
) =>
  respondWithPage(site, {
    head: { title: refusal.title, description: refusal.sentence, path: refusal.back, noindex: true },
    body: <RefusedView title={refusal.title} sentence={refusal.sentence} back={refusal.back} />,
    status: refusal.status,
  });
