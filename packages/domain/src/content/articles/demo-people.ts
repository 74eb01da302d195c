import type { PersonCard } from "../article.ts";

/** Invented people with the kind of credentials that writers on this subject have. Every card says that they are invented. */
export const DEMO_AUTHOR: PersonCard = {
  name: "Marianne Holt",
  credentials: "BSc (Hons) Sport and Exercise Science, BSc (Hons) Nutrition and Dietetics, registered dietitian",
  bio: "Writes about training and nutrition, after ten years divided between hospital wards and a strength gym.",
  isDemo: true,
};

export const DEMO_REVIEWER: PersonCard = {
  name: "Dr Tobias Lindqvist",
  credentials: "MD, specialist in sports medicine",
  bio: "Reads articles for medical accuracy before they are published and again when they fall due. Declares no conflicts of interest.",
  isDemo: true,
};
