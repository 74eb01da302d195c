import { IconCheck, IconMinus } from "@tabler/icons-react";
import classes from "./who-sees-what.module.css";

const ROWS: readonly { what: string; leads: boolean; clinicians: boolean; assistants: boolean }[] = [
  { what: "Your name and e-mail address", leads: true, clinicians: true, assistants: true },
  { what: "Your programme, sessions, sets and comments", leads: true, clinicians: true, assistants: true },
  { what: "Your health answers, blood pressure and measurements", leads: true, clinicians: true, assistants: false },
];

const Mark = ({ yes }: { yes: boolean }) => (
  <span className={classes.mark} data-yes={yes || undefined}>
    {yes ? (
      <IconCheck size={18} stroke={2.2} aria-hidden="true" />
    ) : (
      <IconMinus size={18} stroke={2} aria-hidden="true" />
    )}
    <span className={classes.word}>{yes ? "sees it" : "does not see it"}</span>
  </span>
);

/** What joining means, before anything is stored. It says what the policies of the domain do. */
export const WhoSeesWhat = ({ orgName }: { orgName: string }) => (
  <section className={classes.root} aria-labelledby="who-sees-what">
    <h2 className={classes.title} id="who-sees-what">
      Who will see what
    </h2>
    <table className={classes.table}>
      <thead>
        <tr>
          <td />
          <th scope="col">Owners, coaches</th>
          <th scope="col">Clinicians</th>
          <th scope="col">Assistants</th>
        </tr>
      </thead>
      <tbody>
        {ROWS.map(({ what, leads, clinicians, assistants }) => (
          <tr key={what}>
            <th scope="row">{what}</th>
            <td>
              <Mark yes={leads} />
            </td>
            <td>
              <Mark yes={clinicians} />
            </td>
            <td>
              <Mark yes={assistants} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
    <p className={classes.note}>
      Only people of {orgName}. Its other clients and other practices see nothing of you, not even that you are here.
    </p>
  </section>
);
