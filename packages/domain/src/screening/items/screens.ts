import type { ScreenId } from "./item.ts";

export interface Screen {
  readonly id: ScreenId;
  readonly title: string;
  /** One sentence above the list. */
  readonly lead: string;
  /** What the button says that answers every listed item with no. */
  readonly noneLabel: string;
}

const NONE = "None of these";

/** Sixteen short screens; a healthy person passes most of them with one tap. */
export const SCREENS: readonly Screen[] = [
  { id: "A", title: "About you", lead: "A few basics, and your agreement.", noneLabel: NONE },
  { id: "B", title: "Heart and circulation", lead: "Does any of these apply to you, now or ever?", noneLabel: NONE },
  { id: "C", title: "Clots and blood", lead: "Does any of these apply to you or your close family?", noneLabel: NONE },
  { id: "D", title: "Arms and legs", lead: "Does any of these apply to one of your arms or legs?", noneLabel: NONE },
  { id: "E", title: "Diabetes and hormones", lead: "Does any of these apply to you?", noneLabel: NONE },
  { id: "F", title: "Kidneys", lead: "Does any of these apply to you?", noneLabel: NONE },
  { id: "G", title: "Lungs and infections", lead: "Does any of these apply to you?", noneLabel: NONE },
  { id: "H", title: "Nerves, head and eyes", lead: "Does any of these apply to you?", noneLabel: NONE },
  {
    id: "I",
    title: "Pregnancy",
    lead: "Does any of these apply to you?",
    noneLabel: "None of these, or does not apply to me",
  },
  { id: "J", title: "Cancer", lead: "Have you ever had cancer?", noneLabel: "Never" },
  {
    id: "K",
    title: "Operations, bed and travel",
    lead: "Did any of these happen lately, or is it planned?",
    noneLabel: NONE,
  },
  { id: "L", title: "Medicines", lead: "Do you take any of these?", noneLabel: NONE },
  { id: "M", title: "Skin", lead: "Does any of these apply to the skin of an arm or leg?", noneLabel: NONE },
  { id: "N", title: "Muscles, bones and joints", lead: "Does any of these apply to you?", noneLabel: NONE },
  { id: "O", title: "Body and habits", lead: "Two measures and a few habits.", noneLabel: NONE },
  { id: "P", title: "Earlier reactions", lead: "Has any of these happened to you?", noneLabel: NONE },
];
