import { CONSENTS, type ConsentKind } from "@cuffwise/domain/coaching";
import { IconHandStop } from "@tabler/icons-react";
import classes from "./withdrawn-note.module.css";

/** For staff: what a client has taken back, and what that means. */
export const WithdrawnNote = ({ name, kinds }: { name: string; kinds: readonly ConsentKind[] }) => (
  <p className={classes.note} role="note">
    <IconHandStop size={20} stroke={1.9} aria-hidden="true" />
    <span>
      {name} has withdrawn {kinds.map((kind) => `“${CONSENTS[kind].title}”`).join(" and ")}. No session begins until
      they agree again on their page Me{kinds.includes("health-data") ? ", and all limbs are closed for a cuff" : ""}.
    </span>
  </p>
);
