/**
 * What a mark means. `safety` is red and for danger to a person only; `attention` is amber; `done` is green;
 * `planned` is blue for what lies ahead; `active` is teal for what runs now.
 */
export type Tone = "neutral" | "planned" | "active" | "done" | "attention" | "safety";
